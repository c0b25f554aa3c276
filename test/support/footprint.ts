import { inPublic, listTables } from "../../src/db/catalog.ts";
import { connect, type Endpoint } from "../../src/db/connection.ts";

/** Tables that remember that something was asked, also where it was refused: none of them says what a programme has. */
const ABOUT_ASKING: ReadonlySet<string> = new Set([
  "api_key",
  "attempt",
  "audit",
  "idempotent_request",
]);

/** What is computed from the other tables, and brought up to date whenever something needs it. */
export const DERIVED: readonly string[] = [
  "profile_embedder",
  "profile_text",
  "profile_vector",
  "search_entry",
  "search_lexeme",
  "search_posting",
  "search_ranking",
];

/**
 * Of each table, but for those that keep account of what was asked: how many rows it has, and by which transaction
 * the newest of them was written. No change that is kept leaves both as they were.
 */
type Footprint = Readonly<Record<string, string>>;

export interface Footprints {
  readonly now: () => Promise<Footprint>;
  readonly close: () => Promise<void>;
}

/**
 * Looks at all that a database holds, again and again. Whatever is written takes the number of a transaction: where
 * none was taken since the last look, nothing has to be read.
 */
export async function footprintsOf(
  endpoint: Endpoint,
  but: readonly string[] = [],
): Promise<Footprints> {
  const client = connect(endpoint, 1);
  const tables = (await listTables(client)).map(({ name }) => name);
  const looks = tables
    .filter((name) => !ABOUT_ASKING.has(name) && !but.includes(name))
    .map(
      (name) => `select '${name}' as name,
        count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as print from ${inPublic(name)}`,
    )
    .join(" union all ");
  let last = { transaction: "", print: {} as Footprint };
  const now = async (): Promise<Footprint> => {
    const [moment] = await client<{ at: string }[]>`
      select pg_snapshot_xmax(pg_current_snapshot())::text as at`;
    if (moment!.at === last.transaction) return last.print;
    const rows = await client.unsafe<{ name: string; print: string }[]>(looks);
    const print = Object.fromEntries(rows.map((row) => [row.name, row.print]));
    last = { transaction: moment!.at, print };
    return print;
  };
  return { now, close: async () => await client.end() };
}
