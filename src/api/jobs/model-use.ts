import { createRoute, z } from "@hono/zod-openapi";
import { enqueueFor } from "../../jobs/enqueue-for.ts";
import { modelUseJob } from "../../jobs/kinds/model-use.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import { changeProblems, json, jsonBody, noQuery, programmeParam } from "../routes.ts";
import { answerJob, jobAnswer, waitingHeaders } from "./answer.ts";
import { apiJobSchema } from "./schema.ts";

/** A folder of the machine is for who sits at it to name. */
const MODEL = /^(built-in|transformer:[\w-][\w.-]*\/[\w-][\w.-]*)$/;

const modelUseBody = z
  .strictObject({
    model: z.string().regex(MODEL).max(200).meta({
      description: "`built-in`, or `transformer:` and the name of a model that was pulled.",
      example: "transformer:Xenova/multilingual-e5-small",
    }),
  })
  .meta({ id: "ModelUse" });

const modelUse = createRoute({
  method: "post",
  path: "/programmes/{programme}/model",
  tags: ["Jobs"],
  summary: "Switches the programme to another model, from its next round on",
  description:
    "The texts are read with it beside the one in use, which stays until all are. Nothing is fetched: a model that was not pulled is not found.",
  request: {
    params: z.object({ programme: programmeParam }),
    query: noQuery,
    headers: waitingHeaders,
    body: jsonBody(modelUseBody),
  },
  responses: {
    200: json(apiJobSchema, "The job that did it, where the request waited for it."),
    202: jobAnswer,
    ...changeProblems(404, 409),
  },
});

export const modelUseApi = (deps: ApiDeps) =>
  newApi().openapi(modelUse, async (c) => {
    const { programme } = c.req.valid("param");
    const { model } = c.req.valid("json");
    const queued = await enqueueFor(deps.db, c.var.actor, modelUseJob, { programme, model });
    const { status, body, headers } = await answerJob(c, deps, queued);
    return status === 202 ? c.json(body, 202, headers) : c.json(body, 200, headers);
  });
