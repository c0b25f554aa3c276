import { CRITERIA, type CriterionName } from "./glossary.ts";
import type { Candidates } from "./candidates.ts";
import { criteriaOf } from "./criteria.ts";
import { fixed } from "./fixed-point.ts";
import type { Place, Seeker } from "./parties.ts";
import type { Setting } from "./setting.ts";

/** What each criterion says of each candidate pair; NaN where the data do not say. */
export interface Judgements {
  readonly values: Readonly<Record<CriterionName, Float32Array>>;
  /** The programme's mean of each criterion over the pairs where it is known; NaN where it never is. */
  readonly means: Readonly<Record<CriterionName, number>>;
  /** Weight of each criterion after those without any data are left out; they add up to 1. */
  readonly weights: Readonly<Record<CriterionName, number>>;
}

const forEachCriterion = <T>(make: (name: CriterionName) => T) =>
  Object.fromEntries(CRITERIA.map((name) => [name, make(name)])) as Record<CriterionName, T>;

/** Judges every candidate by every criterion that has a weight. */
export function judge(
  seekers: readonly Seeker[],
  places: readonly Place[],
  { start, place }: Candidates,
  setting: Setting,
): Judgements {
  const values = forEachCriterion(() => new Float32Array(place.length).fill(Number.NaN));
  const used = criteriaOf(setting.input.market).filter(
    ({ name }) => setting.policy.weights[name] > 0,
  );
  seekers.forEach((seeker, i) => {
    for (let arc = start[i]!; arc < start[i + 1]!; arc++) {
      const other = places[place[arc]!]!;
      for (const { name, score } of used)
        values[name][arc] = fixed(score(seeker, other, setting) ?? Number.NaN);
    }
  });
  const means = forEachCriterion((name) => knownMean(values[name]));
  return { values, means, weights: sharesOf(setting.policy.weights, means) };
}

function knownMean(values: Float32Array): number {
  let sum = 0;
  let known = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  return known === 0 ? Number.NaN : sum / known;
}

function sharesOf(
  weights: Readonly<Record<CriterionName, number>>,
  means: Readonly<Record<CriterionName, number>>,
): Record<CriterionName, number> {
  const effective = forEachCriterion((name) => (Number.isNaN(means[name]) ? 0 : weights[name]));
  const sum = CRITERIA.reduce((total, name) => total + effective[name], 0);
  return forEachCriterion((name) => (sum === 0 ? 0 : effective[name] / sum));
}

/** The weighted mean of a pair's criteria, unknown ones at the programme's mean; in [0, 1]. */
export function fits({ values, means, weights }: Judgements, arcs: number): Float64Array {
  const fit = new Float64Array(arcs);
  for (const name of CRITERIA) {
    const weight = weights[name];
    if (weight === 0) continue;
    const column = values[name];
    const mean = means[name];
    for (let arc = 0; arc < arcs; arc++) {
      const value = column[arc]!;
      fit[arc]! += weight * (Number.isNaN(value) ? mean : value);
    }
  }
  return fit.map((value) => Math.min(1, Math.max(0, value)));
}
