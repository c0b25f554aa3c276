import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { thrownAgain } from "../../jobs/failure.ts";
import type { Job, JobError } from "../../jobs/job.ts";
import { waitForEnd } from "../../jobs/wait.ts";
import { InnestoError } from "../../errors.ts";
import type { ApiDeps } from "../deps.ts";
import { idempotencyHeaders, json } from "../routes.ts";
import { preferredWait } from "./prefer.ts";
import { apiJobSchema, jobAddress, viewApiJob } from "./schema.ts";

export const waitingHeaders = idempotencyHeaders.extend({
  prefer: z.string().optional().meta({
    description:
      "`wait=N`: rather than be given a job to follow, wait so many seconds, 60 at most.",
    example: "wait=20",
  }),
});

export const jobAnswer = json(
  apiJobSchema,
  "The job that does it; its address, in Location, says how far it is.",
);

interface Accepted {
  readonly status: 202;
  readonly body: z.infer<typeof apiJobSchema>;
  readonly headers: { readonly location: string };
}

/** Where the client waited: the job that is done, and the address of what it made. */
interface Done {
  readonly status: 201;
  readonly body: z.infer<typeof apiJobSchema>;
  readonly headers: { readonly location: string; readonly "preference-applied": string };
}

/**
 * What a request that queued a job answers: the job to follow, or what it made where the client
 * waits and it is done in time. Throws why it failed, as if the request had done the work itself.
 */
export async function answerJob(
  c: Context,
  { db, wakeWorker }: ApiDeps,
  queued: Job,
): Promise<Accepted | Done> {
  wakeWorker();
  const wait = preferredWait(c.req.header("prefer"));
  const { signal } = c.req.raw;
  const job =
    wait === 0 ? queued : await waitForEnd(db, queued.id, { longestMs: wait * 1000, signal });
  if (job.state === "failed") throw thrownAgain(job.error as JobError);
  if (job.state === "cancelled") throw stopped(job.id);
  const view = viewApiJob(job);
  if (job.state !== "done")
    return { status: 202, body: view, headers: { location: jobAddress(job) } };
  const location = view.made ?? jobAddress(job);
  const headers = { location, "preference-applied": `wait=${wait}` };
  return { status: 201, body: view, headers };
}

const stopped = (id: number) =>
  new InnestoError("conflict", {
    it: `L'operazione ${id} è stata fermata prima della fine.`,
    en: `Job ${id} was stopped before its end.`,
  });
