import { type Job, jobErrorSchema, jobSchema } from "../../jobs/job.ts";
import { viewJob } from "../../jobs/view.ts";
import { z } from "@hono/zod-openapi";

const errorSchema = jobErrorSchema.meta({ id: "JobError", description: "Why it failed." });

export const apiJobSchema = jobSchema
  .extend({
    error: errorSchema.nullable(),
    made: z.string().nullable().meta({ description: "The address of what it made." }),
  })
  .meta({ id: "Job" });

/** The address of what each kind of job makes, from its arguments and its result. */
const MADE: Readonly<Record<string, (of: Record<string, unknown>) => string>> = {
  "round-run": ({ programme, round, run }) =>
    `/api/v1/programmes/${String(programme)}/rounds/${String(round)}/runs/${String(run)}`,
};

export const jobAddress = ({ id }: Pick<Job, "id">): string => `/api/v1/jobs/${id}`;

export function viewApiJob(job: Job): z.infer<typeof apiJobSchema> {
  const view = viewJob(job);
  const { kind, args, result } = view;
  return { ...view, made: result === null ? null : (MADE[kind]?.({ ...args, ...result }) ?? null) };
}
