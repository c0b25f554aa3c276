import type { Issue } from "../../errors.ts";
import { at, both, fault, quoted } from "../faults.ts";
import type { Values } from "../part.ts";
import type { Known, Sheet } from "../sheet.ts";
import type { Draft, DraftRow } from "./draft.ts";
import { idsFor } from "./ids.ts";
import { mergeRow } from "./merge-row.ts";
import { placeOf, type PlannedRow, type StoredRow } from "./planned.ts";
import { readRow } from "./read-row.ts";
import type { Context } from "../kinds/kind.ts";

/** What planning one sheet may lean on. */
export interface Ground {
  readonly context: Context;
  readonly existing: readonly StoredRow[];
  readonly known: Omit<Known, "existing">;
}

export interface PlannedSheet {
  readonly rows: readonly PlannedRow[];
  readonly issues: readonly Issue[];
}

/** Reads, completes and compares every row of a sheet. */
export function planSheet(sheet: Sheet, draft: Draft | undefined, ground: Ground): PlannedSheet {
  const { context, existing } = ground;
  const stored = new Map(existing.map((row) => [sheet.identify(row.values, context)!, row]));
  const issues: Issue[] = [];
  const read = (draft?.rows ?? []).map((row): ReadRow => {
    const { values, issues: faults } = readRow(draft!, row, context);
    issues.push(...faults);
    return { row, values, identity: sheet.identify(values, context) };
  });
  issues.push(...repeatedRows(draft, read));
  const fresh = read.map(({ identity }) => identity).filter((one) => !stored.has(one ?? ""));
  const idOf = newIds(sheet, fresh, ground);
  const planned = read.map((one) => {
    const match = stored.get(one.identity ?? "");
    const id = match?.id ?? (one.identity === undefined ? "" : idOf(one.identity));
    const row = { ...planRow(sheet, one, match, ground), id, headers: draft!.headers };
    const faults = sheet.faults(row.values, context);
    issues.push(...faults.map(({ column, ...wrong }) => at(placeOf(sheet, row, column), wrong)));
    return row;
  });
  const written = new Set(read.map(({ identity }) => identity));
  const absent = [...stored].filter(([identity]) => !written.has(identity));
  return { rows: [...planned, ...absent.map(([, row]) => toAbsent(row))], issues };
}

interface ReadRow {
  readonly row: DraftRow;
  readonly values: Values;
  /** The file's own key; undefined where its cells were refused. */
  readonly identity: string | undefined;
}

function planRow(
  sheet: Sheet,
  { row, values }: ReadRow,
  match: StoredRow | undefined,
  { context, known }: Ground,
): Omit<PlannedRow, "id"> {
  const refused = new Set([...row.cells.keys()].filter((key) => !(key in values)));
  const all = { ...known, existing: match?.values };
  const merged = mergeRow(sheet, values, refused, match, all, context);
  return { ...merged, place: row.place, ...(match && { existing: match }) };
}

const toAbsent = (row: StoredRow): PlannedRow => ({
  id: row.id,
  values: row.values,
  fate: "absent",
  existing: row,
});

/** A code has its id already; what has no prefix is named by its key, the others are numbered. */
function newIds(
  { entity, ids }: Sheet,
  identities: readonly (string | undefined)[],
  { context, existing }: Ground,
): (identity: string) => string {
  if (entity !== undefined) return (identity) => context.codes.id(entity, identity) ?? identity;
  if (ids.prefix === "") return (identity) => identity;
  const stored = new Set(existing.map(({ id }) => id));
  const made = idsFor(
    identities.filter((one) => one !== undefined),
    stored,
    ids,
  );
  return (identity) => made.get(identity)!;
}

function repeatedRows(draft: Draft | undefined, read: readonly ReadRow[]): readonly Issue[] {
  const first = new Map<string, DraftRow>();
  return read.flatMap(({ row, identity }) => {
    if (identity === undefined) return [];
    const earlier = first.get(identity);
    if (earlier === undefined) first.set(identity, row);
    return earlier === undefined ? [] : [repeated(draft!, row, earlier)];
  });
}

function repeated({ sheet, headers }: Draft, row: DraftRow, earlier: DraftRow): Issue {
  const [key = ""] = Object.keys(sheet.columns);
  const column = headers.get(key) ?? key;
  const again = quoted(row.cells.get(key) ?? "");
  const line = earlier.place.row ?? 0;
  const found = both(`${again.it}, già alla riga ${line}`, `${again.en}, already in row ${line}`);
  const expected = both("ogni riga una volta sola", "each row only once");
  const next = both(
    "Togliere una delle due righe, o correggerne il codice.",
    "Remove one of the two rows, or mend its code.",
  );
  return at({ ...row.place, column }, fault(found, expected, next));
}
