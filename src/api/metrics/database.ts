import type { Service } from "../../access/service.ts";
import { jobCensus, type JobCensus } from "../../jobs/census.ts";
import { type Family, single } from "./exposition.ts";

/** What the database tells; where it does not answer, that is what is told. */
export async function databaseFamilies(db: Service): Promise<readonly Family[]> {
  try {
    const census = await db.asSystem(null, jobCensus);
    return [up(1), ...poolFamilies(await db.load()), ...jobFamilies(census)];
  } catch {
    return [up(0)];
  }
}

const up = (value: 0 | 1): Family =>
  single("innesto_database_up", "gauge", "Whether the database answers.", value);

const named = (rest: string) => `innesto_database_${rest}`;

function poolFamilies(load: Awaited<ReturnType<Service["load"]>>): readonly Family[] {
  return [
    single(named("connections_max"), "gauge", "Connections of this process at most.", load.most),
    single(named("transactions_open"), "gauge", "Transactions under way.", load.open),
    single(
      named("transactions_waiting"),
      "gauge",
      "Transactions that wait for a connection.",
      load.waiting,
    ),
    single(named("transactions_total"), "counter", "Transactions begun.", load.begun),
    single(
      named("wait_seconds_total"),
      "counter",
      "Time that transactions have waited for a connection.",
      load.secondsWaited,
    ),
  ];
}

function jobFamilies({ jobs, longestWaitSeconds, workers }: JobCensus): readonly Family[] {
  const counted = jobs.map(({ kind, state, ...about }) => ({ ...about, labels: { kind, state } }));
  const ended = counted.filter(({ labels }) => !UNENDED.has(labels.state));
  return [
    {
      name: "innesto_jobs",
      type: "gauge",
      help: "Jobs of the installation, by kind and state.",
      samples: counted.map(({ labels, count }) => ({ labels, value: count })),
    },
    {
      name: "innesto_job_run_seconds",
      type: "summary",
      help: "How long jobs that have ended ran.",
      samples: ended.flatMap(({ labels, count, secondsRun }) => [
        { suffix: "_sum", labels, value: secondsRun },
        { suffix: "_count", labels, value: count },
      ]),
    },
    single(
      "innesto_jobs_longest_wait_seconds",
      "gauge",
      "Age of the oldest job that waits.",
      longestWaitSeconds,
    ),
    single("innesto_workers", "gauge", "Workers that have signed on.", workers),
  ];
}

const UNENDED: ReadonlySet<string> = new Set(["queued", "running"]);
