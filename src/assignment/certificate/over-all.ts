/*
 * Checks a solution over all pairs by itself, reading every pair anew. The pairs considered are a problem of their
 * own, whose certificate bounds every answer that uses them alone. A pair beyond them adds at most its surplus to that
 * bound: value less what its prices take, so that without any surplus above zero the bound holds for all answers.
 * Checked besides: that the pairs considered have the source's scores, marks and terms, and that the scale is the
 * one of the range of all gains. An infeasible status holds over all pairs when no other pair helps its conflict.
 */

import type { Terms } from "../build.ts";
import { type Certificate, certify } from "../certificate.ts";
import type { PairSource } from "../over-all/source.ts";
import type { Problem } from "../problem.ts";
import type { Poll } from "../poll.ts";
import type { Conflict, Solution } from "../solution.ts";
import { dueOf, pricesOf } from "./nested-prices.ts";
import { type Fail, type Rest, withoutPins } from "./reading.ts";
import { fitsRange } from "./scale.ts";

const MOST_FAILURES = 20;
const ROWS = 64;

/** As `certify`; null when stopped. Time O(seekers × places), space O(pairs considered). */
export function certifyOverAll(
  source: PairSource,
  problem: Problem,
  solution: Solution,
  poll: Poll = () => true,
): Certificate | null {
  const certificate = certify(problem, solution);
  const failures = [...certificate.failures];
  const fail: Fail = (failure) => {
    if (failures.length < MOST_FAILURES) failures.push(failure);
  };
  checkTerms(source.terms, problem, fail);
  const rest = withoutPins(problem);
  const marks = checkMarks(source, problem, fail);
  const judge = solution.conflict
    ? helpless(problem, solution.conflict)
    : worthless(problem, solution, rest);
  if (judge === null) fail("there are no prices, or not whole numbers");
  const range = readAll(source, problem, rest, marks, judge, fail, poll);
  if (range === null) return null;
  if (solution.status === "optimal") {
    const zero = { low: Math.min(0, range.low), high: Math.max(0, range.high) };
    fitsRange(problem, solution, problem.mostMatched ? range : zero, fail);
  }
  return { ...certificate, certified: failures.length === 0, failures };
}

/** Why a pair beyond those considered would change the answer, or null. */
type Judge = (seeker: number, place: number, gain: number) => string | null;

function worthless(problem: Problem, solution: Solution, { nodes }: Rest): Judge | null {
  const matches = pricesOf(nodes, solution.duals, "Matches");
  const steps = pricesOf(nodes, solution.duals, "Units");
  const due1 = matches && dueOf(nodes, matches);
  const due2 = steps && dueOf(nodes, steps);
  if (!due1 || !due2) return null;
  const match = problem.mostMatched ? 1 : 0;
  return (i, p, gain) => {
    const above1 = match - due1[i]! - due1[nodes.place + p]!;
    const units = Math.round(gain / solution.precision) - solution.base;
    const above2 = units - due2[i]! - due2[nodes.place + p]!;
    return above1 > 0 || (above1 === 0 && above2 > 0) ? `surplus (${above1}, ${above2})` : null;
  };
}

function helpless(problem: Problem, conflict: Conflict): Judge {
  const crammed = conflict.nested?.crammed ?? false;
  const { seekers, places } = conflict.nested?.part ?? conflict;
  const insideSeeker = new Uint8Array(problem.seekers);
  const insidePlace = new Uint8Array(problem.places);
  for (const i of seekers) insideSeeker[i] = 1;
  for (const p of places) insidePlace[p] = 1;
  const own = crammed ? 1 : 0;
  return (i, p) =>
    insideSeeker[i] === own && insidePlace[p] !== own ? "it would help the conflict" : null;
}

interface Mark {
  held: boolean;
  pinned: boolean;
  forbidden: boolean;
}

/** By seeker, then place. */
type Marks = ReadonlyMap<number, ReadonlyMap<number, Mark>>;

