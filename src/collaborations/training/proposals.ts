import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { collaboration } from "../../db/tables/collaboration.ts";
import { LIVE_STATES, pairing } from "../../db/tables/pairing.ts";
import { participantSkill } from "../../db/tables/participant.ts";
import { resourceSkill } from "../../db/tables/resource.ts";
import { proposal } from "../../db/tables/run.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { PairExplanation } from "../../matching/explain/types.ts";
import type { TrainingAim } from "./words.ts";

/** A skill that the chosen host's seat asks for and the person lacks, or has something near to. */
interface ProposedSkill {
  readonly skill: string;
  readonly aim: TrainingAim;
  /** What the person has that is near to it; null: nothing. */
  readonly near: string | null;
}

export interface Proposed {
  /** The seat's code. */
  readonly seat: string;
  readonly skills: readonly ProposedSkill[];
  /** Whether matching compared meanings; else only what is in the same words counts as known. */
  readonly isByMeaning: boolean;
}

/**
 * What a person could train for: of what the chosen host's seat asks, what matching found nothing near to among the
 * person's skills, to be built, and what it found by other words alone, to be adapted. Takes a transaction that may
 * read explanations.
 *
 * @returns null where no host is chosen yet
 */
export async function proposedTraining(
  tx: Transaction,
  programmeId: string,
  participantId: string,
): Promise<Proposed | null> {
  const seat = await chosenSeat(tx, programmeId, participantId);
  if (seat === null) return null;
  const asks = await phrasesOf(tx, programmeId, seat);
  const covered = await coveredAsks(tx, programmeId, participantId, seat);
  const own = await ownSkills(tx, programmeId, participantId);
  const skills = asks.flatMap((skill): ProposedSkill[] => {
    if (own.has(plain(skill))) return [];
    const near = covered?.get(plain(skill)) ?? null;
    return [{ skill, near, aim: near === null ? "build" : "adapt" }];
  });
  return { seat, skills, isByMeaning: covered !== null };
}

const plain = (phrase: string): string => phrase.trim().toLowerCase();

/** Of the collaboration that goes on, or else of the pair that waits for an answer or was agreed last. */
async function chosenSeat(
  tx: Transaction,
  programmeId: string,
  participantId: string,
): Promise<string | null> {
  const [held] = await tx
    .select({ seat: collaboration.resourceId })
    .from(collaboration)
    .where(
      and(
        eq(collaboration.programmeId, programmeId),
        eq(collaboration.participantId, participantId),
        inArray(collaboration.state, ["agreed", "running"]),
        isNotNull(collaboration.resourceId),
      ),
    )
    .orderBy(desc(collaboration.createdAt), desc(collaboration.id))
    .limit(1);
  if (held !== undefined) return held.seat;
  const [put] = await tx
    .select({ seat: pairing.placeResourceId })
    .from(pairing)
    .where(
      and(
        eq(pairing.programmeId, programmeId),
        eq(pairing.seekerParticipantId, participantId),
        inArray(pairing.state, [...LIVE_STATES, "agreed"]),
      ),
    )
    .orderBy(desc(pairing.roundNumber), desc(pairing.createdAt), desc(pairing.id))
    .limit(1);
  return put?.seat ?? null;
}

async function phrasesOf(tx: Transaction, programmeId: string, seat: string): Promise<string[]> {
  const rows = await tx
    .select({ phrase: resourceSkill.phrase })
    .from(resourceSkill)
    .where(and(eq(resourceSkill.programmeId, programmeId), eq(resourceSkill.resourceId, seat)))
    .orderBy(asc(resourceSkill.position));
  return rows.map(({ phrase }) => phrase);
}

async function ownSkills(
  tx: Transaction,
  programmeId: string,
  participantId: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ phrase: participantSkill.phrase })
    .from(participantSkill)
    .where(
      and(
        eq(participantSkill.programmeId, programmeId),
        eq(participantSkill.participantId, participantId),
      ),
    );
  return new Set(rows.map(({ phrase }) => plain(phrase)));
}

/** What the newest explanation of that pair found the person to have for what the seat asks; null: no run proposed it. */
async function coveredAsks(
  tx: Transaction,
  programmeId: string,
  participantId: string,
  seat: string,
): Promise<ReadonlyMap<string, string> | null> {
  const [row] = await tx
    .select({ explanation: proposal.explanation })
    .from(proposal)
    .where(
      and(
        eq(proposal.programmeId, programmeId),
        eq(proposal.seekerParticipantId, participantId),
        eq(proposal.placeResourceId, seat),
      ),
    )
    .orderBy(desc(proposal.runId))
    .limit(1);
  if (row === undefined) return null;
  const { criteria } = row.explanation as PairExplanation;
  const skills = criteria.find(({ name }) => name === "skills");
  return new Map(skills?.evidence.map(({ seeker, place }) => [plain(place), seeker]) ?? []);
}
