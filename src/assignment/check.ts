import { checkBounds, checkGroups } from "./check-groups.ts";
import type { Problem } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";

// The sizes that the overflow bound in total.ts relies on.
const MOST_SEEKERS = 2 ** 22;
const MOST_PLACES = 2 ** 20 - 2;

type ArrayField = {
  [K in keyof Required<Problem>]: Problem[K] extends ArrayLike<number> ? K : never;
}[keyof Problem];

/**
 * Refuses a broken problem by throwing a `ProblemError`; time linear in the arcs.
 * Whether minimums can be held is not asked here: no solution is an answer.
 */
export function checkProblem(problem: Problem): void {
  checkSizes(problem);
  checkRows(problem);
  for (const field of ["held", "pinned", "forbidden"] as const) checkFlags(problem, field);
  checkBounds(problem.capacity, problem.minimum, "");
  checkGroups(problem);
  checkPins(problem);
  checkGains(problem);
}

function checkSizes(problem: Problem): void {
  const { seekers, places } = problem;
  checkSize("seekers", seekers, MOST_SEEKERS);
  checkSize("places", places, MOST_PLACES);
  checkLength(problem, "start", seekers + 1);
  const arcs = problem.start[seekers]!;
  for (const field of ["place", "score", "held", "pinned", "forbidden"] as const) {
    checkLength(problem, field, arcs);
  }
  for (const field of ["capacity", "minimum"] as const) checkLength(problem, field, places);
  checkLength(problem, "priority", seekers);
}

function checkSize(field: string, size: number, most: number): void {
  if (!Number.isInteger(size) || size < 0 || size > most) {
    throw new ProblemError("wrong-size", field, -1, `${size}, expected 0 … ${most}`);
  }
}

function checkLength(problem: Problem, field: ArrayField, expected: number): void {
  const found = problem[field].length;
  if (found !== expected) {
    throw new ProblemError("wrong-length", field, -1, `${found}, expected ${expected}`);
  }
}

function checkRows(problem: Problem): void {
  const { seekers, start } = problem;
  if (start[0] !== 0) throw new ProblemError("out-of-range", "start", 0, `${start[0]}, expected 0`);
  // All row bounds first: a row that runs backwards would make the arcs' own messages misleading.
  for (let i = 0; i < seekers; i++) {
    if (start[i + 1]! < start[i]!) {
      throw new ProblemError("unsorted", "start", i + 1, `${start[i + 1]} after ${start[i]}`);
    }
  }
  for (let i = 0; i < seekers; i++) checkRow(problem, start[i]!, start[i + 1]!);
}

/** One reading without questions, for there are millions; only a row that fails it is read for its fault. */
function checkRow(problem: Problem, from: number, to: number): void {
  const { place, score, places } = problem;
  let before = -1;
  let sound = true;
  for (let a = from; a < to; a++) {
    const p = place[a]!;
    const s = score[a]!;
    // Infinity less itself, as any NaN, is not zero.
    if (p <= before || p >= places || s - s !== 0) sound = false;
    before = p;
  }
  if (!sound) blameRow(problem, from, to);
}

function blameRow(problem: Problem, from: number, to: number): void {
  for (let a = from; a < to; a++) {
    const place = problem.place[a]!;
    if (place < 0 || place >= problem.places) {
      throw new ProblemError("out-of-range", "place", a, `${place} of ${problem.places} places`);
    }
    const before = a === from ? -1 : problem.place[a - 1]!;
    if (place === before) throw new ProblemError("duplicate-arc", "place", a, `${place} twice`);
    if (place < before) throw new ProblemError("unsorted", "place", a, `${place} after ${before}`);
    checkFinite(problem.score[a]!, "score", a);
  }
}

function checkFlags(problem: Problem, field: "held" | "pinned" | "forbidden"): void {
  const flags = problem[field];
  if (highestBit(flags) <= 1) return;
  const a = flags.findIndex((flag) => flag > 1);
  throw new ProblemError("not-a-flag", field, a, `${flags[a]}, expected 0 or 1`);
}

/** All flags laid over one another, four at a time where they lie so in memory. */
function highestBit(flags: Uint8Array): number {
  const words = flags.byteOffset % 4 === 0 ? flags.length >>> 2 : 0;
  const four = words > 0 ? new Int32Array(flags.buffer, flags.byteOffset, words) : [];
  let bits = 0;
  for (let w = 0; w < words; w++) bits |= four[w]!;
  bits |= (bits >>> 16) | (bits >>> 8) | (bits >>> 24);
  for (let a = words * 4; a < flags.length; a++) bits |= flags[a]!;
  return bits & 255;
}

function checkPins(problem: Problem): void {
  if (!problem.pinned.includes(1)) return;
  const pinnedAt = new Int32Array(problem.places);
  for (let i = 0; i < problem.seekers; i++) {
    const room = problem.seekerCapacity?.[i] ?? 1;
    let pins = 0;
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      if (problem.pinned[a] === 0) continue;
      if (problem.forbidden[a] === 1) {
        throw new ProblemError("pin-forbidden", "pinned", a, `seeker ${i}`);
      }
      if (++pins > room) {
        throw new ProblemError("two-pins", "pinned", a, `seeker ${i}, ${pins} of at most ${room}`);
      }
      const place = problem.place[a]!;
      if (++pinnedAt[place]! > problem.capacity[place]!) {
        const found = `place ${place} of capacity ${problem.capacity[place]}`;
        throw new ProblemError("pins-above-capacity", "pinned", a, found);
      }
    }
  }
}

function checkGains(problem: Problem): void {
  checkFinite(problem.continuityPrice, "continuityPrice", -1);
  if (Number.isNaN(problem.floor)) throw new ProblemError("not-finite", "floor", -1, "NaN");
  for (let i = 0; i < problem.seekers; i++) checkFinite(problem.priority[i]!, "priority", i);
  if (areModest(problem)) return;
  const { start, score, priority, held, continuityPrice } = problem;
  let lowest = 0;
  let highest = 0;
  for (let i = 0; i < problem.seekers; i++) {
    const last = start[i + 1]!;
    for (let a = start[i]!; a < last; a++) {
      const gain = score[a]! + priority[i]! + (held[a] === 1 ? continuityPrice : 0);
      if (gain < lowest) lowest = gain;
      else if (gain > highest) highest = gain;
      else if (gain - gain === 0) continue;
      if (highest - lowest < Infinity) continue;
      throw new ProblemError("gain-out-of-range", "score", a, "gains span more than a Float64");
    }
  }
}

const MODEST = 2 ** 1000;

/** No gain of summands below 2^1000 comes near the end of Float64: one look at each will do. */
function areModest({ score, priority, continuityPrice }: Problem): boolean {
  let most = Math.abs(continuityPrice);
  for (let a = 0; a < score.length; a++) {
    const size = Math.abs(score[a]!);
    if (size > most) most = size;
  }
  for (let i = 0; i < priority.length; i++) most = Math.max(most, Math.abs(priority[i]!));
  return most < MODEST;
}

function checkFinite(value: number, field: string, index: number): void {
  if (!Number.isFinite(value)) throw new ProblemError("not-finite", field, index, `${value}`);
}
