import type { ProgrammeActor } from "../db/actor.ts";
import type { Transaction, Work } from "../db/transaction.ts";
import type { Service } from "./service.ts";

/**
 * What somebody does who may not write a table: a policy can say whose row it is, but neither which columns nor
 * which step. `look` reads as the asker, under row-level security, and throws `notFound` for what is not theirs;
 * only what it returned is then written, in the service's own transaction of the asker's programme.
 */
export async function onBehalf<Seen, Done>(
  db: Service,
  actor: ProgrammeActor,
  look: Work<Seen>,
  write: (tx: Transaction, seen: Seen) => Promise<Done>,
): Promise<Done> {
  const seen = await db.as(actor, look);
  return await db.asSystem(actor.programme, (tx) => write(tx, seen));
}
