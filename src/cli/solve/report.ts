import type { SolveTaskOutput } from "../../compute/solve-task.ts";
import type { Names } from "../../matching/explain/bounded-names.ts";
import { accountOfConflict } from "../../matching/explain/conflict.ts";
import { accountOfQuotaConflict } from "../../matching/explain/quota-conflict.ts";
import { seekerOf } from "../../assignment/problem.ts";
import type { SeatValues } from "../../assignment/seat-values.ts";
import type { Bounded } from "../../assignment/widened.ts";
import type { Encoded } from "./encode.ts";
import { compareBytes } from "./output.ts";
import type { Input } from "./read-input.ts";
import type { SolveReport } from "./report-schema.ts";

export function reportOf(input: Input, output: SolveTaskOutput, readSeconds: number): SolveReport {
  const { encoded, policy } = input;
  const { figures, seconds, solution, arcs, fair } = output;
  const { held } = encoded.problem;
  const steps = { read: readSeconds, ...seconds };
  return {
    status: statusOf(solution),
    objective: policy.objective,
    matched: arcs.length,
    matchedBound: output.matchedBound,
    ...figures,
    seekers: encoded.seekers.ids.length,
    places: encoded.places.ids.length,
    scoredPairs: encoded.pair.length,
    heldKept: arcs.reduce((count, arc) => count + held[arc]!, 0),
    blockingPairs: output.blockingPairs,
    fair,
    seconds: Object.values(steps).reduce((sum, step) => sum + step, 0),
    steps,
    ...valuesOf(input, output),
    conflict: conflictOf(input, output),
  };
}

/** A task that was cancelled, or found nothing in time, has thrown. */
const statusOf = ({ status }: SolveTaskOutput["solution"]): SolveReport["status"] =>
  status === "optimal" || status === "feasible" ? status : "infeasible";

function valuesOf(
  { encoded }: Input,
  { seats, solution }: SolveTaskOutput,
): Pick<SolveReport, "seatValues" | "groupValues"> {
  if (statusOf(solution) === "infeasible") return { seatValues: [], groupValues: [] };
  if (seats === null) return { seatValues: null, groupValues: null };
  const { places, placeGroups, seekerGroups } = encoded;
  return {
    seatValues: helpfulFirst(places.ids, seats).map(({ id, ...value }) => ({
      place: id,
      ...value,
    })),
    groupValues: helpfulFirst(
      [...placeGroups.ids, ...seekerGroups.ids],
      joined(seats.placeGroups, seats.seekerGroups),
    ).map(({ id, ...value }) => ({ group: id, ...value })),
  };
}

type Values = Pick<SeatValues, "matches" | "total">;

const joined = (...values: readonly (Values | undefined)[]): Values => ({
  matches: Int32Array.from(values.flatMap((some) => [...(some?.matches ?? [])])),
  total: Float64Array.from(values.flatMap((some) => [...(some?.total ?? [])])),
});

const helpfulFirst = (ids: readonly string[], { matches, total }: Values) =>
  ids
    .map((id, at) => ({ id, matches: matches[at]!, total: total[at]! }))
    .toSorted((a, b) => b.matches - a.matches || b.total - a.total || compareBytes(a.id, b.id));

function conflictOf(
  input: Input,
  { solution, releases }: SolveTaskOutput,
): SolveReport["conflict"] {
  const { encoded, parties, limits } = input;
  const { quotaConflict } = solution;
  const names = namesOf(encoded);
  if (limits !== null && quotaConflict !== null)
    return accountOfQuotaConflict(encoded.problem, limits, quotaConflict, names);
  if (solution.conflict === null) return null;
  const { problem, seekers } = encoded;
  // Who has a capacity of none is barred by that, and no forbid of the policy's can be lifted.
  const takesPart = (arc: number) =>
    parties.seeker.capacity[seekers.order[seekerOf(problem, arc)]!]! > 0;
  const possible = releases.filter((one) => one.kind !== "forbid" || takesPart(one.arc));
  return accountOfConflict(problem, solution.conflict, possible, names);
}

function namesOf({ seekers, places, seekerGroups, placeGroups }: Encoded): Names {
  const ids = {
    seeker: seekers.ids,
    place: places.ids,
    seekerGroup: seekerGroups.ids,
    placeGroup: placeGroups.ids,
  };
  const id = ({ of, index }: Bounded) => ids[of][index]!;
  return { id, label: id };
}
