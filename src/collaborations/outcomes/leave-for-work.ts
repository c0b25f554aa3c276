import { and, eq } from "drizzle-orm";
import { employmentStatus, participant } from "../../db/tables/participant.ts";
import type { Transaction } from "../../db/transaction.ts";
import { type Collaboration, endCollaboration } from "../life.ts";
import type { SaidOutcome } from "./said-outcome.ts";

const REASON = "lavoro trovato altrove";

/**
 * Somebody found work that is not at the host while the collaboration was agreed or under way: it ends, the person is
 * employed from then on and no longer seeks a place.
 *
 * @returns whether it was so
 */
export async function leaveForWork(
  tx: Transaction,
  found: Collaboration,
  { condition, atHost, contractFrom, observedOn }: SaidOutcome,
  today: string,
): Promise<boolean> {
  const isOpen = found.state === "agreed" || found.state === "running";
  const works = condition === "employed" || condition === "self_employed";
  if (!isOpen || !works || atHost !== false) return false;
  const since = contractFrom ?? observedOn;
  const endedOn = latest(found.startedOn ?? "", since < today ? since : today);
  await endCollaboration(tx, found, { state: "interrupted", endedOn, reason: REASON });
  await becomesEmployed(tx, found, condition, since);
  return true;
}

const latest = (a: string, b: string): string => (a > b ? a : b);

async function becomesEmployed(
  tx: Transaction,
  { programmeId, participantId }: Collaboration,
  status: "employed" | "self_employed",
  since: string,
): Promise<void> {
  const id = participantId!;
  await tx
    .update(participant)
    .set({ seeking: false })
    .where(and(eq(participant.programmeId, programmeId), eq(participant.id, id)));
  const known = await tx
    .select({ id: employmentStatus.id })
    .from(employmentStatus)
    .where(eq(employmentStatus.programmeId, programmeId));
  const taken = new Set(known.map((row) => row.id));
  let number = 1;
  while (taken.has(`${id}-${number}`)) number++;
  // One status a day: what was written of that day was the state before the work began.
  await tx
    .insert(employmentStatus)
    .values({ programmeId, id: `${id}-${number}`, participantId: id, status, since })
    .onConflictDoUpdate({
      target: [
        employmentStatus.programmeId,
        employmentStatus.participantId,
        employmentStatus.since,
      ],
      set: { status, declaredAvailable: null, searching: null },
    });
}
