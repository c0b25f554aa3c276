import type { Service } from "../../access/service.ts";
import { type Actor, notYours, type Part, type Visitor } from "../../access/visitor.ts";
import type { Job } from "../../jobs/job.ts";
import { findJob, unknownJob } from "../../jobs/jobs.ts";

type Overseer = Extract<Actor, { readonly kind: "operator" }> | Part;

/** Who may look at the jobs of a programme: its coordination, or who runs the installation. */
export function overseerOf(visitor: Visitor, programme: string | undefined): Overseer {
  const found = overseersOf(visitor).find(
    (one) => programme === undefined || one.kind === "operator" || one.programme === programme,
  );
  if (found === undefined) throw notYours();
  return found;
}

/** A job that is one's to look at; one of somebody else's is as none. Throws `notFound`. */
export async function ownJob(db: Service, visitor: Visitor, id: number): Promise<Job> {
  for (const overseer of overseersOf(visitor)) {
    const found = await db.as(overseer, (tx) => findJob(tx, id, programmeOf(overseer)));
    if (found !== undefined) return found;
  }
  throw unknownJob(id);
}

/** The one programme whose jobs somebody oversees; undefined for all. */
export const programmeOf = (overseer: Overseer): string | undefined =>
  overseer.kind === "operator" ? undefined : overseer.programme;

const overseersOf = ({ operator, account, actors }: Visitor): readonly Overseer[] =>
  operator && account !== null
    ? [{ kind: "operator", account: account.id }]
    : actors.filter(({ kind }) => kind === "coordinator");
