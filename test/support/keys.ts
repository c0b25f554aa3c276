import { createKey } from "../../src/access/keys.ts";
import type { Mandate } from "../../src/access/mandate.ts";
import type { Database } from "../../src/db/client.ts";

let made = 0;

/** A key that may do all that a role may; its secret. */
export async function keyFor(db: Database, programme: string, mandate: Mandate): Promise<string> {
  const name = `test ${++made}`;
  const about = { name, scope: "write", days: 1, createdBy: "test" } as const;
  const { secret } = await createKey(db, programme, { ...about, ...mandate });
  return secret;
}

export const coordinationKey = async (db: Database, programme: string): Promise<string> =>
  await keyFor(db, programme, { role: "coordinator", subject: "" });
