import type { z } from "zod";
import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Bilingual } from "../errors.ts";
import type { Smtp } from "../notify/deliver.ts";
import type { Job } from "./job.ts";

/** References to what a job made, by name: `{ run: "1-a" }`. */
export type JobResult = Readonly<Record<string, string | number>>;

/** What a job works with while it runs. */
export interface JobContext {
  readonly job: Pick<Job, "id" | "attempts" | "createdBy">;
  /** Writes only as long as the job is this worker's: else its transactions throw `LeaseLost`. */
  readonly db: Database;
  /** Aborted when the job is cancelled, handed back or lost. */
  readonly signal: AbortSignal;
  /** Where pulled models lie. */
  readonly modelsFolder: string;
  /** Where mail goes out; null where letters stay in the outbox. */
  readonly smtp: Smtp | null;
  /** Begins one of the kind's steps, by its number from 1 on; what it returns tells how far it is. */
  readonly step: (number: number) => (done: number, total: number) => void;
  /**
   * Ends the job as done, to be called once, in the very transaction that keeps what it made: both
   * stand or neither, so that a job that is taken up again has left nothing behind.
   */
  readonly finish: (tx: Transaction, result: JobResult) => Promise<void>;
}

/** One kind of work. `args` are plain data without personal data: they are kept with the job. */
export interface JobKind<Args = unknown> {
  readonly name: string;
  readonly title: Bilingual;
  /** In order, as progress names them. */
  readonly steps: readonly Bilingual[];
  readonly args: z.ZodType<Args>;
  /** The programme that the job belongs to; null when it is the installation's. */
  readonly programmeOf: (args: Args) => string | null;
  /** May be begun again after any interruption. Throws what a person is to read. */
  readonly run: (args: Args, context: JobContext) => Promise<void>;
}

/** A kind in the table of kinds, where the types of their arguments differ. */
export type AnyJobKind = Omit<JobKind, "args" | "programmeOf" | "run"> & {
  /** Checks the kept arguments, then runs the job. */
  readonly runWith: (args: unknown, context: JobContext) => Promise<void>;
};

export const anyKind = <Args>({ name, title, steps, args, run }: JobKind<Args>): AnyJobKind => ({
  name,
  title,
  steps,
  runWith: async (kept, context) => await run(args.parse(kept), context),
});
