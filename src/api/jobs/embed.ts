import { createRoute, z } from "@hono/zod-openapi";
import { enqueueFor } from "../../jobs/enqueue-for.ts";
import { embedJob } from "../../jobs/kinds/embed.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import { changeProblems, json, noQuery, programmeParam } from "../routes.ts";
import { answerJob, jobAnswer, waitingHeaders } from "./answer.ts";
import { apiJobSchema } from "./schema.ts";

const embed = createRoute({
  method: "post",
  path: "/programmes/{programme}/embed",
  tags: ["Jobs"],
  summary: "Reads the texts of a programme's profiles that have no vector yet",
  description:
    "A round does so before it opens and before each run: this is for doing it beforehand, after many profiles have come.",
  request: {
    params: z.object({ programme: programmeParam }),
    query: noQuery,
    headers: waitingHeaders,
  },
  responses: {
    200: json(apiJobSchema, "The job that did it, where the request waited for it."),
    202: jobAnswer,
    ...changeProblems(404),
  },
});

export const embedApi = (deps: ApiDeps) =>
  newApi().openapi(embed, async (c) => {
    const { programme } = c.req.valid("param");
    const { actor } = c.var;
    await deps.db.as(actor, (tx) => requireProgramme(tx, programme));
    const queued = await enqueueFor(deps.db, actor, embedJob, { programme });
    const { status, body, headers } = await answerJob(c, deps, queued);
    return status === 202 ? c.json(body, 202, headers) : c.json(body, 200, headers);
  });
