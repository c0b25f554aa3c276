import { pinnedArcs, type Problem, seekerOf } from "../problem.ts";
import type { Scale } from "../scale.ts";
import { formsOf } from "./forms.ts";
import { type Model, modelOf } from "./model.ts";
import { amountOf, type Quota, type Quotas } from "./quotas.ts";
import type { Ask } from "./search.ts";
import type { Release } from "./solution.ts";

/** What would be possible if one quota gave way, all others and the problem's own rules kept. */
export function releaseOf(
  problem: Problem,
  quotas: Quotas,
  quota: number,
  scale: Scale,
  ask: Ask,
): Release {
  const list = quotas.list.filter((_, q) => q !== quota);
  const model = modelOf(problem, { ...quotas, list }, scale);
  const given = quotas.list[quota]!;
  const gain = approach(problem, quotas, given, model);
  const outcome = ask(model.programme, { gain, start: null, enough: Infinity });
  const nearest = outcome.chosen && nearestOf(problem, quotas, given, model, outcome.chosen);
  if (outcome.status === "infeasible") return { quota, status: "never", nearest };
  // How near it comes is told only where that is known for sure.
  const sure = outcome.status === "optimal" ? nearest : null;
  return { quota, status: outcome.chosen === null ? "undecided" : "possible", nearest: sure };
}

/** Per column: how much nearer the pair brings a quota of a single sum to its bound. */
function approach(problem: Problem, quotas: Quotas, quota: Quota, model: Model): Float64Array {
  const gain = new Float64Array(model.programme.columns);
  if ("part" in quota) return gain;
  const [form] = formsOf(problem, quotas, quota);
  const places = new Set(form!.places);
  const sign = quota.kind === "atLeast" ? 1 : -1;
  return gain.map((_, c) => {
    const arc = model.arc[c]!;
    return places.has(problem.place[arc]!) ? sign * form!.weigh(seekerOf(problem, arc), arc) : 0;
  });
}

function nearestOf(
  problem: Problem,
  quotas: Quotas,
  quota: Quota,
  model: Model,
  chosen: Uint8Array,
): Release["nearest"] {
  if ("part" in quota) return null;
  const places = new Set(quota.kind === "budget" ? [quota.place] : quota.places);
  const arcs = [...model.arc.filter((_, c) => chosen[c] === 1), ...pinnedArcs(problem)];
  const there = arcs.filter((a) => places.has(problem.place[a]!));
  const members = quota.seekers && new Set(quota.seekers);
  const own = there.filter((a) => members?.has(seekerOf(problem, a)) ?? true);
  if (quota.kind === "budget") {
    const counted = own.reduce((sum, a) => sum + amountOf(quotas, a), 0);
    return { counted, among: own.length };
  }
  return { counted: own.length, among: there.length };
}
