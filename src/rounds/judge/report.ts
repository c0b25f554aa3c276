import type { Database } from "../../db/client.ts";
import type { CriterionName } from "../../matching/glossary.ts";
import type { Policy } from "../../matching/policy.ts";
import { groupBy } from "../assemble/group.ts";
import { cardsOf, loadContents } from "./cards.ts";
import { type Comparison, type ComparisonKind, comparisonsOf } from "./comparisons.ts";
import { lexicalScore } from "./lexical.ts";
import { type Misranking, type PairScore, misrankingOf } from "./misranking.ts";
import { loadReadings, meaningScore } from "./models.ts";
import { type Pairs, freezeNewest, pairsOf } from "./pairs.ts";
import { standingRatings } from "./ratings.ts";
import { type SuggestedShare, suggestWeights } from "./suggest-weights.ts";

/** What the ratings say of models, of the fit, and of the weights. */
export interface JudgeReport {
  readonly round: number;
  readonly ratings: number;
  readonly judges: number;
  /** Ratings of pairs that are no longer allowed, or whose seeker or place is gone. */
  readonly leftOut: number;
  readonly seekers: number;
  readonly rankings: readonly RankingReport[];
  /** Null while too few seekers were rated to say anything. */
  readonly weights: readonly WeightReport[] | null;
}

export interface RankingReport extends Record<ComparisonKind, Misranking> {
  readonly ranking: "fit" | "model" | "lexical" | "random";
  /** The embedder of a model. */
  readonly embedderId: string | null;
}

/** A criterion's share of all weights, as it is and as the judges' orders would have it. */
export interface WeightReport {
  readonly criterion: CriterionName;
  readonly present: number;
  readonly suggested: SuggestedShare;
}

/** Seekers with at least one comparison: resampling fewer says little of the others. */
const FEWEST_SEEKERS = 5;

const SEED = 1;

/** Throws `notFound` for a programme without a round. Writes nothing, changes no weight. */
export async function judgeReport(
  db: Database,
  programmeId: string,
  on: string,
): Promise<JudgeReport> {
  const read = await db.asSystem(programmeId, async (tx) => {
    const frozen = await freezeNewest(tx, programmeId, on);
    return {
      frozen,
      ratings: await standingRatings(tx, programmeId),
      contents: await loadContents(tx, programmeId),
      readings: await loadReadings(tx, programmeId, frozen.roundNumber),
    };
  });
  const { frozen } = read;
  const pairs = pairsOf(frozen);
  const ratings = read.ratings.filter(({ seeker, place }) => pairs.fit(seeker, place) !== null);
  const comparisons = comparisonsOf(ratings);
  const places = frozen.input.places.map(({ id }) => id);
  const ranked = (ranking: RankingReport["ranking"], score: PairScore, embedderId?: string) => ({
    ranking,
    embedderId: embedderId ?? null,
    ...misrankingOf(comparisons, score),
  });
  return {
    round: frozen.roundNumber,
    ratings: ratings.length,
    judges: new Set(ratings.map(({ by }) => by)).size,
    leftOut: read.ratings.length - ratings.length,
    seekers: new Set(comparisons.map(({ seeker }) => seeker)).size,
    rankings: [
      ranked("fit", pairs.fit),
      ...read.readings.map((one) => ranked("model", meaningScore(one, frozen), one.embedderId)),
      ranked("lexical", lexicalScore(cardsOf(frozen.input, read.contents), places)),
      // What throwing dice comes to in the long run: each comparison is half misranked.
      ranked("random", () => 0),
    ],
    weights: weightsOf(comparisons, frozen.policy, pairs),
  };
}

function weightsOf(
  comparisons: readonly Comparison[],
  policy: Policy,
  pairs: Pairs,
): WeightReport[] | null {
  const bySeeker = groupBy(comparisons, ({ seeker }) => seeker);
  if (bySeeker.size < FEWEST_SEEKERS) return null;
  const differences = [...bySeeker.values()].map((group) =>
    group.map(({ seeker, better, worse }) => {
      const [high, low] = [pairs.values(seeker, better)!, pairs.values(seeker, worse)!];
      return high.map((value, c) => value - low[c]!);
    }),
  );
  const shares = suggestWeights(differences, pairs.criteria.length, SEED);
  const sum = pairs.criteria.reduce((total, name) => total + policy.weights[name], 0);
  return pairs.criteria.map((criterion, c) => ({
    criterion,
    present: sum === 0 ? 0 : policy.weights[criterion] / sum,
    suggested: shares[c]!,
  }));
}
