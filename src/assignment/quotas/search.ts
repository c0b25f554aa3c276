import type { Poll } from "../poll.ts";
import {
  gainedBy,
  type Goal,
  THOUSANDTHS,
  isKept,
  type Maximise,
  type Outcome,
  type Programme,
} from "./programme.ts";

/** Asks the solver; what comes back has been checked in whole numbers. */
export type Ask = (programme: Programme, goal: Omit<Goal, "poll">) => Outcome;

export interface Search {
  readonly ask: Ask;
  readonly isCancelled: () => boolean;
}

/** Once `poll` has said no, whatever is asked is undecided. */
export function openSearch(maximise: Maximise, poll: Poll): Search {
  let cancelled = false;
  const heard: Poll = (done, total) => {
    cancelled ||= !poll(done, total);
    return !cancelled;
  };
  const ask: Ask = (programme, goal) => {
    // A small programme ends before the solver itself would have asked.
    if (cancelled || !heard(0, THOUSANDTHS))
      return { status: "undecided", chosen: null, bound: Infinity };
    const step = commonStep(goal.gain);
    const gain = goal.gain.map((units) => units / step);
    const enough = Math.floor(goal.enough / step);
    const outcome = maximise(programme, { ...goal, gain, enough, poll: heard });
    return checked(programme, goal, { ...outcome, bound: outcome.bound * step });
  };
  return { ask, isCancelled: () => cancelled };
}

/** A solver in floating point may be wrong; an answer that breaks a row must never get any further. */
function checked(programme: Programme, goal: Omit<Goal, "poll">, outcome: Outcome): Outcome {
  const { chosen } = outcome;
  if (chosen === null) return outcome;
  if (!programme.rows.every((row) => isKept(row, chosen))) {
    throw new Error("the solver's answer breaks a row");
  }
  const gained = gainedBy(goal.gain, chosen);
  const bound = Math.max(gained, Math.min(outcome.bound, goal.enough));
  return { status: bound === gained ? "optimal" : "feasible", chosen, bound };
}

/** The greatest step that all gains are multiples of: coarse scores leave small numbers to the solver. */
function commonStep(gain: Float64Array): number {
  let step = 0;
  for (const units of gain) {
    let rest = Math.abs(units);
    while (rest > 0) [step, rest] = [rest, step % rest];
    if (step === 1) break;
  }
  return step || 1;
}
