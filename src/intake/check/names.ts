import type { Codes, Entity } from "../codes.ts";
import { type Labelled } from "../kinds/labelled.ts";
import type { Sheet } from "../sheet.ts";
import type { Draft } from "./draft.ts";
import { idsFor } from "./ids.ts";
import type { PlannedRow, StoredRow } from "./planned.ts";

/** Every code of a sheet is known before any row that may name it is read. */
export function nameRows(
  sheet: Sheet,
  draft: Draft | undefined,
  existing: readonly StoredRow[],
  codes: Codes,
): void {
  const { entity } = sheet;
  if (entity === undefined) return;
  for (const { id, values } of existing) codes.add(entity, String(values["code"]), id);
  const known = new Set(existing.map(({ values }) => String(values["code"])));
  const written = (draft?.rows ?? []).map((row) => row.cells.get("code") ?? "");
  const fresh = written.filter((code) => code !== "" && !known.has(code));
  const taken = new Set(existing.map(({ id }) => id));
  const ids =
    sheet.ids.prefix === ""
      ? new Map(fresh.map((code) => [code, code]))
      : idsFor(fresh, taken, sheet.ids);
  for (const [code, id] of ids) codes.add(entity, code, id);
}

/** The words that the programme gives itself: kinds of need, measures; and its territory. */
export function nameOwnWords(rows: readonly PlannedRow[], codes: Codes): ReadonlySet<string> {
  const values = rows[0]?.values ?? {};
  const own = (key: string): readonly Labelled[] => (values[key] ?? []) as readonly Labelled[];
  nameLabelled("needKind", own("need_kinds"), codes);
  nameLabelled("measure", own("measures"), codes);
  return new Set((values["territory"] ?? []) as readonly string[]);
}

/** Codes first: a label that is another's code must not take its place. */
function nameLabelled(entity: Entity, items: readonly Labelled[], codes: Codes): void {
  for (const { code } of items) codes.add(entity, code, code);
  for (const { code, label } of items) codes.alias(entity, label, code);
}
