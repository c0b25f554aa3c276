import { and, asc, eq, isNotNull } from "drizzle-orm";
import { decision } from "../../db/tables/decision.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { answerLocked } from "../answers/answer.ts";
import { listPairings, type Pairing } from "../answers/pairings.ts";
import type { Maker } from "../decide.ts";
import type { Round } from "../rounds.ts";
import type { AnswerLine, LineOutcome } from "./line.ts";

interface Taking {
  /** ISO date of the answers. */
  readonly on: string;
  readonly by: Maker;
  /** Told of each line that the round does not take, with the reason. */
  readonly onRefused: (line: AnswerLine, error: InnestoError) => void;
}

/**
 * Gives the answers of a file in its order, in a transaction that has locked the round. What a side has answered
 * already to a pair as it was last put to both is in force: an answer counts as given where it follows, among that
 * side's answers, those of the lines before.
 */
export async function applyAnswers(
  tx: Transaction,
  round: Round,
  lines: readonly AnswerLine[],
  { on, by, onRefused }: Taking,
): Promise<LineOutcome[]> {
  const pairs = lastPairings(await listPairings(tx, round.programmeId, round.number));
  const given = await answersGiven(tx, round);
  const outcomes: LineOutcome[] = [];
  for (const line of lines) {
    const key = keyOf(line);
    const pairing = pairs.get(key);
    const { answer, side } = line.answer;
    const earlier = given.get(`${pairing?.id} ${side}`) ?? [];
    const found = earlier.indexOf(answer);
    const outcome = found < 0 ? "kept" : "inForce";
    if (found >= 0) earlier.splice(0, found + 1);
    else
      try {
        if (pairing === undefined) throw notPut(line);
        pairs.set(key, await answerLocked(tx, round, pairing, { answer: line.answer, on, by }));
      } catch (error) {
        if (!(error instanceof InnestoError)) throw error;
        onRefused(line, error);
      }
    const { seeker, seat, place } = line;
    outcomes.push({ row: place.row!, verb: answer, side, seeker, place: seat, outcome });
  }
  return outcomes;
}

const keyOf = ({ seeker, seat }: Pick<AnswerLine, "seeker" | "seat">) => `${seeker} ${seat}`;

/** Of each pair of the round, as it was last put to both sides. */
const lastPairings = (all: readonly Pairing[]): Map<string, Pairing> =>
  new Map(
    all.map((one) => [
      keyOf({ seeker: one.seekerParticipantId!, seat: one.placeResourceId! }),
      one,
    ]),
  );

/** What each side has answered to each pair of the round, in order. */
async function answersGiven(
  tx: Transaction,
  { programmeId, number }: Round,
): Promise<Map<string, string[]>> {
  const rows = await tx
    .select({ pairing: decision.pairingId, side: decision.side, kind: decision.kind })
    .from(decision)
    .where(
      and(
        eq(decision.programmeId, programmeId),
        eq(decision.roundNumber, number),
        isNotNull(decision.pairingId),
      ),
    )
    .orderBy(asc(decision.createdAt), asc(decision.id));
  const given = new Map<string, string[]>();
  for (const { pairing, side, kind } of rows) {
    const key = `${pairing} ${side}`;
    given.set(key, [...(given.get(key) ?? []), kind]);
  }
  return given;
}

const notPut = ({ seeker, seat }: AnswerLine) =>
  new InnestoError("notFound", {
    it: `La coppia ${seeker} – ${seat} non è stata proposta alle due parti in questo ciclo.`,
    en: `The pair ${seeker} – ${seat} was not put to both sides in this round.`,
  });
