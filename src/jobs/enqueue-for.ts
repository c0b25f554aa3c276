import type { Service } from "../access/service.ts";
import { notYours, type Part } from "../access/visitor.ts";
import type { Transaction } from "../db/transaction.ts";
import { enqueue, type Origin } from "./enqueue.ts";
import type { Job } from "./job.ts";
import type { JobKind } from "./kind.ts";

type Put<Args> = (tx: Transaction, kind: JobKind<Args>, args: Args, origin: Origin) => Promise<Job>;

/**
 * Queues a job that a coordinator asks for: the queue is the service's own, so it is written in its name, and says
 * who asked.
 *
 * @param put how it joins the queue: `enqueueOnce` joins the same work that waits already
 * @throws InnestoError `forbidden` for work outside the programme that the asker coordinates
 */
export async function enqueueFor<Args>(
  db: Service,
  actor: Part,
  kind: JobKind<Args>,
  args: Args,
  put: Put<Args> = enqueue,
): Promise<Job> {
  const { kind: role, programme, account } = actor;
  if (role !== "coordinator" || kind.programmeOf(args) !== programme) throw notYours();
  return await db.asSystem(programme, (tx) => put(tx, kind, args, { createdBy: account }));
}
