import { blockingPairsFor, isFair } from "../assignment/objective.ts";
import { releasesOf } from "../assignment/release.ts";
import type { Solution } from "../assignment/solution.ts";
import { accountOfQuotaConflict } from "./explain/quota-conflict.ts";
import type { QuotaConflictAccount } from "./explain/quota-conflict-types.ts";
import type { Found } from "./solve-market.ts";
import type { Encoded } from "./encode.ts";
import { betterPlace } from "./explain/better-place.ts";
import { openImpose } from "./explain/impose.ts";
import { explainPair } from "./explain/pair.ts";
import { accountOfConflict } from "./explain/conflict.ts";
import type { ConflictAccount } from "./explain/conflict-types.ts";
import { type SeatAccount, explainSeats } from "./explain/seats.ts";
import type { PairExplanation, WaitingExplanation } from "./explain/types.ts";
import { type Retry, explainWaiting } from "./explain/waiting.ts";
import { type FairFigures, fairFiguresOf } from "./figures.ts";
import { isReckoned } from "./essentials.ts";
import { isOpen } from "./groups.ts";
import { namesOf } from "./names.ts";
import type { PairIds } from "./parties.ts";

interface ProposedPair extends PairIds {
  readonly fit: number;
  readonly explanation: PairExplanation;
}

interface WaitingSeeker {
  readonly seeker: string;
  readonly explanation: WaitingExplanation;
}

/** The engine's answer in rows of an encoded market: kept with a run, read only here. */
export type Answer = Solution;

/** What a run found, in ids and sentences. */
export interface MarketResult extends SeatAccount {
  /** `feasible`: time ran out before the answer was proved the best. */
  readonly status: "optimal" | "feasible" | "infeasible";
  readonly proposals: readonly ProposedPair[];
  readonly waiting: readonly WaitingSeeker[];
  readonly blockingPairs: number;
  /** Null for the other objectives. */
  readonly fair: FairFigures | null;
  /** Of places with a free seat. */
  readonly allowedPairs: number;
  readonly conflict: ConflictAccount | QuotaConflictAccount | null;
}

/** With more candidates than this, what would change is left unreckoned: it takes a search, or a solve, for each. */
const MOST_ARCS_TO_RECKON = 100_000;

/** The same for other objectives than the total, where each answer is a solve: seekers times candidates. */
const MOST_TO_SOLVE_AGAIN = 2 ** 23;

/** Numbers become people again: ids in the input's own alphabet, sorted by seeker. */
export function decode(
  encoded: Encoded,
  found: Omit<Found, "certify">,
  retry: Retry,
): MarketResult {
  const { problem, aim, limits } = encoded;
  const { solution } = found;
  const base = { allowedPairs: freePairs(encoded), conflict: conflictOf(encoded, found) };
  if (solution.status !== "optimal")
    return {
      ...base,
      status: "infeasible",
      proposals: [],
      waiting: [],
      ...NO_SEATS,
      blockingPairs: 0,
      fair: null,
    };
  // Under quotas each of these is a search of its own: it is left to who asks.
  const affordable =
    limits === null &&
    problem.place.length <= MOST_ARCS_TO_RECKON &&
    (aim.objective === "total" || problem.seekers * problem.place.length <= MOST_TO_SOLVE_AGAIN);
  const tried = affordable && isReckoned(encoded) ? retry : null;
  return {
    ...base,
    status: found.status === "feasible" ? "feasible" : "optimal",
    proposals: proposalsOf(encoded, solution, affordable),
    waiting: waitingOf(encoded, solution, tried),
    ...(limits === null && isReckoned(encoded) ? explainSeats(encoded, solution) : NOT_RECKONED),
    blockingPairs: blockingPairsFor(problem, aim, solution),
    fair: isFair(solution) ? fairFiguresOf(problem, solution) : null,
  };
}

const NOT_RECKONED: SeatAccount = { seatValues: [], groupValues: [], seatsReckoned: false };
const NO_SEATS: SeatAccount = { seatValues: [], groupValues: [], seatsReckoned: true };

/** Pairs that the constraints allow, of places that have a seat left: full ones are kept only for their seat's value. */
function freePairs({ problem }: Encoded): number {
  let pairs = 0;
  for (const place of problem.place) if (isOpen(problem, place)) pairs++;
  return pairs;
}

const bySeeker = <T extends { readonly seeker: string }>(a: T, b: T) =>
  a.seeker < b.seeker ? -1 : 1;

function proposalsOf(encoded: Encoded, solution: Solution, affordable: boolean): ProposedPair[] {
  const { problem, places, seekers } = encoded;
  const impose = affordable ? openImpose(encoded, solution) : null;
  return seekers
    .flatMap(({ id }, row) => {
      const arc = solution.arc[row]!;
      if (arc < 0) return [];
      const better = impose && betterPlace(encoded, solution, impose, row);
      const explanation = explainPair(encoded, row, arc, better);
      return [
        { seeker: id, place: places[problem.place[arc]!]!.id, fit: explanation.fit, explanation },
      ];
    })
    .toSorted(bySeeker);
}

const waitingOf = (encoded: Encoded, solution: Solution, retry: Retry | null): WaitingSeeker[] =>
  encoded.seekers
    .flatMap(({ id }, row) =>
      solution.arc[row]! >= 0
        ? []
        : [{ seeker: id, explanation: explainWaiting(encoded, solution, row, retry) }],
    )
    .toSorted(bySeeker);

function conflictOf(
  encoded: Encoded,
  { solution: { conflict }, quotaConflict }: Omit<Found, "certify">,
): MarketResult["conflict"] {
  const { problem, limits } = encoded;
  if (limits !== null && quotaConflict !== null)
    return accountOfQuotaConflict(problem, limits, quotaConflict, namesOf(encoded));
  if (conflict === null) return null;
  return accountOfConflict(problem, conflict, releasesOf(problem, conflict), namesOf(encoded));
}
