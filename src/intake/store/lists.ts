import { getTableName } from "drizzle-orm";
import type { PlannedRow } from "../check/planned.ts";
import type { Row } from "../column.ts";
import type { Listed } from "../part.ts";
import { type Changes, idFor, isUnchanged } from "./changes.ts";

/** What becomes of the rows of a list: those found again keep their id and whatever else they hold. */
export function listChanges(part: Listed, rows: readonly PlannedRow[]): Changes {
  const removed: Row[] = [];
  const written: Row[] = [];
  for (const row of rows) {
    const stored = row.existing?.stored.many[getTableName(part.table)] ?? [];
    const left = stored.filter((one) => !part.foreign?.(one));
    const known = [...stored];
    const own = { column: part.owner.name, id: row.id };
    for (const wanted of part.rows(row.values, row.id, stored)) {
      const match = take(left, (one) => isSame(part, one, wanted));
      if (match !== undefined && isUnchanged(match, wanted)) continue;
      if (match !== undefined && part.renewed) removed.push(match);
      const id = match?.["id"] === undefined ? idFor(part.table, own, known) : { id: match["id"] };
      const whole = { [part.owner.name]: row.id, ...id, ...wanted };
      known.push(whole);
      written.push(whole);
    }
    removed.push(...left);
  }
  return { removed, written };
}

const isSame = ({ same }: Listed, a: Row, b: Row): boolean =>
  same.every(({ name }) => (a[name] ?? null) === (b[name] ?? null));

function take(rows: Row[], isWanted: (row: Row) => boolean): Row | undefined {
  const at = rows.findIndex(isWanted);
  return at < 0 ? undefined : rows.splice(at, 1)[0];
}
