import { and, asc, eq } from "drizzle-orm";
import { onBehalf } from "../access/on-behalf.ts";
import type { Service } from "../access/service.ts";
import { notYours, type Part } from "../access/visitor.ts";
import { erasureRequest } from "../db/tables/erasure.ts";
import { participant } from "../db/tables/participant.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Erased, erasePerson } from "./erase.ts";
import { unknownPerson } from "./own-data.ts";

export type ErasureRequest = typeof erasureRequest.$inferSelect;

/** A participant asks to be erased; asking twice is asking once. Throws `forbidden` for anybody else. */
export async function askErasure(db: Service, actor: Part): Promise<void> {
  if (actor.kind !== "participant") throw notYours();
  await onBehalf(
    db,
    actor,
    (tx) => requireSeen(tx, actor.programme, actor.subject),
    async (tx, participantId) => {
      const row = { programmeId: actor.programme, participantId };
      await tx.insert(erasureRequest).values(row).onConflictDoNothing();
    },
  );
}

/** Who asked and has not been erased yet, the longest waiting first. */
export const listErasureRequests = (
  tx: Transaction,
  programmeId: string,
): Promise<ErasureRequest[]> =>
  tx
    .select()
    .from(erasureRequest)
    .where(eq(erasureRequest.programmeId, programmeId))
    .orderBy(asc(erasureRequest.createdAt));

/**
 * A coordinator erases somebody of their programme, whether they asked in the pages or by word of mouth.
 *
 * @throws InnestoError `forbidden` for whoever does not coordinate, `notFound`
 */
export async function eraseFor(db: Service, actor: Part, participantId: string): Promise<Erased> {
  if (actor.kind !== "coordinator") throw notYours();
  const { programme, account } = actor;
  const seen = await db.as(actor, (tx) => requireSeen(tx, programme, participantId));
  return await erasePerson(db, programme, seen, { reason: "request", madeBy: account });
}

async function requireSeen(tx: Transaction, programmeId: string, id: string): Promise<string> {
  const [found] = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.programmeId, programmeId), eq(participant.id, id)));
  if (found === undefined) throw unknownPerson(id);
  return found.id;
}
