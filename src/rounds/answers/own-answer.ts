import { and, eq, sql } from "drizzle-orm";
import { onBehalf } from "../../access/on-behalf.ts";
import type { RefusingSide } from "../../collaborations/reasons.ts";
import type { ProgrammeActor } from "../../db/actor.ts";
import type { Database } from "../../db/client.ts";
import { pairing } from "../../db/tables/pairing.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { type Answer, takeAnswer } from "./answer.ts";
import { requireOwnPairing } from "../own/pairings.ts";
import { type Pairing, requirePairing } from "./pairings.ts";

interface OwnAnswer {
  readonly answer: Omit<Answer, "side">;
  /** ISO date of the answer. */
  readonly on: string;
  readonly madeFrom: string;
}

/**
 * Takes the answer that a participant or an organisation's member gives to a pair of their own, for the side that
 * is theirs. Throws `notFound` for any other pair, `forbidden` for whoever speaks for neither side, and what
 * `answerPairing` throws.
 */
export async function answerOwnPairing(
  db: Database,
  actor: ProgrammeActor,
  number: number,
  id: string,
  { answer, on, madeFrom }: OwnAnswer,
): Promise<Pairing> {
  if (actor.kind !== "participant" && actor.kind !== "member") throw speaksForNeither();
  const key = { programmeId: actor.programme, number, id };
  return await onBehalf(
    db,
    actor,
    async (tx) => {
      await requirePairing(tx, key.programmeId, number, id);
      return await ownSide(tx, key.programmeId, id);
    },
    async (tx, side) => {
      const by = { madeBy: actor.account, madeFrom };
      return await takeAnswer(tx, key, { answer: { ...answer, side }, on, by });
    },
  );
}

/**
 * Takes the answer that a person gave to the referent of their hub, by phone or in person: for the person's side alone;
 * the words say who said so, and how. Throws `notFound` for a pair of somebody of another hub, `forbidden` for
 * whoever is no referent, and what `answerPairing` throws.
 */
export async function answerForPerson(
  db: Database,
  actor: ProgrammeActor,
  number: number,
  id: string,
  { answer, on, madeFrom }: OwnAnswer & { readonly answer: { readonly words: string } },
): Promise<Pairing> {
  if (actor.kind !== "referent") throw speaksForNeither();
  const key = { programmeId: actor.programme, number, id };
  return await onBehalf(
    db,
    actor,
    (tx) => requireOwnPairing(tx, key.programmeId, number, id),
    (tx) => {
      const by = { madeBy: actor.account, madeFrom };
      return takeAnswer(tx, key, { answer: { ...answer, side: "participant" }, on, by });
    },
  );
}

/** On which side of a pair the asker stands: by what the database itself takes for theirs. */
async function ownSide(tx: Transaction, programmeId: string, id: string): Promise<RefusingSide> {
  const { seekerParticipantId, placeResourceId } = pairing;
  const [row] = await tx
    .select({
      seeks: sql<boolean | null>`${seekerParticipantId} = any(own_participants())`,
      hosts: sql<boolean | null>`${placeResourceId} = any(own_resources())`,
    })
    .from(pairing)
    .where(and(eq(pairing.programmeId, programmeId), eq(pairing.id, id)));
  if (row?.seeks === true) return "participant";
  if (row?.hosts === true) return "host";
  throw speaksForNeither();
}

const speaksForNeither = () =>
  new InnestoError("forbidden", {
    it: "A una proposta rispondono la persona e chi offre il posto, o il coordinamento per loro.",
    en: "A proposal is answered by the person and by whoever offers the seat, or by the coordination for them.",
  });
