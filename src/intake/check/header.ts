import type { Issue, Place } from "../../errors.ts";
import { nameKey } from "../../programmes/territory/words.ts";
import { adviseNearest, at, both, fault, quoted } from "../faults.ts";
import type { Fault } from "../kinds/kind.ts";
import { nearestWords } from "../nearest-words.ts";
import type { SourceRow } from "../read/source.ts";
import type { Sheet } from "../sheet.ts";

/** Which column each cell of a row belongs to; undefined where the header names none. */
export type HeaderColumns = readonly (string | undefined)[];

/** Understands the first row of a sheet, in Italian or English. */
export function readHeader(
  sheet: Sheet,
  place: Place,
  { row, cells }: SourceRow,
): {
  readonly columns: HeaderColumns;
  readonly issues: readonly Issue[];
} {
  const byKey = new Map(
    Object.entries(sheet.columns).flatMap(([key, { header }]) =>
      [key, header].map((name) => [nameKey(name), key]),
    ),
  );
  const issues: Issue[] = [];
  const columns = cells.map((cell, position) => {
    const name = cell.trim();
    const column = byKey.get(nameKey(name));
    const where = { ...place, row, column: name };
    if (name === "") return undefined;
    if (column === undefined) issues.push(at(where, unknownColumn(sheet, name)));
    const first = cells.findIndex((other) => byKey.get(nameKey(other)) === column);
    if (column === undefined || first === position) return column;
    const found = both(`${quoted(name).it} una seconda volta`, `${quoted(name).en} a second time`);
    const expected = both("ogni colonna una volta sola", "each column only once");
    issues.push(at(where, fault(found, expected, both("Toglierne una.", "Remove one of them."))));
    return undefined;
  });
  return { columns, issues };
}

function unknownColumn(sheet: Sheet, name: string): Fault {
  const headers = Object.values(sheet.columns).map(({ header }) => header);
  const expected = both(
    `una colonna di ${sheet.name.it}: ${headers.join(", ")}`,
    `a column of ${sheet.name.en}: ${Object.keys(sheet.columns).join(", ")}`,
  );
  const near = nearestWords(name, new Set([...headers, ...Object.keys(sheet.columns)]));
  const next = adviseNearest(
    near,
    both("Correggere il nome, o togliere la colonna.", "Mend the name, or remove the column."),
  );
  return fault(quoted(name), expected, next);
}

/** Columns that the sheet cannot do without. */
export function missingColumns(
  sheet: Sheet,
  place: Place,
  headers: ReadonlyMap<string, string>,
): readonly Issue[] {
  return Object.entries(sheet.columns)
    .filter(([key, column]) => column.required && !headers.has(key))
    .map(([key, column]) => {
      const found = both("nessuna colonna così", "no such column");
      const expected = both(`la colonna «${column.header}»`, `the column «${key}»`);
      const next = both(
        "Aggiungere la colonna alla prima riga.",
        "Add the column to the first row.",
      );
      return at({ ...place, row: 1, column: column.header }, fault(found, expected, next));
    });
}
