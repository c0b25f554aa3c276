import { z } from "zod";
import { job } from "../db/tables/job.ts";
import { JOB_STATES } from "../db/tables/lists.ts";
import { type ErrorKind, OUTCOMES } from "../errors.ts";

export type Job = typeof job.$inferSelect;

export const jobStateSchema = z.enum(JOB_STATES);

const bilingual = z.object({ it: z.string(), en: z.string() });

const errorKinds = Object.keys(OUTCOMES) as [ErrorKind, ...ErrorKind[]];

/** Why a job failed, as a person reads it. */
export const jobErrorSchema = z.object({
  kind: z.enum(errorKinds),
  text: bilingual,
  issues: z.array(
    z.object({
      file: z.string().optional(),
      sheet: z.string().optional(),
      row: z.number().optional(),
      column: z.string().optional(),
      path: z.string().optional(),
      found: bilingual,
      expected: bilingual,
      next: bilingual,
    }),
  ),
});
export type JobError = z.infer<typeof jobErrorSchema>;

/** A job as it is shown. */
export const jobSchema = z.object({
  id: z.int(),
  kind: z.string(),
  title: bilingual,
  programme: z.string().nullable(),
  /** The job that queued this one. */
  parent: z.int().nullable(),
  /** What it was asked to do. */
  args: z.record(z.string(), z.unknown()),
  state: jobStateSchema,
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  attempts: z.int(),
  /** Whether somebody asked to stop it; one that runs may need a moment. */
  cancelRequested: z.boolean(),
  progress: z
    .object({
      step: z.int(),
      steps: z.int(),
      label: bilingual,
      done: z.int(),
      total: z.int(),
      /** Of this step; null as long as there is nothing to judge by. */
      secondsLeft: z.int().nullable(),
    })
    .nullable(),
  result: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  error: jobErrorSchema.nullable(),
});
export type JobView = z.infer<typeof jobSchema>;
