import { buildProblem, type ScoredPair, type Terms } from "../build.ts";
import { checkProblem } from "../check.ts";
import type { Poll } from "../poll.ts";
import type { Problem } from "../problem.ts";
import { ProblemError } from "../problem-error.ts";

/** A pairing problem whose scores are too many to hold: they are produced again whenever they are read. */
export interface PairSource {
  readonly terms: Terms;
  /**
   * Writes the scores of seekers from … to − 1 with all places, row after row, (to − from) × places numbers; NaN where a
   * pair is not allowed. The same numbers at every call.
   */
  readonly scores: (from: number, to: number, into: Float64Array) => void;
  /** The pairs that bear a mark; scores come from above. */
  readonly marked: readonly Omit<ScoredPair, "score">[];
}

/** What is read of a source: the problem without scores, whose arcs are the marked pairs. */
export interface Reading {
  readonly source: PairSource;
  readonly marks: Problem;
  /** Per seeker: how many places beyond the pins. */
  readonly room: Int32Array;
}

/** 2^18 scores, 2 MiB, are produced at a time; a row at least. */
const SCORES_PER_BLOCK = 2 ** 18;

/** Throws ProblemError for broken terms and marks. */
export function openSource(source: PairSource): Reading {
  const pairs = source.marked.map((pair) => ({ ...pair, score: 0 }));
  const { problem: marks } = buildProblem(source.terms, pairs);
  checkProblem(marks);
  const room = Int32Array.from({ length: marks.seekers }, (_, i) => {
    const pins = marks.pinned.subarray(marks.start[i], marks.start[i + 1]);
    return (marks.seekerCapacity?.[i] ?? 1) - pins.reduce((sum, pin) => sum + pin, 0);
  });
  return { source, marks, room };
}

/**
 * Calls `visit` with every seeker and its row: scores as they are, and gains as in `gainOf`, NaN for a pair that is not
 * open to choice (not allowed, pinned, or the seeker has no room). False when stopped.
 */
export function readRows(
  reading: Reading,
  poll: Poll,
  visit: (seeker: number, scores: Float64Array, gains: Float64Array) => void,
): boolean {
  const { source, marks } = reading;
  const { seekers, places } = marks;
  const rows = Math.max(1, Math.floor(SCORES_PER_BLOCK / Math.max(1, places)));
  const block = new Float64Array(rows * places);
  const gains = new Float64Array(places);
  for (let from = 0; from < seekers; from += rows) {
    if (!poll(from, seekers)) return false;
    const to = Math.min(seekers, from + rows);
    source.scores(from, to, block);
    for (let i = from; i < to; i++) {
      const scores = block.subarray((i - from) * places, (i - from + 1) * places);
      fillGains(reading, i, scores, gains);
      visit(i, scores, gains);
    }
  }
  return poll(seekers, seekers);
}

function fillGains(
  { marks, room }: Reading,
  seeker: number,
  scores: Float64Array,
  gains: Float64Array,
): void {
  const { floor, continuityPrice, held, pinned, forbidden, place } = marks;
  const priority = marks.priority[seeker]!;
  for (let p = 0; p < gains.length; p++) {
    const score = scores[p]!;
    if (score === Infinity || score === -Infinity) blame(seeker, p, score);
    gains[p] = score < floor ? NaN : score + priority;
  }
  for (let a = marks.start[seeker]!; a < marks.start[seeker + 1]!; a++) {
    const p = place[a]!;
    if (pinned[a] === 1 && Number.isNaN(scores[p]!)) blame(seeker, p, scores[p]!);
    if (held[a] === 1) gains[p]! += continuityPrice;
    if (pinned[a] === 1 || forbidden[a] === 1) gains[p] = NaN;
  }
  if (room[seeker]! <= 0) gains.fill(NaN);
}

function blame(seeker: number, place: number, score: number): never {
  throw new ProblemError("not-finite", "scores", seeker, `${score} with place ${place}`);
}
