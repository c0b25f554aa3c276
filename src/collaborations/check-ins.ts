import { and, desc, asc, eq, sql } from "drizzle-orm";
import { checkIn, milestone } from "../db/tables/collaboration.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { Collaboration } from "./life.ts";

export type CheckIn = typeof checkIn.$inferSelect;
export type Milestone = typeof milestone.$inferSelect;

/** The talks of a collaboration, the newest first, as far as the asker may read them. */
export const checkInsOf = (
  tx: Transaction,
  programmeId: string,
  collaborationId: string,
): Promise<CheckIn[]> =>
  tx
    .select()
    .from(checkIn)
    .where(and(eq(checkIn.programmeId, programmeId), eq(checkIn.collaborationId, collaborationId)))
    .orderBy(desc(checkIn.heldOn), desc(checkIn.id));

/** Its steps and what it needs to last: those that are open by their day, then those that were reached. */
export const milestonesOf = (
  tx: Transaction,
  programmeId: string,
  collaborationId: string,
): Promise<Milestone[]> =>
  tx
    .select()
    .from(milestone)
    .where(
      and(eq(milestone.programmeId, programmeId), eq(milestone.collaborationId, collaborationId)),
    )
    .orderBy(sql`${milestone.reachedOn} nulls first`, asc(milestone.dueOn), asc(milestone.id));

export interface Talk {
  /** ISO dates. */
  readonly heldOn: string;
  readonly nextOn?: string | undefined;
  readonly words?: string | undefined;
}

/** Keeps a talk. Throws `invalid` for one that is yet to come, or a next one before it. */
export async function addCheckIn(
  tx: Transaction,
  { programmeId, id: collaborationId }: Collaboration,
  { heldOn, nextOn, words }: Talk,
  today: string,
): Promise<void> {
  if (heldOn > today)
    throw new InnestoError("invalid", {
      it: "Un colloquio si annota quando c'è stato: il giorno è ancora da venire.",
      en: "A talk is noted once it was held: that day is yet to come.",
    });
  if (nextOn !== undefined && nextOn < heldOn)
    throw new InnestoError("invalid", {
      it: "Il prossimo colloquio viene prima di questo: correggi una delle due date.",
      en: "The next talk comes before this one: correct one of the two dates.",
    });
  const id = await nextId(tx, checkIn, programmeId, collaborationId);
  await tx.insert(checkIn).values({
    programmeId,
    id,
    collaborationId,
    heldOn,
    nextOn: nextOn ?? null,
    words: words ?? null,
  });
}

export interface Step {
  readonly title: string;
  readonly dueOn?: string | undefined;
  readonly providedBy?: string | undefined;
  readonly lasting: boolean;
}

/** Adds a step, or something that the collaboration needs to last. */
export async function addMilestone(
  tx: Transaction,
  { programmeId, id: collaborationId }: Collaboration,
  { title, dueOn, providedBy, lasting }: Step,
): Promise<void> {
  const id = await nextId(tx, milestone, programmeId, collaborationId);
  await tx.insert(milestone).values({
    programmeId,
    id,
    collaborationId,
    title,
    dueOn: dueOn ?? null,
    providedBy: providedBy ?? null,
    lasting,
  });
}

/** A step is reached. Throws `notFound` for one that this collaboration does not have, or that was reached before. */
export async function reachMilestone(
  tx: Transaction,
  { programmeId, id: collaborationId }: Collaboration,
  id: string,
  reachedOn: string,
): Promise<void> {
  const reached = await tx
    .update(milestone)
    .set({ reachedOn })
    .where(
      and(
        eq(milestone.programmeId, programmeId),
        eq(milestone.collaborationId, collaborationId),
        eq(milestone.id, id),
        sql`${milestone.reachedOn} is null`,
      ),
    )
    .returning({ id: milestone.id });
  if (reached.length > 0) return;
  throw new InnestoError("notFound", {
    it: "Questa tappa non c'è, o è già raggiunta.",
    en: "This step is not there, or was reached already.",
  });
}

/** C07-1, C07-2, …; whoever writes holds the collaboration, so that two do not take one number. */
async function nextId(
  tx: Transaction,
  table: typeof checkIn | typeof milestone,
  programmeId: string,
  collaborationId: string,
): Promise<string> {
  const [row] = await tx
    .select({
      n: sql<number>`coalesce(max(substring(${table.id} from '-([0-9]{1,9})$')::int), 0) + 1`,
    })
    .from(table)
    .where(and(eq(table.programmeId, programmeId), eq(table.collaborationId, collaborationId)));
  return `${collaborationId}-${row!.n}`;
}
