import { asc, count, sql } from "drizzle-orm";
import { job, jobWorker } from "../db/tables/job.ts";
import type { Transaction } from "../db/transaction.ts";

/** All jobs of the installation in numbers. */
export interface JobCensus {
  readonly jobs: readonly {
    readonly kind: string;
    readonly state: string;
    readonly count: number;
    /** How long those that have ended ran, from their last start, together. */
    readonly secondsRun: number;
  }[];
  /** How long the oldest that waits has waited; 0 when none does. */
  readonly longestWaitSeconds: number;
  readonly workers: number;
}

/** Counts the jobs of all programmes, without reading what they are about. */
export async function jobCensus(tx: Transaction): Promise<JobCensus> {
  const { kind, state } = job;
  const jobs = await tx
    .select({ kind, state, count: count(), secondsRun: SECONDS_RUN })
    .from(job)
    .groupBy(kind, state)
    .orderBy(asc(kind), asc(state));
  const [waiting] = await tx
    .select({ longest: LONGEST_WAIT })
    .from(job)
    .where(sql`${state} = 'queued'`);
  return { jobs, longestWaitSeconds: waiting!.longest, workers: await tx.$count(jobWorker) };
}

const seconds = (interval: ReturnType<typeof sql>) =>
  sql<number>`coalesce(extract(epoch from ${interval}), 0)::float8`;
const SECONDS_RUN = seconds(sql`sum(${job.endedAt} - ${job.startedAt})`);
const LONGEST_WAIT = seconds(sql`now() - min(${job.createdAt})`);
