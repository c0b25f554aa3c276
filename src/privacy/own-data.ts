import { sql } from "drizzle-orm";
import { inPublic, quoted } from "../db/catalog.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { listReferences, personColumns, type Reference } from "./references.ts";

/** A row as PostgreSQL writes it. */
export type DataRow = Readonly<Record<string, unknown>>;

/** All rows that are about somebody, by table. */
export interface OwnData {
  readonly programme: string;
  readonly participant: string;
  readonly tables: Readonly<Record<string, readonly DataRow[]>>;
}

/** What is theirs though it points at nobody: the ideas whose team they are in, and the account they sign in with. */
const BEHIND: readonly Reference[] = [
  {
    table: "idea",
    columns: ["programme_id", "id"],
    target: "idea_member",
    keys: ["programme_id", "idea_id"],
  },
  { table: "account", columns: ["id"], target: "membership", keys: ["account_id"] },
];

/** Digests of secrets say nothing about a person, and are not to lie about in a file. */
const SECRETS: ReadonlySet<string> = new Set(["session", "sign_in_link", "api_key"]);

/**
 * Everything the database holds of a person: from their row outwards along every foreign key that the catalogue
 * knows, so that a table which is new is in it too. A row that names another person as well is that one's, and left
 * out. Takes one of the service's own transactions.
 *
 * @throws InnestoError `notFound`
 */
export async function ownData(
  tx: Transaction,
  programmeId: string,
  participantId: string,
): Promise<OwnData> {
  const references = await listReferences(tx);
  const people = personColumns(references);
  const isTheirs = (table: string, row: DataRow): boolean =>
    (row["programme_id"] ?? programmeId) === programmeId &&
    (people.get(table) ?? []).every((column) => (row[column] ?? participantId) === participantId);
  const found = new Map<string, Map<string, DataRow>>();
  let fresh = new Map([["participant", await personRow(tx, programmeId, participantId)]]);
  while (fresh.size > 0) {
    const next = new Map<string, DataRow[]>();
    for (const [table, rows] of fresh) keep(found, table, rows);
    for (const reference of [...references, ...BEHIND]) {
      const rows = fresh.get(reference.target) ?? [];
      const near = rows.length === 0 ? [] : await pointingAt(tx, reference, rows);
      const { table } = reference;
      const own = near.filter((row) => isTheirs(table, row) && !isKept(found, table, row));
      if (own.length > 0) next.set(table, [...(next.get(table) ?? []), ...own]);
    }
    fresh = next;
  }
  return { programme: programmeId, participant: participantId, tables: byTable(found) };
}

type Found = Map<string, Map<string, DataRow>>;

const keep = (found: Found, table: string, rows: readonly DataRow[]): void => {
  const kept = found.get(table) ?? new Map<string, DataRow>();
  for (const row of rows) kept.set(JSON.stringify(row), row);
  found.set(table, kept);
};

const isKept = (found: Found, table: string, row: DataRow): boolean =>
  found.get(table)?.has(JSON.stringify(row)) === true;

function byTable(found: Found): OwnData["tables"] {
  const tables = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    tables.map(([table, rows]) => [table, [...rows.values()].map((row) => tellable(table, row))]),
  );
}

const tellable = (table: string, { digest, ...row }: DataRow): DataRow =>
  SECRETS.has(table) || digest === undefined ? row : { ...row, digest };

async function personRow(tx: Transaction, programmeId: string, id: string): Promise<DataRow[]> {
  const rows = await tx.execute<{ row: DataRow }>(
    sql`select to_jsonb(p) as row from participant p where programme_id = ${programmeId} and id = ${id}`,
  );
  if (rows.length === 0) throw unknownPerson(id);
  return rows.map(({ row }) => row);
}

async function pointingAt(
  tx: Transaction,
  { table, columns, keys }: Reference,
  targets: readonly DataRow[],
): Promise<DataRow[]> {
  const same = columns
    .map((column, i) => `t.${quoted(column)} = k.${quoted(keys[i]!)}`)
    .join(" and ");
  const typed = columns
    .map((column, i) => `(t).${quoted(column)} as ${quoted(keys[i]!)}`)
    .join(", ");
  const wanted = targets.map((row) =>
    Object.fromEntries(columns.map((c, i) => [c, row[keys[i]!]])),
  );
  const rows = await tx.execute<{ row: DataRow }>(sql`
    with k as (select distinct ${sql.raw(typed)}
      from jsonb_populate_recordset(null::${sql.raw(inPublic(table))}, ${JSON.stringify(wanted)}::text::jsonb) t)
    select to_jsonb(t) as row from ${sql.raw(inPublic(table))} t, k where ${sql.raw(same)}`);
  return rows.map(({ row }) => row);
}

export const unknownPerson = (id: string) =>
  new InnestoError("notFound", {
    it: `Non c'è un partecipante «${id}».`,
    en: `There is no participant "${id}".`,
  });
