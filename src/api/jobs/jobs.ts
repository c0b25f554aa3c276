import { createRoute, z } from "@hono/zod-openapi";
import { cancelJob, listJobs } from "../../jobs/jobs.ts";
import { jobStateSchema } from "../../jobs/job.ts";
import type { ApiDeps } from "../deps.ts";
import { ownJob, overseerOf, programmeOf } from "./overseer.ts";
import { newApi } from "../new-api.ts";
import {
  changeProblems,
  idempotencyHeaders,
  json,
  listed,
  listOf,
  noQuery,
  pageQuery,
  pageRequest,
  problems,
  programmeParam,
} from "../routes.ts";
import { apiJobSchema, viewApiJob } from "./schema.ts";

const jobNumber = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/)
  .meta({ type: "integer", minimum: 1, description: "The job's number.", example: 1 });

const jobParams = z.object({ job: jobNumber.transform(Number) });

const jobsQuery = pageQuery.extend({
  after: jobNumber.optional().meta({
    type: "integer",
    description: "Only jobs before this one; `next` has it ready.",
  }),
  programme: programmeParam.optional(),
  state: jobStateSchema.optional(),
  parent: jobNumber.transform(Number).optional().meta({
    type: "integer",
    description: "Only those that this job queued.",
  }),
});

const list = createRoute({
  method: "get",
  path: "/jobs",
  tags: ["Jobs"],
  summary: "Jobs, the newest first",
  description: "Of one programme that one coordinates; who runs the installation sees all.",
  request: { query: jobsQuery },
  responses: { 200: json(listOf(apiJobSchema), "The jobs."), ...problems() },
});

const get = createRoute({
  method: "get",
  path: "/jobs/{job}",
  tags: ["Jobs"],
  summary: "One job: how far it is, what it made, or why it failed",
  request: { params: jobParams, query: noQuery },
  responses: { 200: json(apiJobSchema, "The job."), ...problems(404) },
});

const cancel = createRoute({
  method: "post",
  path: "/jobs/{job}/cancel",
  tags: ["Jobs"],
  summary: "Stops a job",
  description:
    "One that waits is stopped at once; one that runs as soon as its worker notices, and keeps nothing of what it began. Until then `cancelRequested` is true and `state` still `running`.",
  request: { params: jobParams, query: noQuery, headers: idempotencyHeaders },
  responses: { 200: json(apiJobSchema, "The job."), ...changeProblems(404, 409) },
});

export const jobsApi = ({ db, wakeWorker }: ApiDeps) =>
  newApi()
    .openapi(list, async (c) => {
      const { limit, after, programme, ...filter } = c.req.valid("query");
      const page = pageRequest({ limit, after });
      const actor = overseerOf(c.var.visitor, programme);
      const own = { ...filter, programme: programmeOf(actor) ?? programme };
      const jobs = await db.as(actor, (tx) => listJobs(tx, own, page));
      return c.json(listed(c.req.url, page, { ...jobs, items: jobs.items.map(viewApiJob) }), 200);
    })
    .openapi(get, async (c) => {
      const { job } = c.req.valid("param");
      return c.json(viewApiJob(await ownJob(db, c.var.visitor, job)), 200);
    })
    .openapi(cancel, async (c) => {
      const { job } = c.req.valid("param");
      await ownJob(db, c.var.visitor, job);
      const cancelled = await cancelJob(db, job);
      wakeWorker();
      return c.json(viewApiJob(cancelled), 200);
    });
