import { arcsField } from "../answer.ts";
import { gainOf, pinnedArcs, type Problem, seekerOf } from "../problem.ts";
import type { Scale } from "../scale.ts";
import type { Solution } from "../solution.ts";
import type { Found } from "./levels.ts";
import type { Model } from "./model.ts";
import { gainedBy, isKept } from "./programme.ts";
import type { QuotaSolution } from "./solution.ts";

/** The flow's own answer, when there is nothing that quotas could change. */
export function withoutQuotas(problem: Problem, free: Solution): QuotaSolution {
  const solved = free.status === "optimal";
  const pairs = solved ? free.matched - pinnedArcs(problem).length : Infinity;
  return {
    ...free,
    matchesBound: problem.mostMatched ? pairs : null,
    unitsBound: solved ? free.units : Infinity,
    quotaConflict: null,
  };
}

export function nothing(
  problem: Problem,
  { precision, base }: Scale,
  status: "infeasible" | "undecided" | "cancelled",
  bounds: Pick<QuotaSolution, "matchesBound" | "unitsBound"> = {
    matchesBound: problem.mostMatched ? Infinity : null,
    unitsBound: Infinity,
  },
): QuotaSolution {
  const { matchesBound, unitsBound } = bounds;
  const arc = new Int32Array(problem.seekers).fill(-1);
  const none = { matched: 0, total: 0, units: 0, duals: null, conflict: null, quotaConflict: null };
  const arcs = arcsField(problem, []);
  return { status, arc, ...arcs, ...none, precision, base, matchesBound, unitsBound };
}

/** The pairs chosen, pins and all. Worth as much as without quotas, they are proved by the same prices. */
export function answerOf(
  problem: Problem,
  model: Model,
  free: Solution,
  found: Found,
): QuotaSolution {
  const chosen = problem.mostMatched ? found.chosen! : withoutIdle(model, found.chosen!);
  const pins = pinnedArcs(problem);
  const arcs = Int32Array.from([
    ...model.arc.filter((_, c) => chosen[c] === 1),
    ...pins,
  ]).toSorted();
  const arc = new Int32Array(problem.seekers).fill(-1);
  let total = 0;
  for (const a of arcs) {
    const i = seekerOf(problem, a);
    if (arc[i]! < 0) arc[i] = a;
    total += gainOf(problem, i, a);
  }
  const units = gainedBy(model.units, chosen);
  const costless = units === free.units && (!problem.mostMatched || arcs.length === free.matched);
  return {
    status: costless ? "optimal" : found.status === "optimal" ? "optimal" : "feasible",
    arc,
    ...arcsField(problem, [...arcs]),
    matched: arcs.length,
    total,
    units,
    precision: free.precision,
    base: free.base,
    duals: costless ? free.duals : null,
    conflict: null,
    matchesBound: found.matchesBound,
    unitsBound: Math.max(units, found.unitsBound),
    quotaConflict: null,
  };
}

/** Without mostMatched a pair that gains nothing and that no rule needs is not taken. */
function withoutIdle({ programme, units }: Model, chosen: Uint8Array): Uint8Array {
  const kept = chosen.slice();
  for (let c = 0; c < kept.length; c++) {
    if (kept[c] === 0 || units[c]! > 0) continue;
    kept[c] = 0;
    if (!programme.rows.every((row) => isKept(row, kept))) kept[c] = 1;
  }
  return kept;
}
