import { type Issue, type Language, placeInWords } from "../errors.ts";
import { unguard } from "./cell-guard.ts";
import { FAULTS_SHEET } from "./read/name-tables.ts";
import { type SentFile, tablesOf } from "./read/read-sent.ts";
import type { Table } from "./read/source.ts";
import { writeXlsx, type XlsxSheet } from "./write/xlsx.ts";

const FAULT_HEADERS = {
  it: ["dove", "trovato", "atteso", "che cosa fare"],
  en: ["where", "found", "expected", "what to do"],
} as const;
const FAULT_WIDTHS = [44, 36, 60, 60];

/** Excel's own limits on the name of a sheet. */
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[[\]:*?/\\]/g;

/**
 * The files as they were sent, in one workbook: every faulty cell stands out, and the sheet «Da correggere», which an
 * import passes over, lists what is wrong with it. Mended, the workbook can be sent as it is.
 *
 * @throws InnestoError `invalid` where a file cannot be read at all
 */
export async function markFaults(
  files: readonly SentFile[],
  issues: readonly Issue[],
  language: Language,
): Promise<Buffer> {
  const names = new Set<string>();
  const sheets = (await tablesOf(files)).map((table) => markedSheet(table, issues, names));
  return await writeXlsx([faultSheet(issues, language), ...sheets]);
}

function markedSheet(table: Table, issues: readonly Issue[], names: Set<string>): XlsxSheet {
  const own = issues.filter(
    ({ file, sheet }) => file === table.place.file && sheet === table.place.sheet,
  );
  const [header, ...rows] = table.rows.map(({ cells }) => cells.map(unguard));
  const headers = header ?? [];
  const faulty = new Set(own.map((issue) => keyOf((issue.row ?? 1) - 2, columnOf(issue, headers))));
  return {
    name: freeName(table.name, names),
    headers,
    rows,
    marked: (row, column) => faulty.has(keyOf(row, column)),
  };
}

const keyOf = (row: number, column: number): string => `${row}:${column}`;

/** A fault of a whole row shows in its first cell. */
const columnOf = ({ column }: Issue, headers: readonly string[]): number =>
  Math.max(
    0,
    headers.findIndex((header) => header.trim() === column),
  );

function freeName(name: string, taken: Set<string>): string {
  const plain = name.replace(NOT_IN_NAMES, " ").slice(0, LONGEST_NAME - 4) || "foglio";
  let free = plain;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${plain} ${n}`;
  taken.add(free.toLowerCase());
  return free;
}

const faultSheet = (issues: readonly Issue[], language: Language): XlsxSheet => ({
  name: FAULTS_SHEET[language],
  headers: FAULT_HEADERS[language],
  rows: issues.map((issue) => [
    placeInWords(issue, language),
    issue.found[language],
    issue.expected[language],
    issue.next[language],
  ]),
  widths: FAULT_WIDTHS,
});
