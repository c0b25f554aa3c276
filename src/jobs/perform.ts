import type { Database } from "../db/client.ts";
import type { Smtp } from "../notify/deliver.ts";
import { fenced, LeaseLost } from "./fence.ts";
import type { Job } from "./job.ts";
import type { AnyJobKind, JobContext } from "./kind.ts";
import type { JobLog } from "./log.ts";
import type { Progress } from "./progress.ts";
import { type Ending, endingOf, finish, settle } from "./settle.ts";

/** Why a running job is stopped from outside. */
export type StopReason = "cancelled" | "handedBack" | "lost";

export interface Performing {
  readonly db: Database;
  readonly kindOf: (name: string) => AnyJobKind | undefined;
  readonly modelsFolder: string;
  readonly smtp: Smtp | null;
  readonly retryMs: number;
  readonly log: JobLog;
  readonly progress: Progress;
  /** Its reason, once aborted, is a `StopReason`. */
  readonly signal: AbortSignal;
}

/** Runs a claimed job to its end, whatever that is; never throws. */
export async function perform(job: Job, performing: Performing): Promise<void> {
  const { log } = performing;
  const about = { job: job.id, kind: job.kind, attempt: job.attempts };
  try {
    await run(job, performing);
    log({ level: "info", event: "job-done", ...about });
  } catch (thrown) {
    if (thrown instanceof LeaseLost || performing.signal.reason === "lost")
      return log({ level: "warn", event: "job-lost", ...about });
    const ending = endingOfTry(thrown, job, performing);
    log({
      level: "info",
      event: `job-${EVENTS[ending.kind]}`,
      ...about,
      ...faultOf(ending, thrown),
    });
    await settle(performing.db, job, ending).catch((error: unknown) =>
      // Its lease runs out, and it is taken up again.
      log({ level: "warn", event: "job-not-settled", ...about, error: nameOf(error) }),
    );
  }
}

const EVENTS: Readonly<Record<Ending["kind"], string>> = {
  cancelled: "cancelled",
  handedBack: "handed-back",
  retried: "retried",
  failed: "failed",
};

async function run(job: Job, performing: Performing): Promise<void> {
  const { db, modelsFolder, smtp, progress, signal } = performing;
  let finished = false;
  const context: JobContext = {
    job,
    db: fenced(db, job),
    signal,
    modelsFolder,
    smtp,
    step: (number) => progress.begin(number),
    finish: async (tx, result) => {
      await finish(tx, job, result);
      finished = true;
    },
  };
  const kind = performing.kindOf(job.kind);
  if (kind === undefined) throw new Error(`no kind of job is called ${job.kind}`);
  signal.throwIfAborted();
  await kind.runWith(job.args, context);
  if (!finished) throw new Error(`a job of kind ${job.kind} ended without a result`);
}

function endingOfTry(thrown: unknown, { attempts }: Job, { signal, retryMs }: Performing): Ending {
  const reason = signal.aborted ? (signal.reason as StopReason) : null;
  if (reason === "cancelled" || reason === "handedBack") return { kind: reason };
  return endingOf(thrown, attempts, retryMs);
}

/** Places in the code only: a message may repeat what somebody wrote. */
function faultOf(ending: Ending, thrown: unknown) {
  if (!("error" in ending)) return {};
  const stack = thrown instanceof Error ? (thrown.stack ?? "") : "";
  const at = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return { error: nameOf(thrown), ...(ending.error.kind === "internal" && { at }) };
}

const nameOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.name : "not an error";
