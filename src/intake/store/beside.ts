import { getTableName } from "drizzle-orm";
import type { PlannedRow } from "../check/planned.ts";
import type { Row } from "../column.ts";
import type { Beside, Values } from "../part.ts";
import { type Changes, idFor, isUnchanged } from "./changes.ts";

/** What becomes of the rows beside the main ones. */
export function besideChanges(
  part: Beside,
  rows: readonly PlannedRow[],
  fieldsOf: (values: Values) => Row,
): Changes {
  const removed: Row[] = [];
  const written: Row[] = [];
  for (const row of rows) {
    const fields = fieldsOf(row.values);
    const known = row.existing?.stored.many[getTableName(part.table)] ?? [];
    const newest = row.existing?.stored.one[getTableName(part.table)];
    if (isThere(part, row.values, fields, newest)) {
      const outdated = part.history ? later(part, known, fields) : [];
      removed.push(...outdated);
      const target = part.history ? sameDay(part, known, fields) : newest;
      if (target !== undefined && isUnchanged(target, fields)) continue;
      const own = { column: part.owner.name, id: row.id };
      const id =
        target?.["id"] === undefined ? idFor(part.table, own, known) : { id: target["id"] };
      written.push({ ...fields, [part.owner.name]: row.id, ...id });
    } else if (newest !== undefined) removed.push(newest);
  }
  return { removed, written };
}

/** A row that holds more than the sheet says stays, also where the sheet falls silent. */
function isThere(part: Beside, values: Values, fields: Row, newest: Row | undefined): boolean {
  if (part.when !== undefined) return part.when(values);
  return newest !== undefined || Object.values(fields).some((value) => value !== null);
}

const dayOf = ({ newestBy }: Beside, row: Row): string =>
  (row[newestBy!.name] as string | null) ?? "";

/** The file's row is the newest there is: rows of a later day were mistaken. */
const later = (part: Beside, known: readonly Row[], fields: Row): readonly Row[] =>
  known.filter((row) => dayOf(part, row) > dayOf(part, fields));

const sameDay = (part: Beside, known: readonly Row[], fields: Row): Row | undefined =>
  known.find((row) => dayOf(part, row) === dayOf(part, fields));
