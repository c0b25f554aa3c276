import type { Conflict } from "../../assignment/solution.ts";
import type { SolveTaskOutput } from "../../compute/solve-task.ts";
import type { ConflictIds } from "../../matching/decode.ts";
import type { Encoded } from "./encode.ts";
import { compareBytes, type OutputRow } from "./output.ts";

/** What one more seat at a place would bring: more matched first, then a change in the total. */
interface SeatValueOfId {
  readonly place: string;
  readonly matches: number;
  readonly total: number;
}

/** The figures of an answer, as programs read them. */
export interface SolveReport {
  readonly status: "optimal" | "infeasible";
  /** How many pairs. */
  readonly matched: number;
  readonly seekersMatched: number;
  readonly seekers: number;
  readonly places: number;
  /** Pairs with a score, those of `forbids` and those below the floor included. */
  readonly scoredPairs: number;
  /** Sum of the scores, and of `continuityPrice` for every held pair. */
  readonly total: number;
  /** Held pairs in the answer. */
  readonly heldKept: number;
  /** No answer with as many matched has a greater total; null without a solution. */
  readonly bound: number | null;
  /** Bound less total, in steps of `precision`; null without a solution. */
  readonly gap: number | null;
  /** Score units per step. */
  readonly precision: number;
  readonly proof: string;
  readonly certified: boolean;
  readonly blockingPairs: number;
  /** The sum of `steps`. */
  readonly seconds: number;
  readonly steps: Readonly<Record<string, number>>;
  /** Every place, the most helpful first. */
  readonly seatValues: readonly SeatValueOfId[];
  /** Why there is no solution: these places need more seekers than may come to them. */
  readonly conflict: ConflictIds | null;
}

interface Answered {
  readonly encoded: Encoded;
  readonly output: SolveTaskOutput;
  readonly rows: readonly OutputRow[];
  readonly heldKept: number;
  readonly readSeconds: number;
}

export function reportOf({ encoded, output, rows, heldKept, readSeconds }: Answered): SolveReport {
  const { figures, seconds, solution } = output;
  const solved = solution.status === "optimal";
  const steps = { read: readSeconds, ...seconds };
  return {
    status: solved ? "optimal" : "infeasible",
    matched: rows.length,
    ...figures,
    seekers: encoded.seekers.ids.length,
    places: encoded.places.ids.length,
    scoredPairs: encoded.pair.length,
    heldKept,
    bound: solved ? figures.bound : null,
    gap: solved ? figures.gap : null,
    blockingPairs: output.blockingPairs,
    seconds: Object.values(steps).reduce((sum, step) => sum + step, 0),
    steps,
    seatValues: seatValuesOf(encoded, output),
    conflict: solution.conflict && conflictOf(encoded, solution.conflict),
  };
}

function seatValuesOf({ places }: Encoded, { seats }: SolveTaskOutput): readonly SeatValueOfId[] {
  if (seats === null) return [];
  return places.ids
    .map((place, p) => ({ place, matches: seats.matches[p]!, total: seats.total[p]! }))
    .toSorted(
      (a, b) => b.matches - a.matches || b.total - a.total || compareBytes(a.place, b.place),
    );
}

function conflictOf({ seekers, places }: Encoded, conflict: Conflict): ConflictIds {
  return {
    seekers: idsOf(seekers.ids, conflict.seekers),
    places: idsOf(places.ids, conflict.places),
    needed: conflict.needed,
    available: conflict.available,
  };
}

const idsOf = (ids: readonly string[], ranks: Int32Array): readonly string[] =>
  Array.from(ranks, (rank) => ids[rank]!).toSorted(compareBytes);
