import type { Context } from "../kinds/kind.ts";
import type { Known, Sheet } from "../sheet.ts";
import type { Values } from "../part.ts";
import type { Fate, StoredRow } from "./planned.ts";
import { writeCell } from "./read-row.ts";

/** A file's row over the database's: what the file does not speak of stays. */
export function mergeRow(
  sheet: Sheet,
  read: Values,
  refused: ReadonlySet<string>,
  existing: StoredRow | undefined,
  known: Known,
  context: Context,
): { readonly values: Values; readonly fate: Fate } {
  const values: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(sheet.columns)) {
    if (key in read) values[key] = read[key];
    else if (!refused.has(key))
      values[key] = existing === undefined ? column.fallback : existing.values[key];
  }
  const whole = sheet.complete(values, known);
  if (existing === undefined) return { values: whole, fate: "added" };
  const before = existing.values;
  const isSame = (key: string): boolean =>
    writeCell(sheet, key, whole[key], context) === writeCell(sheet, key, before[key], context);
  const kept = Object.keys(whole).map((key) => [key, isSame(key) ? before[key] : whole[key]]);
  const fate = Object.keys(whole).every(isSame) ? "unchanged" : "changed";
  return { values: Object.fromEntries(kept), fate };
}
