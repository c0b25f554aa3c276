import { type Database, openDatabase } from "../db/client.ts";
import type { Call } from "./command.ts";

/** Opens the configured database for one command and closes it whatever happens. */
export async function withDatabase(
  { config }: Call,
  work: (db: Database) => Promise<0 | 1>,
): Promise<0 | 1> {
  const db = await openDatabase(config);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
