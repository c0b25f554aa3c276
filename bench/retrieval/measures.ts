import { type TieGroup, tieGroups } from "./tie-groups.ts";

/**
 * What a ranking is worth, averaged over the judged queries, each in [0, 1]:
 * - mrr: 1 / place of the first answer;
 * - success1, 5, 10: whether an answer stands among the first;
 * - ndcg10: discounted gain of the first ten over the best there could be, gain as judged, discount
 *   log2(place + 1) (Järvelin & Kekäläinen, ACM TOIS 20(4), 2002), as trec_eval has it.
 *
 * Texts with equal scores have no order: each measure is its expected value over all orders of them
 * (McSherry & Najork, "Computing Information Retrieval Performance Measures Efficiently in the
 * Presence of Tied Scores", ECIR 2008). So the order of the rows changes nothing, and neither a
 * ranker that scores all alike nor one that never ties is favoured.
 */
export interface Measures {
  readonly mrr: number;
  readonly success1: number;
  readonly success5: number;
  readonly success10: number;
  readonly ndcg10: number;
}

const DEPTH = 10;

/** The measures of one query: the scores of all texts, and the gains of those that answer it. */
export function measuresOf(scores: Float64Array, gains: ReadonlyMap<number, number>): Measures {
  const groups = tieGroups(scores, gains);
  const first = firstPlaces(groups[0]!);
  const within = (depth: number) =>
    sum(first.chances.subarray(0, Math.max(0, depth - first.above)));
  return {
    mrr: sum(first.chances.map((chance, j) => chance / (first.above + j + 1))),
    success1: within(1),
    success5: within(5),
    success10: within(DEPTH),
    ndcg10: sum(groups.map(expectedGain)) / idealGain([...gains.values()]),
  };
}

/** The mean over queries; NaN of none. */
export function meanMeasures(all: readonly Measures[]): Measures {
  const mean = (key: keyof Measures) => sum(all.map((one) => one[key])) / all.length;
  return {
    mrr: mean("mrr"),
    success1: mean("success1"),
    success5: mean("success5"),
    success10: mean("success10"),
    ndcg10: mean("ndcg10"),
  };
}

/**
 * The chance that the first of r answers among n equals stands j-th, j from 1 to n − r + 1: r/n, then
 * by (n − j − r + 1) / (n − j) from each to the next.
 */
function firstPlaces({ above, size, gains }: TieGroup) {
  const chances = new Float64Array(size - gains.length + 1);
  chances[0] = gains.length / size;
  for (let j = 1; j < chances.length; j++) {
    chances[j] = (chances[j - 1]! * (size - j - gains.length + 1)) / (size - j);
  }
  return { above, chances };
}

function expectedGain({ above, size, gains }: TieGroup): number {
  let discounts = 0;
  for (let place = above + 1; place <= Math.min(above + size, DEPTH); place++) {
    discounts += discount(place);
  }
  return (sum(gains) / size) * discounts;
}

function idealGain(gains: readonly number[]): number {
  const best = gains.toSorted((a, b) => b - a).slice(0, DEPTH);
  return sum(best.map((gain, at) => gain * discount(at + 1)));
}

const discount = (place: number) => 1 / Math.log2(place + 1);

function sum(values: Float64Array | readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
