import type { Problem } from "../problem.ts";
import type { Solution } from "../solution.ts";
import { type Fail, gain, isFree, type Rest } from "./reading.ts";

/** Whether the stated precision and base are the ones that the gains' range defines; if not, no unit means anything. */
export function checkScale(problem: Problem, solution: Solution, rest: Rest, fail: Fail): boolean {
  const gains = problem.mostMatched ? { low: Infinity, high: -Infinity } : { low: 0, high: 0 };
  for (let a = 0; a < problem.place.length; a++) {
    if (!isFree(problem, rest, a)) continue;
    const g = gain(problem, rest.owner[a]!, a);
    if (g < gains.low) gains.low = g;
    if (g > gains.high) gains.high = g;
  }
  return fitsRange(problem, solution, gains, fail);
}

/** The same for a known range of gains; Infinity to −Infinity when there are none. */
export function fitsRange(
  problem: Problem,
  { precision, base }: Solution,
  gains: { readonly low: number; readonly high: number },
  fail: Fail,
): boolean {
  const { low, high } = gains.low > gains.high ? { low: 0, high: 0 } : gains;
  const expected = problem.mostMatched ? Math.round(low / precision) : 0;
  if (fits(precision, high > low ? high - low : Math.abs(high) || 1) && base === expected)
    return true;
  fail(`precision ${precision} and base ${base} are not those of gains from ${low} to ${high}`);
  return false;
}

function fits(precision: number, range: number): boolean {
  const steps = range / precision;
  const fine = steps >= 2 ** 30 || precision === Number.MIN_VALUE;
  return fine && steps < 2 ** 31 && isPowerOfTwo(precision);
}

function isPowerOfTwo(value: number): boolean {
  if (!(value > 0 && value < Infinity)) return false;
  let rest = value;
  while (rest < 1) rest *= 2;
  while (rest > 1) rest /= 2;
  return rest === 1;
}
