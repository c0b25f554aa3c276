import { z } from "zod";
import type { Cells } from "../../intake/row-form.ts";
import { sheetOf } from "../../intake/sheets.ts";
import type { RowKind } from "./row-kinds.ts";

export const LONGEST = 5000;

/** A list in one cell, as sheets part it. */
export const ITEMS = {
  split: (cell: string): string[] => cell.split("|").filter((item) => item !== ""),
  join: (items: readonly string[]): string =>
    items
      .map((item) => item.replaceAll("|", " ").trim())
      .filter((item) => item !== "")
      .join("|"),
};

const cell = z.union([z.string().max(LONGEST), z.array(z.string().max(LONGEST)).max(20)]);

/** What a row's form sends: its columns, and nothing else. */
export const rowForm = ({ columns }: RowKind) =>
  z.strictObject({
    seen: z.string().max(100),
    ...Object.fromEntries(columns.map((name) => [name, cell.optional()])),
  });

/** What was typed as a sheet's cells: every column of the form, lists one item a line or one a box. */
export function cellsOf(
  { sheet, columns, given }: RowKind,
  sent: Readonly<Record<string, string | readonly string[] | undefined>>,
): Cells {
  const cells = columns.map((name) => {
    const value = sent[name] ?? "";
    if (typeof value !== "string") return [name, ITEMS.join(value)];
    const isList = sheetOf(sheet).columns[name]!.kind.field === "items";
    return [name, isList ? ITEMS.join(value.split(/[\r\n]+/)) : value];
  });
  return { ...(Object.fromEntries(cells) as Cells), ...given };
}
