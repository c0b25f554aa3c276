import { and, asc, eq } from "drizzle-orm";
import { collaborationMonth } from "../db/tables/collaboration-file.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { Collaboration } from "./life.ts";

export type MonthOfHours = Pick<
  typeof collaborationMonth.$inferSelect,
  "month" | "planned" | "done"
>;

/** The months of a collaboration, in their order. */
export const monthsOf = (
  tx: Transaction,
  programmeId: string,
  collaborationId: string,
): Promise<MonthOfHours[]> =>
  tx
    .select({
      month: collaborationMonth.month,
      planned: collaborationMonth.planned,
      done: collaborationMonth.done,
    })
    .from(collaborationMonth)
    .where(
      and(
        eq(collaborationMonth.programmeId, programmeId),
        eq(collaborationMonth.collaborationId, collaborationId),
      ),
    )
    .orderBy(asc(collaborationMonth.month));

/** Writes the hours of a month, anew where they are there. Throws `invalid` for a month before the start. */
export async function saveMonth(
  tx: Transaction,
  { programmeId, id: collaborationId, startedOn }: Collaboration,
  { month, planned, done }: MonthOfHours,
): Promise<void> {
  if (startedOn === null || month < startedOn.slice(0, MONTH_LETTERS))
    throw new InnestoError("invalid", {
      it: "Le ore si scrivono dal mese dell'avvio in poi.",
      en: "Hours are written from the month of the start on.",
    });
  await tx
    .insert(collaborationMonth)
    .values({
      programmeId,
      id: `${collaborationId}-${month}`,
      collaborationId,
      month,
      planned,
      done,
    })
    .onConflictDoUpdate({
      target: [
        collaborationMonth.programmeId,
        collaborationMonth.collaborationId,
        collaborationMonth.month,
      ],
      set: { planned, done },
    });
}

/** `2026-03` of an ISO date. */
const MONTH_LETTERS = 7;

/** How much of a month's hours was done, in whole per cent; null where it cannot be said yet. */
export const attendedPercent = ({ planned, done }: MonthOfHours): number | null =>
  done === null || planned === 0 ? null : Math.floor((100 * done) / planned);

/** Whether a month's allowance is paid in full, by the share that the rules ask for; null where it cannot be said. */
export const isPaidInFull = ({ planned, done }: MonthOfHours, share: number): boolean | null =>
  done === null || planned === 0 ? null : done >= share * planned;
