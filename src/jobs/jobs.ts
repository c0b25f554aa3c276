import { and, desc, eq, lt, sql } from "drizzle-orm";
import { type Page, type PageRequest, pageOf, rowsToRead } from "../access/page.ts";
import type { Database } from "../db/client.ts";
import { job } from "../db/tables/job.ts";
import type { JOB_STATES } from "../db/tables/lists.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { Job } from "./job.ts";

export interface JobFilter {
  readonly programme?: string | undefined;
  readonly state?: (typeof JOB_STATES)[number] | undefined;
  /** Only those that this job queued. */
  readonly parent?: number | undefined;
}

/** Jobs, the newest first. */
export async function listJobs(
  tx: Transaction,
  { programme, state, parent }: JobFilter,
  page: PageRequest,
): Promise<Page<Job>> {
  const rows = await tx
    .select()
    .from(job)
    .where(
      and(
        programme === undefined ? undefined : eq(job.programmeId, programme),
        state === undefined ? undefined : eq(job.state, state),
        parent === undefined ? undefined : eq(job.parentId, parent),
        page.after === undefined ? undefined : lt(job.id, Number(page.after)),
      ),
    )
    .orderBy(desc(job.id))
    .limit(rowsToRead(page));
  return pageOf(rows, page, ({ id }) => String(id));
}

/** A job by its number, of one programme if that matters; undefined where there is none. */
export async function findJob(
  tx: Transaction,
  id: number,
  programme?: string,
): Promise<Job | undefined> {
  const own = programme === undefined ? undefined : eq(job.programmeId, programme);
  const [found] = await tx
    .select()
    .from(job)
    .where(and(eq(job.id, id), own));
  return found;
}

/** A job by its number; throws `notFound`. */
export async function requireJob(tx: Transaction, id: number): Promise<Job> {
  const found = await findJob(tx, id);
  if (found === undefined) throw unknownJob(id);
  return found;
}

/**
 * Stops a job: one that waits at once, one that runs as soon as its worker comes to it. Asking
 * twice is asking once.
 *
 * @throws InnestoError `notFound`, or `conflict` for one that has ended
 */
export async function cancelJob(db: Database, id: number): Promise<Job> {
  return await db.asSystem(null, async (tx) => {
    const [found] = await tx.select().from(job).where(eq(job.id, id)).for("update");
    if (found === undefined) throw unknownJob(id);
    if (found.endedAt !== null) throw hasEnded(id);
    const requested = { cancelRequestedAt: sql`coalesce(${job.cancelRequestedAt}, now())` };
    const [changed] = await tx
      .update(job)
      .set(
        found.state === "queued"
          ? { ...requested, state: "cancelled", endedAt: sql`now()` }
          : requested,
      )
      .where(eq(job.id, id))
      .returning();
    return changed!;
  });
}

export const unknownJob = (id: number) =>
  new InnestoError("notFound", {
    it: `Non c'è un'operazione numero ${id}.`,
    en: `There is no job number ${id}.`,
  });

const hasEnded = (id: number) =>
  new InnestoError("conflict", {
    it: `L'operazione ${id} è già terminata: non c'è più nulla da fermare.`,
    en: `Job ${id} has ended already: there is nothing left to stop.`,
  });
