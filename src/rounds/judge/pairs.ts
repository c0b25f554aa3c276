import type { Transaction } from "../../db/transaction.ts";
import { calibrate } from "../../embedding/calibration.ts";
import { InnestoError } from "../../errors.ts";
import { type Encoded, encode } from "../../matching/encode.ts";
import { CRITERIA, type CriterionName } from "../../matching/glossary.ts";
import { type Policy, policySchema } from "../../matching/policy.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { type Frozen, freeze } from "../freeze.ts";
import { listRounds } from "../rounds.ts";
import type { PairScore } from "./misranking.ts";

/** A programme as its newest round reads it today. */
export interface FrozenRound extends Frozen {
  readonly roundNumber: number;
}

/** Throws `notFound` for a programme that never had a round: its policy and calibration are not frozen. */
export async function freezeNewest(
  tx: Transaction,
  programmeId: string,
  on: string,
): Promise<FrozenRound> {
  await requireProgramme(tx, programmeId);
  const [round] = await listRounds(tx, programmeId);
  if (round === undefined) throw noRound(programmeId);
  return {
    ...(await freeze(tx, round, { market: "incubation", on, patch: null })),
    roundNumber: round.number,
  };
}

/** What can be asked of the allowed pairs. */
export interface Pairs {
  /** A seeker's allowed places, the one that fits best first; none for an unknown seeker. */
  readonly placesOf: (seeker: string) => readonly string[];
  /** Null for a pair that is not allowed. */
  readonly fit: PairScore;
  /** Criteria of which something is known. */
  readonly criteria: readonly CriterionName[];
  /** What these say of a pair, unknown ones at the programme's mean; null for one not allowed. */
  readonly values: (seeker: string, place: string) => Float64Array | null;
}

export function pairsOf({ input, policy }: Frozen): Pairs {
  const encoded = encode(input, policy, calibrate);
  const { judgements } = encode(input, everyCriterion(policy), calibrate);
  const arcOf = arcFinder(encoded);
  const criteria = CRITERIA.filter((name) => !Number.isNaN(judgements.means[name]));
  const known = (name: CriterionName, arc: number) => {
    const value = judgements.values[name][arc]!;
    return Number.isNaN(value) ? judgements.means[name] : value;
  };
  return {
    placesOf: (seeker) => rankedPlaces(encoded, seeker),
    fit: (seeker, place) => {
      const arc = arcOf(seeker, place);
      return arc === null ? null : encoded.problem.score[arc]!;
    },
    criteria,
    values: (seeker, place) => {
      const arc = arcOf(seeker, place);
      return arc === null ? null : Float64Array.from(criteria, (name) => known(name, arc));
    },
  };
}

/** Criteria without a weight are not judged in a run; here it is asked what weight they should have. */
const everyCriterion = (policy: Policy): Policy => ({
  ...policy,
  weights: policySchema.shape.weights.parse(Object.fromEntries(CRITERIA.map((name) => [name, 1]))),
});

function arcFinder({ seekers, places, problem }: Encoded) {
  const rows = new Map(seekers.map(({ id }, row) => [id, row]));
  const columns = new Map(places.map(({ id }, column) => [id, column]));
  return (seeker: string, place: string): number | null => {
    const row = rows.get(seeker);
    const column = columns.get(place);
    if (row === undefined || column === undefined) return null;
    const arc = problem.place.indexOf(column, problem.start[row]);
    return arc < 0 || arc >= problem.start[row + 1]! ? null : arc;
  };
}

function rankedPlaces({ seekers, places, problem }: Encoded, seeker: string): string[] {
  const row = seekers.findIndex(({ id }) => id === seeker);
  if (row < 0) return [];
  const arcs = Array.from(
    { length: problem.start[row + 1]! - problem.start[row]! },
    (_, at) => problem.start[row]! + at,
  );
  return arcs
    .toSorted((a, b) => problem.score[b]! - problem.score[a]!)
    .map((arc) => places[problem.place[arc]!]!.id);
}

const noRound = (programmeId: string) =>
  new InnestoError("notFound", {
    it: `«${programmeId}» non ha ancora un ciclo: innesto round open ${programmeId}`,
    en: `"${programmeId}" has no round yet: innesto round open ${programmeId}`,
  });
