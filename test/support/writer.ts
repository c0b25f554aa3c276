/**
 * A process of its own that writes programmes into the embedded database of a folder, one
 * transaction each, and prints the id of each one that has been acknowledged.
 *
 * Arguments: the folder, a prefix for the ids, how many (0: until it is killed), and `leave` to
 * exit without closing. Having written all, it stays until its standard input ends.
 */
import { sql } from "drizzle-orm";

import { openDatabase } from "../../src/db/client.ts";
import { InnestoError } from "../../src/errors.ts";

const [home, prefix, count, ending] = process.argv.slice(2);
const limit = count === "0" ? Number.POSITIVE_INFINITY : Number(count);

async function write(): Promise<void> {
  const db = await openDatabase({ home: home! });
  console.log("open");
  for (let index = 0; index < limit; index += 1) {
    const id = `${prefix}-${index}`;
    await db.asSystem(null, async (tx) => {
      await tx.execute(sql`insert into programme (id, title) values (${id}, ${id})`);
    });
    console.log(id);
  }
  console.log("done");
  for await (const _ of process.stdin);
  if (ending === "leave") process.exit(0);
  await db.close();
}

try {
  await write();
} catch (error) {
  if (!(error instanceof InnestoError)) throw error;
  console.log(error.kind);
  process.exit(error.exitStatus);
}
