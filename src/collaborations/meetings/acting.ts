import { onBehalf } from "../../access/on-behalf.ts";
import type { Service } from "../../access/service.ts";
import { notYours, type Part } from "../../access/visitor.ts";
import type { Transaction } from "../../db/transaction.ts";
import { type Meeting, requireMeeting } from "./meetings.ts";

/**
 * What the coordination, or the referent of the hub that holds it, does to a meeting: the coordination in its own
 * name, a referent through the service, once row-level security has shown them the meeting as their hub's.
 *
 * @param db the service's own, not one that acts as somebody
 * @throws InnestoError `notFound` for a meeting of another hub, `forbidden` for anybody else
 */
export async function onMeeting<T>(
  db: Service,
  actor: Part,
  id: string,
  write: (tx: Transaction, meeting: Meeting) => Promise<T>,
): Promise<T> {
  const { programme } = actor;
  if (actor.kind === "coordinator")
    return await db.as(actor, async (tx) => write(tx, await requireMeeting(tx, programme, id)));
  requireReferent(actor);
  return await onBehalf(db, actor, (tx) => requireMeeting(tx, programme, id), write);
}

/** @throws InnestoError `forbidden` for whoever is no referent */
export function requireReferent({ kind }: Part): void {
  if (kind !== "referent") throw notYours();
}
