import { isAllowed, type Problem } from "../../src/assignment/problem.ts";
import { certifyFor, solveFor } from "../../src/assignment/objective.ts";
import { calibrate } from "../../src/embedding/calibration.ts";
import { type Encoded, encode } from "../../src/matching/encode.ts";
import type { MatchInput, PairIds } from "../../src/matching/parties.ts";
import { DEFAULT_POLICY, type Policy, policySchema } from "../../src/matching/policy.ts";

/** A way to match one round; it knows the round's input and nothing of what will come. */
export interface Method {
  readonly name: string;
  readonly match: (input: MatchInput) => PairIds[];
}

/** As many as possible in every round, with no thought of earlier ones. */
const EVERYTHING_NOW = policySchema.parse({ waitingPriority: 0, continuityPrice: 0 });

export const METHODS: readonly Method[] = [
  { name: "greedy", match: (input) => greedy(encode(input, DEFAULT_POLICY, calibrate)) },
  { name: "match everything now", match: (input) => optimal(input, EVERYTHING_NOW) },
  { name: "the policy's defaults", match: (input) => optimal(input, DEFAULT_POLICY) },
];

/** The engine's answer, as a run computes it; one that is not certified ends the bench. */
function optimal(input: MatchInput, policy: Policy): PairIds[] {
  const encoded = encode(input, policy, calibrate);
  const solution = solveFor(encoded.problem, encoded.aim);
  const { certified } = certifyFor(encoded.problem, encoded.aim, solution);
  if (solution.status !== "optimal" || !certified) throw new Error("a round was not certified");
  return pairsOf(encoded, solution.arc);
}

/** The best pair that is still free, then the next. */
function greedy(encoded: Encoded): PairIds[] {
  const { problem } = encoded;
  const rows = rowsOf(problem);
  const arcs = Array.from(problem.place, (_, arc) => arc)
    .filter((arc) => isAllowed(problem, arc))
    .toSorted((a, b) => problem.score[b]! - problem.score[a]! || a - b);
  const chosen = new Int32Array(problem.seekers).fill(-1);
  const room = problem.capacity.slice();
  for (const arc of arcs) {
    const place = problem.place[arc]!;
    if (chosen[rows[arc]!]! >= 0 || room[place] === 0) continue;
    chosen[rows[arc]!] = arc;
    room[place]! -= 1;
  }
  return pairsOf(encoded, chosen);
}

function rowsOf({ seekers, start, place }: Problem): Int32Array {
  const rows = new Int32Array(place.length);
  for (let i = 0; i < seekers; i++) rows.fill(i, start[i], start[i + 1]);
  return rows;
}

const pairsOf = ({ seekers, places, problem }: Encoded, arcs: ArrayLike<number>): PairIds[] =>
  seekers.flatMap(({ id }, i) =>
    arcs[i]! < 0 ? [] : [{ seeker: id, place: places[problem.place[arcs[i]!]!]!.id }],
  );
