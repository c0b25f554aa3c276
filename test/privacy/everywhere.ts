import { gunzipSync } from "node:zlib";
import { inPublic, listTables, quoted, type Table } from "../../src/db/catalog.ts";
import { type Client, connect } from "../../src/db/connection.ts";
import type { TestDatabase } from "../support/database.ts";

/** Every row of every table as text; what is compressed is read, piece after piece. */
async function everyText(db: TestDatabase): Promise<ReadonlyMap<string, readonly string[]>> {
  const owner = connect(db.endpoint, 1);
  try {
    const texts = new Map<string, readonly string[]>();
    for (const table of await listTables(owner)) texts.set(table.name, await textsOf(owner, table));
    const keys = await owner.unsafe<{ text: string }[]>(
      "select data::text as text from pgboss.job",
    );
    texts.set(
      "pgboss.job",
      keys.map(({ text }) => text),
    );
    return texts;
  } finally {
    await owner.end();
  }
}

async function textsOf(owner: Client, { name, columns }: Table): Promise<string[]> {
  const rows = await owner.unsafe<{ text: string }[]>(
    `select to_jsonb(t)::text as text from ${inPublic(name)} t`,
  );
  const texts = rows.map(({ text }) => text);
  for (const column of columns.filter(({ type }) => type === "bytea"))
    texts.push(...(await packedTexts(owner, name, column.name)));
  return texts;
}

async function packedTexts(owner: Client, table: string, column: string): Promise<string[]> {
  const of = table === "run_snapshot" ? "run_id" : quoted(column);
  const order = table === "run_snapshot" ? "order by piece" : "";
  const rows = await owner.unsafe<{ data: Uint8Array }[]>(
    `select string_agg(${quoted(column)}, '' ${order}) as data from ${inPublic(table)} group by ${of}`,
  );
  return rows.map(({ data }) => {
    const bytes = Buffer.from(data);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
  });
}

/** The tables in which any of the phrases stands, in upper or lower case. */
export async function tablesWith(
  db: TestDatabase,
  phrases: readonly string[],
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const [table, texts] of await everyText(db)) {
    const whole = texts.join("\n").toLowerCase();
    const there = phrases.filter((phrase) => whole.includes(phrase.toLowerCase()));
    if (there.length > 0) found[table] = there;
  }
  return found;
}
