import { parse } from "csv-parse/sync";
import { InnestoError, type Issue } from "../../errors.ts";
import {
  faultsOf,
  type Field,
  HEADERS,
  invalid,
  noColumn,
  type OfficialRow,
  repeated,
} from "./official-faults.ts";
import { fold } from "./words.ts";

type Line = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** The text of a file that ISTAT publishes in Windows-1252, and others save again in UTF-8. */
export function decodeOfficialList(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * Reads "Elenco-comuni-italiani.csv": `;` between cells, a header that may run over lines.
 * @throws InnestoError `invalid`, with every fault by row and column.
 */
export function readOfficialRows(csvText: string): readonly OfficialRow[] {
  const [header, ...lines] = parseLines(csvText);
  const columns = columnsOf(header?.record ?? []);
  const issues: Issue[] = [];
  const rowOf = new Map<string, number>();
  const rows = lines.map(({ record, info }) => {
    const cell = (field: Field): string => (record[columns[field]] ?? "").trim();
    const row: OfficialRow = {
      code: cell("code"),
      name: cell("name"),
      otherLanguage: cell("otherLanguage"),
      province: cell("province"),
    };
    issues.push(...faultsOf(row, info.lines));
    const first = rowOf.get(row.code);
    if (first !== undefined) issues.push(repeated(row.code, info.lines, first));
    rowOf.set(row.code, info.lines);
    return row;
  });
  if (issues.length > 0) throw invalid(issues);
  return rows;
}

function parseLines(csvText: string): readonly Line[] {
  try {
    return parse(csvText, {
      bom: true,
      delimiter: ";",
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly Line[];
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new InnestoError(
      "invalid",
      { it: `L'elenco dei comuni non si legge: ${detail}`, en: `Unreadable list: ${detail}` },
      { cause },
    );
  }
}

/** ISTAT adds notes and line breaks to its headers from year to year: their beginnings count. */
function columnsOf(header: readonly string[]): Readonly<Record<Field, number>> {
  const folded = header.map((cell) => fold(cell).replace(/\s+/g, " ").trim());
  const at = (field: Field): number =>
    folded.findIndex((cell) => cell.startsWith(fold(HEADERS[field])));
  const columns = {
    code: at("code"),
    name: at("name"),
    otherLanguage: at("otherLanguage"),
    province: at("province"),
  };
  const needed = ["code", "name", "province"] as const;
  const missing = needed.filter((field) => columns[field] < 0);
  if (missing.length > 0) throw invalid(missing.map((field) => noColumn(field, header)));
  return columns;
}
