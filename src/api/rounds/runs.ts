import { createRoute, z } from "@hono/zod-openapi";
import { enqueueFor } from "../../jobs/enqueue-for.ts";
import { roundRunJob } from "../../jobs/kinds/round-run.ts";
import { SOLVED_MARKETS } from "../../matching/glossary.ts";
import { requireRunOf } from "../../rounds/run-of-round.ts";
import { lockRound, requireRound } from "../../rounds/rounds.ts";
import { requireRunnable } from "../../rounds/run.ts";
import { listRuns, requireRun } from "../../rounds/runs.ts";
import { publishLocked } from "../../rounds/publish.ts";
import { marketToRun } from "../../rounds/which-market.ts";
import { madeBy } from "../acting.ts";
import type { ApiDeps } from "../deps.ts";
import { ifMatchHeader } from "../guards/if-match.ts";
import { answerJob, jobAnswer, waitingHeaders } from "../jobs/answer.ts";
import { newApi } from "../new-api.ts";
import { changeProblems, idempotencyHeaders, json, listOf, noQuery, problems } from "../routes.ts";
import { requireCurrent } from "./current-round.ts";
import { nameField, ROUND, roundParams, RUN, runParams, wholeList } from "./params.ts";
import { runSchema, runSummarySchema } from "./schemas.ts";
import { summariseRun, viewRun } from "./views.ts";

const list = createRoute({
  method: "get",
  path: `${ROUND}/runs`,
  tags: ["Runs"],
  summary: "A round's runs, the newest first",
  request: { params: roundParams, query: noQuery },
  responses: { 200: json(listOf(runSummarySchema), "All runs."), ...problems(404) },
});

const newRun = z
  .strictObject({
    name: nameField.optional(),
    market: z.enum(SOLVED_MARKETS).optional().meta({
      description:
        "What it pairs; the first in the policy's order of which nothing is published yet unless given.",
    }),
    policy: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({
        description:
          "What this run's policy says otherwise than the round's, as a merge patch (RFC 7396).",
        example: { weights: { proximity: 4 } },
      }),
  })
  .meta({ id: "NewRun" });

const compute = createRoute({
  method: "post",
  path: `${ROUND}/runs`,
  tags: ["Runs"],
  summary: "Computes a run on the data as they are now",
  description:
    "Answers with the job that computes it, or with `Prefer: wait=N` with the run when it is done, checked and kept by then. A run that has no solution is an answer too: its state is `infeasible` and its report says why.",
  request: {
    params: roundParams,
    query: noQuery,
    headers: waitingHeaders,
    body: { content: { "application/json": { schema: newRun } } },
  },
  responses: {
    201: json(runSchema, "The run, where the request waited for it."),
    202: jobAnswer,
    ...changeProblems(404, 409),
  },
});

const get = createRoute({
  method: "get",
  path: RUN,
  tags: ["Runs"],
  summary: "One run with its report",
  request: { params: runParams, query: noQuery },
  responses: { 200: json(runSchema, "The run."), ...problems(404) },
});

const publish = createRoute({
  method: "post",
  path: `${RUN}/publish`,
  tags: ["Runs"],
  summary: "Publishes a run: its proposals stand, those of another one no more",
  description: "`If-Match` names the round's version.",
  request: {
    params: runParams,
    query: noQuery,
    headers: idempotencyHeaders.extend(ifMatchHeader.shape),
  },
  responses: {
    200: json(runSchema, "The published run."),
    ...changeProblems(404, 409, 412, 428),
  },
});

export const runsApi = (deps: ApiDeps) => {
  const { db, today } = deps;
  return newApi()
    .openapi(list, async (c) => {
      const { programme, round } = c.req.valid("param");
      const runs = await db.as(c.var.actor, async (tx) => {
        await requireRound(tx, programme, round);
        return await listRuns(tx, programme, round);
      });
      return c.json(wholeList(runs.map(summariseRun)), 200);
    })
    .openapi(compute, async (c) => {
      const { programme, round } = c.req.valid("param");
      const { name, market, policy } = c.req.valid("json");
      const args = {
        programme,
        round,
        on: today(),
        ...(market !== undefined && { market }),
        ...(name !== undefined && { name }),
        ...(policy !== undefined && { policy }),
      };
      const { actor } = c.var;
      await db.as(actor, async (tx) => {
        await requireRunnable(tx, programme, round, policy);
        await marketToRun(tx, programme, round, market);
      });
      const queued = await enqueueFor(db, actor, roundRunJob, args);
      const answer = await answerJob(c, deps, queued);
      if (answer.status === 202) return c.json(answer.body, 202, answer.headers);
      const id = String(answer.body.result?.["run"]);
      const run = await db.as(c.var.actor, (tx) => requireRun(tx, programme, id));
      return c.json(viewRun(run), 201, answer.headers);
    })
    .openapi(get, async (c) => {
      const { programme, round, run } = c.req.valid("param");
      const found = await db.as(c.var.actor, (tx) => requireRunOf(tx, programme, round, run));
      return c.json(viewRun(found), 200);
    })
    .openapi(publish, async (c) => {
      const { programme, round, run } = c.req.valid("param");
      const published = await db.as(c.var.actor, async (tx) => {
        const chosen = await requireRunOf(tx, programme, round, run);
        const locked = await lockRound(tx, programme, round);
        requireCurrent(locked, c.req.header("if-match"), today());
        return await publishLocked(tx, locked, chosen, madeBy(c));
      });
      return c.json(viewRun(published), 200);
    });
};
