import { and, eq } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { job } from "../db/tables/job.ts";
import type { Transaction, Work } from "../db/transaction.ts";

/** A job as one worker holds it: a later claim of the same job has a greater token. */
export interface Claim {
  readonly id: number;
  readonly fencingToken: number;
}

/** The job was given to another worker, ended or removed: this one may write nothing more. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

export const isHeld = ({ id, fencingToken }: Claim) =>
  and(eq(job.id, id), eq(job.fencingToken, fencingToken), eq(job.state, "running"));

/**
 * The same database for one claim: each transaction first locks the job's row and finds the claim's
 * token there, or throws `LeaseLost`. Nobody can take the job over between that look and the commit.
 * (M. Kleppmann, Designing Data-Intensive Applications, 2017, p. 303.)
 */
export function fenced(db: Database, claim: Claim): Database {
  const guarded =
    <T>(work: Work<T>): Work<T> =>
    async (tx) => {
      await requireHeld(tx, claim);
      return await work(tx);
    };
  return {
    ...db,
    as: async (actor, work) => await db.as(actor, guarded(work)),
    asSystem: async (programme, work) => await db.asSystem(programme, guarded(work)),
  };
}

async function requireHeld(tx: Transaction, claim: Claim): Promise<void> {
  const held = await tx.select({ id: job.id }).from(job).where(isHeld(claim)).for("update");
  if (held.length === 0) throw new LeaseLost(`job ${claim.id} is no longer this worker's`);
}
