import type { Database } from "../../db/client.ts";
import type { Job, JobError } from "../../jobs/job.ts";
import { rematchResult } from "../../jobs/kinds/rematch.ts";
import { type RematchSummary, summaryOf, type WaitingCause } from "../../rounds/rematch/summary.ts";

/** What a rematch did, programme by programme and in all. */
export interface RematchReport {
  readonly programmes: readonly RematchSummary[];
  readonly failed: readonly { readonly programme: string; readonly error: JobError | null }[];
  /** Still in the queue: the wait was broken off. */
  readonly unended: readonly string[];
  readonly all: Totals;
}

export interface Totals {
  readonly rematched: number;
  readonly unchanged: number;
  readonly infeasible: number;
  readonly seekers: number;
  readonly matched: number;
  readonly changes: number;
  readonly waiting: number;
  /** How many wait for which reason, the commonest first. */
  readonly causes: readonly { readonly cause: WaitingCause; readonly people: number }[];
}

export async function reportOf(db: Database, jobs: readonly Job[]): Promise<RematchReport> {
  const programmes: RematchSummary[] = [];
  for (const { programmeId, state, result } of jobs) {
    if (state !== "done") continue;
    const { before, later, ...done } = rematchResult.parse(result);
    const rematched = {
      ...done,
      before: before === "" ? null : before,
      later: later === "" ? [] : later.split(" "),
    };
    programmes.push(await summaryOf(db, programmeId!, rematched));
  }
  return {
    programmes,
    failed: jobs
      .filter(({ state }) => state === "failed" || state === "cancelled")
      .map(({ programmeId, error }) => ({
        programme: programmeId!,
        error: error as JobError | null,
      })),
    unended: jobs.filter(({ endedAt }) => endedAt === null).map(({ programmeId }) => programmeId!),
    all: totalsOf(programmes),
  };
}

function totalsOf(programmes: readonly RematchSummary[]): Totals {
  const sum = (of: (summary: RematchSummary) => number) =>
    programmes.reduce((total, summary) => total + of(summary), 0);
  const count = (holds: (summary: RematchSummary) => boolean) => programmes.filter(holds).length;
  return {
    rematched: count(({ outcome, status }) => outcome === "rematched" && status !== "infeasible"),
    unchanged: count(({ outcome }) => outcome === "unchanged"),
    infeasible: count(({ status }) => status === "infeasible"),
    seekers: sum(({ seekers }) => seekers),
    matched: sum(({ matched }) => matched),
    changes: sum(({ changes }) => changes.length),
    waiting: sum(({ waiting }) => waiting.length),
    causes: causesOf(programmes),
  };
}

function causesOf(programmes: readonly RematchSummary[]): Totals["causes"] {
  const people = new Map<WaitingCause, number>();
  for (const { cause } of programmes.flatMap(({ waiting }) => waiting))
    people.set(cause, (people.get(cause) ?? 0) + 1);
  return [...people]
    .map(([cause, n]) => ({ cause, people: n }))
    .toSorted((a, b) => b.people - a.people || (a.cause < b.cause ? -1 : 1));
}
