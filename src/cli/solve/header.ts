import { both, type Faults, quote } from "./faults.ts";

/** A file's first row, understood. */
export interface Header<Column extends string> {
  /** How many cells a row has at most. */
  readonly width: number;
  /** Where each column stands in a row; those that the file has not are missing. */
  readonly positions: ReadonlyMap<Column, number>;
}

export interface Columns<Column extends string> {
  readonly required: readonly Column[];
  readonly optional: readonly Column[];
}

/**
 * Reads the first row. Case and blanks do not matter, the order does not either. A column of
 * unknown name is a fault: a slip in `capacity` would otherwise leave every place its default.
 *
 * @returns null when the rows below cannot be understood
 */
export function readHeader<Column extends string>(
  file: string,
  cells: readonly string[],
  columns: Columns<Column>,
  faults: Faults,
): Header<Column> | null {
  const known = [...columns.required, ...columns.optional];
  const width = cells.findLastIndex((cell) => cell !== "") + 1;
  const positions = new Map<Column, number>();
  for (const [at, cell] of cells.slice(0, width).entries()) {
    const column = known.find((name) => name.toLowerCase() === cell.toLowerCase());
    if (column === undefined) faultUnknown(file, cell, known, faults);
    else if (positions.has(column)) faultTwice(file, column, faults);
    else positions.set(column, at);
  }
  const missing = columns.required.filter((name) => !positions.has(name));
  for (const column of missing) faultMissing(file, column, known, faults);
  if (missing.length > 0) return null;
  return { width, positions };
}

/** A row's cell of a column; empty where the file has no such column, or the row ends before it. */
export function cellOf<Column extends string>(
  { positions }: Header<Column>,
  cells: readonly string[],
  column: Column,
): string {
  const at = positions.get(column);
  return at === undefined ? "" : (cells[at] ?? "");
}

const listOf = (names: readonly string[]): string => names.map(quote).join(", ");

function faultUnknown(file: string, cell: string, known: readonly string[], faults: Faults): void {
  faults.add(
    { file, row: 1, column: cell },
    cell === ""
      ? both("una colonna senza nome", "a column without a name")
      : both("una colonna sconosciuta", "an unknown column"),
    both(`una di ${listOf(known)}`, `one of ${listOf(known)}`),
    both("Correggere il nome, o togliere la colonna.", "Correct the name, or remove the column."),
  );
}

function faultTwice(file: string, column: string, faults: Faults): void {
  faults.add(
    { file, row: 1, column },
    both("la colonna due volte", "the column twice"),
    both("ogni colonna una volta sola", "each column only once"),
    both("Togliere quella di troppo.", "Remove the one too many."),
  );
}

function faultMissing(
  file: string,
  column: string,
  known: readonly string[],
  faults: Faults,
): void {
  faults.addUnread(
    { file, row: 1 },
    both(`nessuna colonna ${quote(column)}`, `no column ${quote(column)}`),
    both(
      `una prima riga con i nomi delle colonne: ${listOf(known)}`,
      `a first row with the names of the columns: ${listOf(known)}`,
    ),
    both("Aggiungere la colonna o la riga dei nomi.", "Add the column or the row of names."),
  );
}
