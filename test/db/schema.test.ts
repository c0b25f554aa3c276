import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { connect } from "../../src/db/connection.ts";
import { testDatabase } from "../support/database.ts";
import { listSchema } from "../support/schema-listing.ts";

const GOLDEN = fileURLToPath(new URL("schema.golden.txt", import.meta.url));

it("is the one on record, on every server; UPDATE_GOLDEN=1 records a new one", async () => {
  const db = await testDatabase();
  const client = connect(db.endpoint, 1);
  const listing = await listSchema(client);
  await client.end();
  await db.close();
  if (process.env.UPDATE_GOLDEN === "1") await writeFile(GOLDEN, listing);
  expect(listing).toBe(await readFile(GOLDEN, "utf8"));
});
