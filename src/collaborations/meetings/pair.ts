import { and, eq, sql } from "drizzle-orm";
import type { Part } from "../../access/visitor.ts";
import { pairing } from "../../db/tables/pairing.ts";
import { participant } from "../../db/tables/participant.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { organisationBehind } from "../agree.ts";
import type { OfPair } from "./plan.ts";

/** From mutual interest to the final yes: then the two sides meet. */
const MEETS: ReadonlySet<string> = new Set([
  "interested",
  "participant_continues",
  "host_continues",
  "met",
  "participant_accepts",
  "host_accepts",
]);

export const meetsIn = (state: string): boolean => MEETS.has(state);

/** A pair that is to meet. */
export interface MeetingPair extends OfPair {
  readonly round: number;
  readonly seat: string;
  /** Of the person. */
  readonly hub: string | null;
}

/**
 * A pair for which somebody arranges a targeted meeting: a referent for the people of the hub.
 *
 * @throws InnestoError `notFound`, `conflict` before the interest is mutual and once the pair is over
 */
export async function pairToMeet(tx: Transaction, actor: Part, id: string): Promise<MeetingPair> {
  const { programme } = actor;
  const [row] = await tx
    .select({ pair: pairing, hub: participant.hubId })
    .from(pairing)
    .innerJoin(
      participant,
      and(
        eq(participant.programmeId, pairing.programmeId),
        eq(participant.id, pairing.seekerParticipantId),
      ),
    )
    .where(
      and(
        eq(pairing.programmeId, programme),
        eq(pairing.id, id),
        actor.kind === "referent"
          ? sql`${participant.id} = any((select own_participants())::text[])`
          : undefined,
      ),
    );
  const seat = row?.pair.placeResourceId ?? null;
  if (row === undefined || seat === null) throw noSuchPair(id);
  if (!meetsIn(row.pair.state)) throw doNotMeet(id);
  return {
    pairingId: id,
    round: row.pair.roundNumber,
    participantId: row.pair.seekerParticipantId!,
    organisationId: await organisationBehind(tx, programme, seat),
    seat,
    hub: row.hub,
  };
}

const noSuchPair = (id: string) =>
  new InnestoError("notFound", {
    it: `Non c'è una proposta «${id}» per cui fissare un incontro.`,
    en: `There is no proposal "${id}" to arrange a meeting for.`,
  });

const doNotMeet = (id: string) =>
  new InnestoError("conflict", {
    it: `Per la proposta ${id} non si fissa un incontro mirato: serve prima l'interesse delle due parti, e poi non dev'essere chiusa.`,
    en: `No targeted meeting is arranged for proposal ${id}: both sides are to be interested first, and it is not to be over.`,
  });

/** Of which round a meeting's pair is; null: of none, or of one that the asker may not see. */
export async function pairRound(
  tx: Transaction,
  programmeId: string,
  id: string | null,
): Promise<number | null> {
  if (id === null) return null;
  const [row] = await tx
    .select({ round: pairing.roundNumber })
    .from(pairing)
    .where(and(eq(pairing.programmeId, programmeId), eq(pairing.id, id)));
  return row?.round ?? null;
}
