import { writeCell } from "../check/read-row.ts";
import { byCode } from "../code-order.ts";
import type { Snapshot } from "../check/planned.ts";
import { Codes } from "../codes.ts";
import type { Comuni } from "../../programmes/territory/comuni.ts";
import { type Labelled } from "../kinds/labelled.ts";
import type { Context } from "../kinds/kind.ts";
import type { Sheet } from "../sheet.ts";
import { SHEETS } from "../sheets.ts";

/** A sheet as it is written: Italian headers, and rows in order of their codes. */
export interface WrittenSheet {
  readonly sheet: Sheet;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every sheet of a programme, those without rows too: a file of an earlier export is replaced. */
export function writtenSheets(snapshot: Snapshot, comuni: Comuni): readonly WrittenSheet[] {
  const context = contextOf(snapshot, comuni);
  return SHEETS.map((sheet) => {
    const columns = Object.entries(sheet.columns);
    const rows = (snapshot.get(sheet.id) ?? []).map(({ values }) =>
      columns.map(([key]) => writeCell(sheet, key, values[key], context)),
    );
    const headers = columns.map(([, { header }]) => header);
    return { sheet, headers, rows: rows.toSorted(inOrderOfCells) };
  });
}

/** What codes and words mean in a programme, by what the database has of it. */
export function contextOf(snapshot: Snapshot, comuni: Comuni): Context {
  const codes = new Codes();
  for (const { id, entity } of SHEETS) {
    if (entity === undefined) continue;
    for (const row of snapshot.get(id) ?? []) codes.add(entity, String(row.values["code"]), row.id);
  }
  const own = snapshot.get("programme")?.[0]?.values ?? {};
  for (const { code } of (own["need_kinds"] ?? []) as readonly Labelled[])
    codes.add("needKind", code, code);
  for (const { code } of (own["measures"] ?? []) as readonly Labelled[])
    codes.add("measure", code, code);
  const territory = new Set((own["territory"] ?? []) as readonly string[]);
  return { codes, comuni, territory };
}

function inOrderOfCells(a: readonly string[], b: readonly string[]): number {
  for (const [at, cell] of a.entries()) {
    const order = byCode(cell, b[at] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}
