/** A text in lines of at most `width` characters, broken between words; a longer word stands alone. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

export interface TableColumn {
  readonly title: string;
  readonly width: number;
}

/** Rows under a head, each cell wrapped inside its column; columns stand two spaces apart. */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): string[] {
  const head = columns.map(({ title, width }) => title.padEnd(width)).join("  ");
  const rule = columns.map(({ width }) => "─".repeat(width)).join("  ");
  return [head, rule, ...rows.flatMap((row) => rowLines(columns, row))].map((line) =>
    line.trimEnd(),
  );
}

function rowLines(columns: readonly TableColumn[], row: readonly string[]): string[] {
  const cells = columns.map(({ width }, i) => wrapped(row[i] ?? "", width));
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, y) =>
    columns.map(({ width }, i) => (cells[i]![y] ?? "").padEnd(width)).join("  "),
  );
}
