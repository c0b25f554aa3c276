import type { Problem } from "../problem.ts";
import type { Maximise, Outcome, Programme, Row } from "../quotas/programme.ts";
import type { Quotas } from "../quotas/quotas.ts";
import type { QuotaSolution } from "../quotas/solution.ts";
import { stateProgramme } from "./quota-programme.ts";
import { type Fail, gain, type Rest } from "./reading.ts";
import type { Value } from "./sums.ts";

/** Beyond so many columns or rows the second solver, a plain branch and bound, seldom comes to an end. */
const MOST_COLUMNS = 160;
const MOST_ROWS = 1000;

/** Whether the second solver ends at the same value; `fail` when it finds more. */
export function isConfirmed(
  problem: Problem,
  quotas: Quotas,
  { precision, base }: QuotaSolution,
  rest: Rest,
  value: Value,
  second: Maximise,
  fail: Fail,
): boolean {
  const { programme, arc } = stateProgramme(problem, quotas, rest);
  const steps = Float64Array.from(
    arc,
    (a) => Math.round(gain(problem, rest.owner[a]!, a) / precision) - base,
  );
  const ones = steps.map(() => 1);
  const most = problem.mostMatched ? askSecond(programme, ones, second) : null;
  if (problem.mostMatched && most?.status !== "optimal") return false;
  const matches = most === null ? 0n : sumOf(ones, most.chosen!);
  const last = askSecond(most ? withAsMany(programme, ones, matches) : programme, steps, second);
  if (last.status !== "optimal") return false;
  const units = sumOf(steps, last.chosen!);
  if (matches > value.matches || (matches === value.matches && units > value.units))
    fail(`a second solver finds (${matches}, ${units}), above (${value.matches}, ${value.units})`);
  return matches === value.matches && units === value.units;
}

/** Undecided when too large, or when the answer breaks a row after all. */
export function askSecond(programme: Programme, steps: Float64Array, second: Maximise): Outcome {
  const undecided: Outcome = { status: "undecided", chosen: null, bound: Infinity };
  if (programme.columns > MOST_COLUMNS || programme.rows.length > MOST_ROWS) return undecided;
  const goal = { gain: steps, start: null, enough: Infinity, poll: () => true };
  const outcome = second(programme, goal);
  const { chosen } = outcome;
  return chosen === null || programme.rows.every((row) => holds(row, chosen)) ? outcome : undecided;
}

function holds({ columns, coefficients, least, most }: Row, chosen: Uint8Array): boolean {
  const sum = columns.reduce((before, c, k) => before + coefficients[k]! * chosen[c]!, 0);
  return sum >= least && sum <= most;
}

function withAsMany(programme: Programme, ones: Float64Array, matches: bigint): Programme {
  const columns = Int32Array.from(ones, (_, c) => c);
  const row = { columns, coefficients: ones, least: Number(matches), most: Infinity };
  return { ...programme, rows: [...programme.rows, row] };
}

function sumOf(steps: Float64Array, chosen: Uint8Array): bigint {
  return steps.reduce((sum, step, c) => (chosen[c] === 1 ? sum + BigInt(step) : sum), 0n);
}
