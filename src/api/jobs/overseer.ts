import type { Service } from "../../access/service.ts";
import { type Actor, actorFor, notYours, type Visitor } from "../../access/visitor.ts";
import type { Job } from "../../jobs/job.ts";
import { findJob, unknownJob } from "../../jobs/jobs.ts";

type Overseer = Extract<Actor, { readonly kind: "operator" }> | NonNullable<Coordinator>;
type Coordinator = ReturnType<typeof actorFor>;

/** Who may look at the jobs of a programme: its coordination, or who runs the installation. */
export function overseerOf(visitor: Visitor, programme: string | undefined): Overseer {
  const [first] = overseersOf(visitor, programme);
  if (first === undefined) throw notYours();
  return first;
}

/** A job that is one's to look at; one of somebody else's is as none. Throws `notFound`. */
export async function ownJob(db: Service, visitor: Visitor, id: number): Promise<Job> {
  for (const overseer of overseersOf(visitor, undefined)) {
    const found = await db.as(overseer, (tx) => findJob(tx, id, programmeOf(overseer)));
    if (found !== undefined) return found;
  }
  throw unknownJob(id);
}

/** The one programme whose jobs somebody oversees; undefined for all. */
export const programmeOf = (overseer: Overseer): string | undefined =>
  overseer.kind === "operator" ? undefined : overseer.programme;

const overseersOf = (
  { isOperator, account, actors }: Visitor,
  programme: string | undefined,
): readonly Overseer[] =>
  isOperator && account !== null
    ? [{ kind: "operator", account: account.id }]
    : actors.filter(
        (actor) =>
          actor.kind === "coordinator" &&
          (programme === undefined || actor.programme === programme),
      );
