import { listTables, quoted } from "../../src/db/catalog.ts";
import { connect, type Endpoint } from "../../src/db/connection.ts";

/** Jobs are work, not data, and number themselves; a secret is one person's or program's. */
const NOT_COPIED: ReadonlySet<string> = new Set(["job", "api_key", "sign_in_link"]);

/** Copies all that a programme has under other ids, without importing its files each time anew. */
export async function cloneProgramme(
  endpoint: Endpoint,
  original: string,
  copies: readonly string[],
): Promise<void> {
  const client = connect(endpoint, 1);
  try {
    for (const copy of copies)
      await client.begin(async (tx) => {
        // Rows come table by table, whatever refers to what.
        await tx.unsafe("set local session_replication_role = replica");
        for (const { name, columns } of await listTables(tx)) {
          const key = name === "programme" ? "id" : "programme_id";
          if (NOT_COPIED.has(name) || !columns.some((column) => column.name === key)) continue;
          const others = columns.map((c) => quoted(c.name)).filter((c) => c !== quoted(key));
          const list = others.join(", ");
          await tx.unsafe(
            `insert into ${quoted(name)} (${quoted(key)}, ${list})
             select $1, ${list} from ${quoted(name)} where ${quoted(key)} = $2`,
            [copy, original],
          );
        }
      });
  } finally {
    await client.end();
  }
}
