import { createRoute, z } from "@hono/zod-openapi";
import { enqueueFor } from "../../jobs/enqueue-for.ts";
import { enqueueOnce } from "../../jobs/enqueue-once.ts";
import { rematchJob } from "../../jobs/kinds/rematch.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import { changeProblems, json, noQuery, programmeParam } from "../routes.ts";
import { answerJob, jobAnswer, waitingHeaders } from "./answer.ts";
import { apiJobSchema } from "./schema.ts";

const rematchBody = z
  .strictObject({
    opens: z.boolean().optional().meta({
      description: "Opens the next round where the last one is closed.",
    }),
  })
  .meta({ id: "NewRematch" });

const rematch = createRoute({
  method: "post",
  path: "/programmes/{programme}/rematch",
  tags: ["Jobs"],
  summary: "Matches the programme's open round anew where its data have moved on",
  description: "Asked again before it has ended, it is the same job.",
  request: {
    params: z.object({ programme: programmeParam }),
    query: noQuery,
    headers: waitingHeaders,
    body: { content: { "application/json": { schema: rematchBody } } },
  },
  responses: {
    200: json(apiJobSchema, "The job that did it, where the request waited for it."),
    202: jobAnswer,
    ...changeProblems(404, 409),
  },
});

export const rematchApi = (deps: ApiDeps) =>
  newApi().openapi(rematch, async (c) => {
    const { programme } = c.req.valid("param");
    const { opens = false } = c.req.valid("json");
    const args = { programme, on: deps.today(), opens };
    const queued = await enqueueFor(deps.db, c.var.actor, rematchJob, args, enqueueOnce);
    const { status, body, headers } = await answerJob(c, deps, queued);
    return status === 202 ? c.json(body, 202, headers) : c.json(body, 200, headers);
  });
