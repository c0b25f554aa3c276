import type { Service } from "../access/service.ts";
import { notYours, type Part } from "../access/visitor.ts";
import { enqueue } from "./enqueue.ts";
import type { Job } from "./job.ts";
import type { JobKind } from "./kind.ts";

/**
 * Queues a job that a coordinator asks for: the queue is the service's own, so it is written in its name, and says
 * who asked.
 *
 * @throws InnestoError `forbidden` for work outside the programme that the asker coordinates
 */
export async function enqueueFor<Args>(
  db: Service,
  actor: Part,
  kind: JobKind<Args>,
  args: Args,
): Promise<Job> {
  const { kind: role, programme, account } = actor;
  if (role !== "coordinator" || kind.programmeOf(args) !== programme) throw notYours();
  return await db.asSystem(programme, (tx) => enqueue(tx, kind, args, { createdBy: account }));
}
