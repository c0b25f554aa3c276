import { sql } from "drizzle-orm";
import { inPublic, quoted } from "../../db/catalog.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { Person, Traces } from "./traces.ts";

/** What stands where somebody was named. */
const ERASED = "…";

/**
 * Written once for good, locked away on purpose, forgotten whole, following what is taken out of entries by itself, or
 * who somebody else is: a sister has the same telephone, a firm its owner's name.
 */
const KEPT: ReadonlySet<string> = new Set([
  "audit",
  "locked_record",
  "search_ranking",
  "search_sketch",
  "participant_identity",
  "organisation",
  "organisation_contact",
  "invitation",
]);

/** Keys, digests and closed lists are no words; a reference that held a name would break with it. */
const COLUMNS = sql`
  select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and format_type(a.atttypid, null) in ('text', 'jsonb', 'text[]')
    and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'programme_id')
    and not exists (select from pg_constraint k
      where k.conrelid = c.oid and k.contype in ('p', 'f') and a.attnum = any (k.conkey))`;

/**
 * Takes somebody out of the words of others in their programme, in every text, list and document of every table that
 * the catalogue knows: an account of a talk, a reason, a job's error that quotes a cell.
 */
export async function scrub(
  tx: Transaction,
  { programmeId }: Person,
  { patterns }: Traces,
): Promise<void> {
  if (patterns.length === 0) return;
  const pattern = patterns.join("|");
  const columns = await tx.execute<{ table: string; column: string; type: string }>(COLUMNS);
  for (const { table, column, type } of columns) {
    if (KEPT.has(table)) continue;
    const name = sql.raw(quoted(column));
    await tx.execute(sql`update ${sql.raw(inPublic(table))}
      set ${name} = regexp_replace(${name}::text, ${pattern}, ${ERASED}, 'gi')::${sql.raw(type)}
      where programme_id = ${programmeId} and ${name}::text ~* ${pattern}`);
  }
}
