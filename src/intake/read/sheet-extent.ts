/** The format's own limits (ECMA-376, 18.3.1.73 and 18.3.1.4): XFD1048576 is the last cell there can be. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The rectangle that a sheet's filled cells span. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The beginning of a row or a cell; up to the next one, or to what stands within it, its attributes follow. */
const STARTS = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^<]*)/g;
const PLACES = /[\s"']r\s*=\s*["']([^"'<]*)/g;
/** Closed at once, with every quote in it paired: nothing is in it. */
const EMPTY = /^[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*\/>\s*$/;

/**
 * How far a sheet reaches, before it is read: the reader fills every gap up to the last cell, so that a file of a
 * thousand bytes with one cell far out could fill the memory. Undefined where a place is none that there can be.
 */
export function extentOf(xml: string): Extent | undefined {
  let [rows, columns] = [0, 0];
  for (const [, kind, attributes = ""] of xml.matchAll(STARTS))
    for (const [, place = ""] of attributes.matchAll(PLACES)) {
      const cell = placed(kind === "row" ? `A${place}` : place);
      if (cell === undefined) return undefined;
      if (kind === "row" || EMPTY.test(attributes)) continue;
      rows = Math.max(rows, cell.row);
      columns = Math.max(columns, cell.column);
    }
  return { rows, columns };
}

const LETTERS = 26;
const BEFORE_A = 64;

function placed(place: string): { readonly row: number; readonly column: number } | undefined {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(place);
  if (found === null) return undefined;
  const row = Number(found[2]);
  const column = found[1]!
    .split("")
    .reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - BEFORE_A, 0);
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}
