/** A spreadsheet takes a cell that begins like this for a formula, whoever wrote it. */
const DANGEROUS = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/**
 * A cell as it is written: with an apostrophe before what a spreadsheet would run. A cell that
 * itself begins with an apostrophe before such a sign gets one more, so that `unguard` undoes
 * exactly what was done. A plain negative number is harmless and stays as it is.
 */
export const guard = (cell: string): string =>
  DANGEROUS.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;

/** A cell as it was before `guard`. */
export const unguard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
