import { blockingPairs } from "../assignment/sensitivity.ts";
import type { Certificate } from "../assignment/certificate.ts";
import type { Solution } from "../assignment/solution.ts";
import { openSolved } from "../assignment/solved.ts";
import type { Encoded } from "./encode.ts";
import { betterPlace } from "./explain/better-place.ts";
import { explainPair } from "./explain/pair.ts";
import { explainSeats } from "./explain/seats.ts";
import type { PairExplanation, SeatValue, WaitingExplanation } from "./explain/types.ts";
import { type Retry, explainWaiting } from "./explain/waiting.ts";
import type { PairIds } from "./parties.ts";

interface ProposedPair extends PairIds {
  readonly fit: number;
  readonly explanation: PairExplanation;
}

interface WaitingSeeker {
  readonly seeker: string;
  readonly explanation: WaitingExplanation;
}

/** Why there is no solution: these places must hold more than can come to them. */
export interface ConflictIds {
  readonly seekers: readonly string[];
  readonly places: readonly string[];
  readonly needed: number;
  readonly available: number;
}

/** The engine's answer in rows of an encoded market: kept with a run, read only here. */
export type Answer = Solution;

/** What a run found, in ids and sentences. */
export interface MarketResult {
  readonly status: "optimal" | "infeasible";
  readonly proposals: readonly ProposedPair[];
  readonly waiting: readonly WaitingSeeker[];
  readonly seatValues: readonly SeatValue[];
  readonly blockingPairs: number;
  /** Of places with a free seat. */
  readonly allowedPairs: number;
  readonly conflict: ConflictIds | null;
}

/** With more candidates than this, what would change is left unreckoned: it takes a search, or a solve, for each. */
const MOST_ARCS_TO_RECKON = 100_000;

/** Numbers become people again: ids in the input's own alphabet, sorted by seeker. */
export function decode(encoded: Encoded, solution: Solution, retry: Retry): MarketResult {
  const { problem } = encoded;
  const base = { allowedPairs: freePairs(encoded), conflict: conflictIds(encoded, solution) };
  if (solution.status !== "optimal")
    return {
      ...base,
      status: "infeasible",
      proposals: [],
      waiting: [],
      seatValues: [],
      blockingPairs: 0,
    };
  const affordable = problem.place.length <= MOST_ARCS_TO_RECKON;
  return {
    ...base,
    status: "optimal",
    proposals: proposalsOf(encoded, solution, affordable),
    waiting: waitingOf(encoded, solution, affordable ? retry : null),
    seatValues: explainSeats(encoded, solution),
    blockingPairs: blockingPairs(problem, solution),
  };
}

/** Pairs that the constraints allow, of places that have a seat left: full ones are kept only for their seat's value. */
function freePairs({ problem }: Encoded): number {
  let pairs = 0;
  for (const place of problem.place) if (problem.capacity[place]! > 0) pairs++;
  return pairs;
}

const bySeeker = <T extends { readonly seeker: string }>(a: T, b: T) =>
  a.seeker < b.seeker ? -1 : 1;

function proposalsOf(encoded: Encoded, solution: Solution, affordable: boolean): ProposedPair[] {
  const { problem, places, seekers } = encoded;
  const solved = affordable ? openSolved(problem, solution) : null;
  return seekers
    .flatMap(({ id }, row) => {
      const arc = solution.arc[row]!;
      if (arc < 0) return [];
      const better = solved && betterPlace(encoded, solved, row);
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

function conflictIds({ seekers, places }: Encoded, { conflict }: Solution): ConflictIds | null {
  if (conflict === null) return null;
  return {
    seekers: Array.from(conflict.seekers, (row) => seekers[row]!.id).toSorted(),
    places: Array.from(conflict.places, (row) => places[row]!.id).toSorted(),
    needed: conflict.needed,
    available: conflict.available,
  };
}

/** The figures of a run's report; times are added by who holds a clock. */
export function figuresOf(solution: Solution, certificate: Certificate) {
  return {
    seekersMatched: solution.matched,
    total: solution.total,
    bound: certificate.bound,
    gap: certificate.gap,
    precision: solution.precision,
    proof: certificate.proof,
    certified: certificate.certified,
  };
}
