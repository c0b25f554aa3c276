import { eq, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { job } from "../db/tables/job.ts";
import type { Transaction } from "../db/transaction.ts";
import { accountOf, mayPass } from "./failure.ts";
import { type Claim, fenced, isHeld } from "./fence.ts";
import type { JobError } from "./job.ts";
import type { JobResult } from "./kind.ts";
import { issueTicket } from "./queue.ts";

/** A job that fails is taken up so often before it is given up. */
const MOST_ATTEMPTS = 8;

const LONGEST_RETRY_MS = 300_000;

/** How one taking up of a job ended, short of being done. */
export type Ending =
  | { readonly kind: "cancelled" }
  /** The worker stops: the job waits again, and this try does not count. */
  | { readonly kind: "handedBack" }
  | { readonly kind: "retried"; readonly error: JobError; readonly afterMs: number }
  | { readonly kind: "failed"; readonly error: JobError };

const NO_WORKER = { workerId: null, step: null, done: null, total: null, secondsLeft: null };
const WAITING = { ...NO_WORKER, state: "queued" } as const;
const ended = <State extends string>(state: State) => ({
  ...NO_WORKER,
  state,
  endedAt: sql`now()`,
});

/** What becomes of a job whose try number `attempts` threw. Each retry waits twice as long. */
export function endingOf(thrown: unknown, attempts: number, retryMs: number): Ending {
  const error = accountOf(thrown);
  if (!mayPass(thrown) || attempts >= MOST_ATTEMPTS) return { kind: "failed", error };
  const afterMs = Math.min(retryMs * 2 ** (attempts - 1), LONGEST_RETRY_MS);
  return { kind: "retried", error, afterMs };
}

/** Ends a job as done. The transaction holds the claim. */
export async function finish(tx: Transaction, claim: Claim, result: JobResult): Promise<void> {
  await tx
    .update(job)
    .set({ ...ended("done"), result, error: null })
    .where(isHeld(claim));
}

/** Keeps how a try ended. Throws `LeaseLost` when the job is no longer this worker's. */
export async function settle(db: Database, claim: Claim, ending: Ending): Promise<void> {
  await fenced(db, claim).asSystem(null, (tx) => settleIn(tx, claim.id, ending));
}

/** The same in a transaction that has locked the job's row. */
export async function settleIn(tx: Transaction, id: number, ending: Ending): Promise<void> {
  await tx.update(job).set(changeOf(ending)).where(eq(job.id, id));
  if (ending.kind === "handedBack") await issueTicket(tx, id);
  if (ending.kind === "retried") await issueTicket(tx, id, ending.afterMs / 1000);
}

function changeOf(ending: Ending) {
  if (ending.kind === "cancelled") return ended("cancelled");
  if (ending.kind === "failed") return { ...ended("failed"), error: ending.error };
  return ending.kind === "retried"
    ? { ...WAITING, error: ending.error }
    : { ...WAITING, attempts: sql`${job.attempts} - 1` };
}