/** The marks of all pairs; those considered must bear the same, and every pin be among them. */
function checkMarks(source: PairSource, problem: Problem, fail: Fail): Marks {
  const marks = new Map<number, Map<number, Mark>>();
  for (const { seeker, place, held = false, pinned = false, forbidden = false } of source.marked) {
    const row = marks.get(seeker) ?? new Map<number, Mark>();
    marks.set(seeker, row.set(place, { held, pinned, forbidden }));
  }
  let pins = 0;
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      const mark = marks.get(i)?.get(problem.place[a]!);
      pins += problem.pinned[a]!;
      for (const name of ["held", "pinned", "forbidden"] as const) {
        if ((problem[name][a] === 1) !== (mark?.[name] ?? false))
          fail(`arc ${a}: ${name} is wrong`);
      }
    }
  }
  const expected = source.marked.filter(({ pinned }) => pinned).length;
  if (pins !== expected) fail(`${pins} of ${expected} pins are among the pairs considered`);
  return marks;
}

/** Reads all pairs; returns the range of the gains of those open to choice, or null when stopped. */
function readAll(
  source: PairSource,
  problem: Problem,
  rest: Rest,
  marks: Marks,
  judge: Judge | null,
  fail: Fail,
  poll: Poll,
): { low: number; high: number } | null {
  const { seekers, places, start } = problem;
  const range = { low: Infinity, high: -Infinity };
  const block = new Float64Array(ROWS * places);
  for (let i = 0; i < seekers; i++) {
    if (i % ROWS === 0) {
      if (!poll(i, seekers)) return null;
      source.scores(i, Math.min(seekers, i + ROWS), block);
    }
    const row = block.subarray((i % ROWS) * places, ((i % ROWS) + 1) * places);
    let next = start[i]!;
    const marked = marks.get(i);
    for (let p = 0; p < places; p++) {
      const score = row[p]!;
      const isKnown = next < start[i + 1]! && problem.place[next] === p;
      if (isKnown && problem.score[next++] !== score)
        fail(`seeker ${i}, place ${p}: another score`);
      if (!(score >= problem.floor) || rest.most[i]! <= 0) continue;
      const mark = marked?.get(p);
      if (mark?.pinned || mark?.forbidden) continue;
      const gain = score + problem.priority[i]! + (mark?.held ? problem.continuityPrice : 0);
      if (gain < range.low) range.low = gain;
      if (gain > range.high) range.high = gain;
      const found = isKnown ? null : judge?.(i, p, gain);
      if (found) fail(`seeker ${i}, place ${p}: ${found}`);
    }
  }
  return poll(seekers, seekers) ? range : null;
}

function checkTerms(terms: Terms, problem: Problem, fail: Fail): void {
  const { seekers, places, mostMatched = true, floor = -Infinity, continuityPrice = 0 } = terms;
  const plain = { seekers, places, mostMatched, floor, continuityPrice };
  for (const [name, value] of Object.entries(plain)) {
    if (problem[name as keyof typeof plain] !== value) fail(`${name} is not that of the source`);
  }
  const check = (name: string, found: ArrayLike<number>, stated?: ArrayLike<number>, rest = 0) => {
    for (let k = 0; k < found.length; k++) {
      if (found[k] !== (stated ? stated[k] : rest)) fail(`${name} ${k} is not that of the source`);
    }
  };
  check("capacity", problem.capacity, terms.capacity, 1);
  check("minimum", problem.minimum, terms.minimum);
  check("priority", problem.priority, terms.priority);
  if (terms.seekerCapacity || problem.seekerCapacity)
    check("seekerCapacity", problem.seekerCapacity ?? [], terms.seekerCapacity, 1);
  for (const side of ["seekerGroups", "placeGroups"] as const) {
    const found = problem[side];
    const stated = terms[side];
    if (!found !== !stated) fail(`${side} are not those of the source`);
    if (!found || !stated) continue;
    check(`${side}.of`, found.of, stated.of);
    check(`${side}.capacity`, found.capacity, stated.capacity);
    check(`${side}.minimum`, found.minimum, stated.minimum);
    check(`${side}.parent`, found.parent, stated.parent, -1);
  }
}
