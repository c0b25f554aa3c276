import type { Issue } from "../../errors.ts";
import { at, both, fault } from "../faults.ts";
import type { Context } from "../kinds/kind.ts";
import type { Sheet } from "../sheet.ts";
import type { Values } from "../part.ts";
import type { Draft, DraftRow } from "./draft.ts";

/** Values of the cells that could be read; every other cell is among the issues. */
export function readRow(
  { sheet, headers }: Draft,
  { place, cells }: DraftRow,
  context: Context,
): { readonly values: Values; readonly issues: readonly Issue[] } {
  const values: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const [key, column] of Object.entries(sheet.columns)) {
    const cell = cells.get(key);
    if (cell === undefined) continue;
    const where = { ...place, column: headers.get(key) ?? column.header };
    if (cell !== "") {
      const read = column.kind.parse(cell, context);
      if (read.ok) values[key] = read.value;
      else issues.push(...read.faults.map((one) => at(where, one)));
    } else if (column.required) {
      const found = both("una cella vuota", "an empty cell");
      const next = both(
        "Riempire la cella, o togliere la riga.",
        "Fill the cell, or remove the row.",
      );
      issues.push(at(where, fault(found, column.kind.expected, next)));
    } else values[key] = column.fallback;
  }
  return { values, issues };
}

/** A value as its cell would be written; what says nothing is an empty cell. */
export function writeCell(sheet: Sheet, key: string, value: unknown, context: Context): string {
  const isSilent = value === null || value === undefined;
  return isSilent ? "" : sheet.columns[key]!.kind.format(value, context);
}
