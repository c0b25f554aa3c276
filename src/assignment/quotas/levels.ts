import { pinnedArcs, type Problem } from "../problem.ts";
import type { Solution } from "../solution.ts";
import type { Model } from "./model.ts";
import type { Outcome, Row } from "./programme.ts";
import type { Ask } from "./search.ts";

/** What the levels brought, with their bounds as in QuotaSolution. */
export interface Found extends Pick<Outcome, "status" | "chosen"> {
  readonly matchesBound: number | null;
  readonly unitsBound: number;
}

/** The most pairs first, then the most units; `free` is the optimum without quotas and bounds both. */
export function byLevels(problem: Problem, model: Model, free: Solution, ask: Ask): Found {
  const { programme, units } = model;
  if (!problem.mostMatched) {
    const { bound, ...found } = ask(programme, { gain: units, start: null, enough: free.units });
    return { ...found, matchesBound: null, unitsBound: Math.min(bound, free.units) };
  }
  const mostFree = free.matched - pinnedArcs(problem).length;
  const ones = new Float64Array(programme.columns).fill(1);
  const first = ask(programme, { gain: ones, start: null, enough: mostFree });
  const matchesBound = Math.min(first.bound, mostFree);
  if (first.status !== "optimal") return { ...first, matchesBound, unitsBound: Infinity };
  const columns = Int32Array.from(ones, (_, c) => c);
  const asMany: Row = { columns, coefficients: ones, least: matchesBound, most: matchesBound };
  const narrowed = { ...programme, rows: [...programme.rows, asMany] };
  const enough = matchesBound === mostFree ? free.units : Infinity;
  const second = ask(narrowed, { gain: units, start: first.chosen, enough });
  if (second.status === "infeasible") throw new Error("the solver contradicts itself");
  const status = second.status === "optimal" ? "optimal" : "feasible";
  const chosen = second.chosen ?? first.chosen;
  return { status, chosen, matchesBound, unitsBound: Math.min(second.bound, enough) };
}
