import type { KeptDecision } from "../../rounds/pair-decisions.ts";
import { calendarOf, nextDue } from "../../rounds/calendar.ts";
import type { PolicyPatch } from "../../rounds/policy-patch.ts";
import type { Round } from "../../rounds/rounds.ts";
import type { KeptTransition } from "../../rounds/transitions.ts";
import type { Run } from "../../rounds/runs.ts";

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

export const viewRound = (
  { number, name, state, policyVersion, ...round }: Round,
  today: string,
) => ({
  number,
  name,
  state,
  policyVersion,
  embedderId: round.embedderId,
  seed: round.seed,
  ...calendarOf(round),
  due: nextDue({ state, ...round }, today),
  revision: round.revision,
  openedAt: round.openedAt.toISOString(),
  closedAt: iso(round.closedAt),
});

const viewRunBase = ({ id, name, market, state, createdAt, publishedAt }: Run) => ({
  id,
  name,
  market,
  state,
  createdAt: createdAt.toISOString(),
  publishedAt: iso(publishedAt),
});

export const viewRun = (run: Run) => ({
  ...viewRunBase(run),
  engineVersion: run.engineVersion,
  embedderId: run.embedderId,
  seed: run.seed,
  inputDigest: run.inputDigest,
  policyPatch: run.policyPatch as PolicyPatch | null,
  report: run.report,
});

export const summariseRun = (run: Run) => ({
  ...viewRunBase(run),
  seekers: run.report.seekers,
  seekersMatched: run.report.seekersMatched,
  totalFit: run.report.totalFit,
  lowestFit: run.report.lowestFit,
  certified: run.report.certified,
});

export const viewDecision = (decision: KeptDecision) => ({
  ...decision,
  createdAt: decision.createdAt.toISOString(),
});

export const viewTransition = ({ createdAt, ...step }: KeptTransition) => ({
  position: step.position,
  fromState: step.fromState,
  toState: step.toState,
  role: step.role,
  madeBy: step.madeBy,
  madeFrom: step.madeFrom,
  runId: step.runId,
  words: step.words,
  createdAt: createdAt.toISOString(),
});
