import { and, desc, eq, sql } from "drizzle-orm";
import { pairing } from "../../db/tables/pairing.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import type { Pairing } from "../answers/pairings.ts";

/** Of people whom the asker speaks for or accompanies: by what the database itself takes for theirs. */
const isOwn = (programmeId: string) =>
  and(
    eq(pairing.programmeId, programmeId),
    sql`${pairing.seekerParticipantId} = any((select own_participants())::text[])`,
  );

/** The pairs put to the people of a referent's hub, the newest round first. */
export const listOwnPairings = (tx: Transaction, programmeId: string): Promise<Pairing[]> =>
  tx
    .select()
    .from(pairing)
    .where(isOwn(programmeId))
    .orderBy(desc(pairing.roundNumber), pairing.seekerParticipantId, desc(pairing.createdAt));

/** One of them; throws `notFound`. */
export async function requireOwnPairing(
  tx: Transaction,
  programmeId: string,
  number: number,
  id: string,
): Promise<Pairing> {
  const [row] = await tx
    .select()
    .from(pairing)
    .where(and(isOwn(programmeId), eq(pairing.roundNumber, number), eq(pairing.id, id)));
  if (row !== undefined) return row;
  throw new InnestoError("notFound", {
    it: `Nessuna delle persone che accompagni ha una proposta «${id}» nel ciclo ${number}.`,
    en: `None of the people whom you accompany has a proposal "${id}" in round ${number}.`,
  });
}
