/*
 * Which rules exclude one another, where a problem has a solution without its quotas. First the quotas, all minimums
 * and pins kept, then the minimums, then the pins are reduced to a set of which no member can be spared: dropping
 * some leaves fewer rules than before, so what could not be spared in one step cannot be spared after the next.
 * The same divide and conquer as for minimums and pins alone (../conflict.ts), each question a programme without gains.
 * A question that finds no answer in time counts as "can hold": the set still fails as a whole, but may not be least.
 */

import { irreducible } from "../conflict.ts";
import { type Groups, pinnedArcs, type Problem } from "../problem.ts";
import type { Scale } from "../scale.ts";
import { modelOf } from "./model.ts";
import type { Quotas } from "./quotas.ts";
import { releaseOf } from "./release.ts";
import type { Ask } from "./search.ts";
import type { QuotaConflict } from "./solution.ts";

/** One rule that may be dropped, and its number among those of its kind. */
type Rule = readonly [kind: Kind, index: number];
type Kind = "quota" | "place" | "seekerGroup" | "placeGroup" | "pin";

/** Of a problem with quotas that cannot hold, though without quotas there is a solution. */
export function explainQuotaConflict(
  problem: Problem,
  quotas: Quotas,
  scale: Scale,
  ask: Ask,
): QuotaConflict {
  let decided = true;
  const fails = (rules: readonly Rule[]): boolean => {
    const { programme } = modelOf(...only(problem, quotas, rules), scale);
    const goal = { gain: new Float64Array(programme.columns), start: null, enough: 0 };
    const { status } = ask(programme, goal);
    if (status === "undecided") decided = false;
    return status === "infeasible";
  };
  const steps = rulesOf(problem, quotas);
  const kept: Rule[] = [];
  for (const [k, rules] of steps.entries()) {
    const rest = steps.slice(k + 1).flat();
    const numbers = [...rules.keys()];
    const least = irreducible(numbers, (some) =>
      fails([...kept, ...some.map((n) => rules[n]!), ...rest]),
    );
    kept.push(...least.map((n) => rules[n]!));
  }
  const named = (kind: Kind) => Int32Array.from(kept.flatMap(([k, n]) => (k === kind ? [n] : [])));
  const conflicting = named("quota");
  return {
    quotas: conflicting,
    places: named("place"),
    seekerGroups: named("seekerGroup"),
    placeGroups: named("placeGroup"),
    pins: named("pin"),
    irreducible: decided,
    releases: Array.from(conflicting, (q) => releaseOf(problem, quotas, q, scale, ask)),
  };
}

/** What is dropped first stands first. */
function rulesOf(problem: Problem, { list }: Quotas): readonly (readonly Rule[])[] {
  return [
    list.map((_, q) => ["quota", q] as const),
    [
      ...minimumsOf("place", problem.minimum),
      ...minimumsOf("seekerGroup", problem.seekerGroups?.minimum),
      ...minimumsOf("placeGroup", problem.placeGroups?.minimum),
    ],
    pinnedArcs(problem).map((arc) => ["pin", arc] as const),
  ];
}

function minimumsOf(kind: Kind, minimum: Int32Array = new Int32Array(0)): Rule[] {
  return [...minimum.keys()].filter((k) => minimum[k]! > 0).map((k) => [kind, k]);
}

/** The problem and its quotas with these rules alone. */
function only(problem: Problem, quotas: Quotas, rules: readonly Rule[]): [Problem, Quotas] {
  const numbers = (kind: Kind) => new Set(rules.flatMap(([k, n]) => (k === kind ? [n] : [])));
  const [quota, pin] = [numbers("quota"), numbers("pin")];
  const kept = (minimum: Int32Array, kind: Kind) => {
    const named = numbers(kind);
    return minimum.map((least, k) => (named.has(k) ? least : 0));
  };
  const grouped = (groups: Groups, kind: Kind): Groups => ({
    ...groups,
    minimum: kept(groups.minimum, kind),
  });
  const { seekerGroups, placeGroups } = problem;
  return [
    {
      ...problem,
      minimum: kept(problem.minimum, "place"),
      pinned: problem.pinned.map((_, a) => Number(pin.has(a))),
      ...(seekerGroups && { seekerGroups: grouped(seekerGroups, "seekerGroup") }),
      ...(placeGroups && { placeGroups: grouped(placeGroups, "placeGroup") }),
    },
    { ...quotas, list: quotas.list.filter((_, q) => quota.has(q)) },
  ];
}
