import type { Job, JobError, JobView } from "./job.ts";
import { kindOf } from "./kinds.ts";

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** A job in the words of its kind. */
export function viewJob(row: Job): JobView {
  return {
    id: row.id,
    kind: row.kind,
    title: kindOf(row.kind)?.title ?? { it: row.kind, en: row.kind },
    programme: row.programmeId,
    parent: row.parentId,
    args: row.args as JobView["args"],
    state: row.state,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    startedAt: iso(row.startedAt),
    endedAt: iso(row.endedAt),
    attempts: row.attempts,
    cancelRequested: row.cancelRequestedAt !== null,
    progress: progressOf(row),
    result: row.result as JobView["result"],
    error: row.error as JobError | null,
  };
}

function progressOf({ kind, step, done, total, secondsLeft }: Job): JobView["progress"] {
  const steps = kindOf(kind)?.steps ?? [];
  const label = steps[(step ?? 0) - 1];
  if (step === null || label === undefined) return null;
  return { step, steps: steps.length, label, done: done ?? 0, total: total ?? 0, secondsLeft };
}
