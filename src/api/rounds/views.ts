import type { KeptDecision } from "../../rounds/pair-decisions.ts";
import type { Round } from "../../rounds/rounds.ts";
import type { Run } from "../../rounds/runs.ts";

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

export const viewRound = ({ number, name, state, policyVersion, ...round }: Round) => ({
  number,
  name,
  state,
  policyVersion,
  embedderId: round.embedderId,
  seed: round.seed,
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
