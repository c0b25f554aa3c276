import { InnestoError } from "../errors.ts";
import type { Bilingual, ErrorKind, Issue } from "../errors.ts";
import type { TaskProgress } from "./task.ts";

/** To a thread. `cancelled` is shared memory: 1 asks even a loop that reads no messages to stop. */
export type TaskRequest =
  | { readonly task: string; readonly input: unknown; readonly cancelled: Int32Array }
  | "cancel";

/** From a thread. */
export type TaskReply =
  | { readonly progress: TaskProgress }
  | { readonly output: unknown }
  | { readonly error: ErrorRecord };

/** An error as plain data: structured cloning keeps neither a class nor its fields. */
export type ErrorRecord = {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly innesto?: {
    readonly kind: ErrorKind;
    readonly text: Bilingual;
    readonly issues: readonly Issue[];
  };
};

export function recordError(thrown: unknown): ErrorRecord {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const record = { name: error.name, message: error.message, stack: error.stack };
  if (!(error instanceof InnestoError)) return record;
  const { kind, text, issues } = error;
  return { ...record, innesto: { kind, text, issues } };
}

/** The error as it was thrown, with the stack of the thread it was thrown in. */
export function reviveError(record: ErrorRecord): Error {
  const { innesto } = record;
  const error =
    innesto === undefined
      ? Object.assign(new Error(record.message), { name: record.name })
      : new InnestoError(innesto.kind, innesto.text, { issues: innesto.issues });
  if (record.stack !== undefined) error.stack = record.stack;
  return error;
}
