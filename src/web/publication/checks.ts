import type { Bilingual } from "../../errors.ts";
import type { InputChange } from "../../rounds/changes/change.ts";
import type { Round } from "../../rounds/rounds.ts";
import type { Run } from "../../rounds/runs.ts";
import { nextStates } from "../../rounds/transitions.ts";
import { day } from "../kit/figures.ts";
import { CHECKS, changedWords, dateWords } from "./words.ts";

/** One line of what is looked at before publishing; `stops`: it cannot be done as things are. */
export interface Check {
  readonly state: "fine" | "lookAt" | "stops";
  readonly sentence: Bilingual;
}

interface Asked {
  readonly round: Round;
  readonly run: Run;
  /** What has changed since the run was computed. */
  readonly changes: readonly InputChange[];
  readonly today: string;
}

export const checksOf = ({ round, run, changes, today }: Asked): Check[] => [
  ...stateCheck(round, run),
  run.report.certified
    ? { state: "fine", sentence: CHECKS.certified }
    : { state: "lookAt", sentence: CHECKS.uncertified },
  changes.length === 0
    ? { state: "fine", sentence: CHECKS.unchanged }
    : { state: "lookAt", sentence: changedWords(changes.length) },
  dateCheck(round, today),
];

function stateCheck({ state }: Round, { publishedAt }: Run): Check[] {
  if (publishedAt !== null) return [{ state: "stops", sentence: CHECKS.published }];
  const isOpen = nextStates(state, "coordinator").includes("published") && state !== "confirmed";
  return isOpen ? [] : [{ state: "stops", sentence: CHECKS.state }];
}

function dateCheck({ answersBy }: Round, today: string): Check {
  if (answersBy === null) return { state: "lookAt", sentence: CHECKS.noDate };
  const passed = answersBy < today;
  return { state: passed ? "lookAt" : "fine", sentence: dateWords(day(answersBy), passed) };
}
