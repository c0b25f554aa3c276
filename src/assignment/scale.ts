import { gainOf, isPlain, type Problem } from "./problem.ts";

/**
 * How gains become integers. The range R is highest minus lowest gain over the arcs that can be chosen
 * (allowed arcs without a pin, of seekers with room beyond their pins); without mostMatched zero belongs to it too, since a gain then
 * competes with staying unmatched. The step is the power of two with 2^30 ≤ R / step < 2^31, so a gain that
 * is itself a short binary fraction is not rounded at all, and units = round(gain / step) − base.
 * A pinned pair competes with nothing: it neither widens the range nor counts in units.
 */
export interface Scale {
  readonly precision: number;
  readonly base: number;
}

/** `room`: of each seeker, how many places beyond the pins. */
export function scaleOf(problem: Problem, room: Int32Array): Scale {
  const zero = problem.mostMatched ? null : 0;
  const [least, most] = isPlain(problem) ? plainSpan(problem, room) : span(problem, room);
  // Without a choice there is no range.
  const none = least > most;
  const low = none ? 0 : Math.min(least, zero ?? least);
  const high = none ? 0 : Math.max(most, zero ?? most);
  // Equal gains have no range: then their own size, so that the step still says something true.
  const precision = stepOver(high - low || Math.abs(high) || 1);
  return { precision, base: problem.mostMatched ? Math.round(low / precision) : 0 };
}

/** Lowest and highest gain over the arcs that can be chosen. */
function span(problem: Problem, room: Int32Array): [number, number] {
  // The gain's formula is written out, fields first: read through calls, millions of arcs take twice the time.
  const { start, score, held, pinned, forbidden, floor, continuityPrice } = problem;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < problem.seekers; i++) {
    if (room[i]! <= 0) continue;
    const priority = problem.priority[i]!;
    for (let a = start[i]!; a < start[i + 1]!; a++) {
      if (pinned[a] === 1 || forbidden[a] !== 0 || score[a]! < floor) continue;
      const gain = score[a]! + priority + (held[a] === 1 ? continuityPrice : 0);
      if (gain < low) low = gain;
      if (gain > high) high = gain;
    }
  }
  return [low, high];
}

function plainSpan(problem: Problem, room: Int32Array): [number, number] {
  const { start, score, priority } = problem;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < problem.seekers; i++) {
    const last = room[i]! > 0 ? start[i + 1]! : 0;
    let least = Infinity;
    let most = -Infinity;
    for (let a = start[i]!; a < last; a++) {
      const value = score[a]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    // Adding the same to both keeps their order, rounding included.
    low = Math.min(low, least + priority[i]!);
    high = Math.max(high, most + priority[i]!);
  }
  return [low, high];
}

/** Integer steps of one arc's gain, counted from the base. */
export function unitsOf(problem: Problem, scale: Scale, seeker: number, arc: number): number {
  return Math.round(gainOf(problem, seeker, arc) / scale.precision) - scale.base;
}

/** By halving and doubling, for logarithms are not rounded alike everywhere. Never below the least Float64. */
function stepOver(range: number): number {
  let step = 1;
  while (step * 2 ** 31 <= range) step *= 2;
  while (step > Number.MIN_VALUE && step * 2 ** 30 > range) step /= 2;
  return step;
}
