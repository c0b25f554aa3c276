import { actingAs } from "../access/acting-as.ts";
import type { Part } from "../access/visitor.ts";
import type { Database } from "../db/client.ts";
import { InnestoError } from "../errors.ts";
import type { PolicyPatch } from "../rounds/policy-patch.ts";
import { requireRunnable } from "../rounds/run.ts";
import { enqueue } from "./enqueue.ts";
import type { Job } from "./job.ts";
import { cancelJob, requireJob } from "./jobs.ts";
import { roundRunJob } from "./kinds/round-run.ts";

export interface WantedRun {
  readonly round: number;
  /** ISO date on which periods are judged. */
  readonly on: string;
  readonly name?: string | undefined;
  /** What this run's policy says otherwise than the round's. */
  readonly policy?: PolicyPatch | undefined;
}

/**
 * Queues one more run of a round for whoever coordinates it: what is asked is checked as theirs, the queue itself is
 * the service's. Throws `forbidden`, `notFound`, `conflict` for a closed round, `invalid` for a policy that cannot be.
 */
export async function queueRun(
  db: Database,
  actor: Part,
  { round, on, name, policy }: WantedRun,
): Promise<Job> {
  const { programme, account } = actor;
  await actingAs(db, actor).asSystem(programme, (tx) =>
    requireRunnable(tx, programme, round, policy),
  );
  const args = {
    programme,
    round,
    on,
    ...(name !== undefined && { name }),
    ...(policy !== undefined && { policy }),
  };
  return await db.asSystem(programme, (tx) =>
    enqueue(tx, roundRunJob, args, { createdBy: account }),
  );
}

/** A job of the programme in which somebody has a part; throws `notFound` for any other. */
export async function jobOf(db: Database, actor: Part, id: number): Promise<Job> {
  const job = await db.as(actor, (tx) => requireJob(tx, id));
  if (job.programmeId === actor.programme) return job;
  throw new InnestoError("notFound", {
    it: `Non c'è un'operazione numero ${id}.`,
    en: `There is no job number ${id}.`,
  });
}

/** Stops a job of the programme that somebody coordinates; throws `notFound`, `conflict` for one that has ended. */
export async function cancelJobOf(db: Database, actor: Part, id: number): Promise<Job> {
  await jobOf(db, actor, id);
  return await cancelJob(db, id);
}
