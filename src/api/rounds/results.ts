import { createRoute } from "@hono/zod-openapi";
import { pageOf } from "../../access/page.ts";
import { diffRuns, lastPublishedBefore } from "../../rounds/diff.ts";
import { replayRun } from "../../rounds/replay.ts";
import { requireRunOf } from "../../rounds/run-of-round.ts";
import { listProposals, listWaiting } from "../../rounds/runs.ts";
import { actingFor } from "../acting.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import {
  codeParam,
  json,
  listOf,
  listed,
  noQuery,
  pageQuery,
  pageRequest,
  problems,
} from "../routes.ts";
import { proposalSchema, waitingSchema } from "./explanation-schemas.ts";
import { RUN, runParams } from "./params.ts";
import { diffSchema, replaySchema } from "./diff-schema.ts";

const proposals = createRoute({
  method: "get",
  path: `${RUN}/proposals`,
  tags: ["Results"],
  summary: "The pairs that a run puts forward, with their explanations",
  request: { params: runParams, query: pageQuery },
  responses: { 200: json(listOf(proposalSchema), "Proposals, by seeker."), ...problems(404) },
});

const waiting = createRoute({
  method: "get",
  path: `${RUN}/waiting`,
  tags: ["Results"],
  summary: "Who waits after a run, why, and what would help",
  request: { params: runParams, query: pageQuery },
  responses: { 200: json(listOf(waitingSchema), "Who waits, by code."), ...problems(404) },
});

const diff = createRoute({
  method: "get",
  path: `${RUN}/diff/{other}`,
  tags: ["Results"],
  summary: "Who moves from one run to another, of any round, why, and what it does to the figures",
  request: { params: runParams.extend({ other: codeParam("other run", "1-b") }), query: noQuery },
  responses: { 200: json(diffSchema, "The other run, less this one."), ...problems(404) },
});

const sinceLast = createRoute({
  method: "get",
  path: `${RUN}/since-last-round`,
  tags: ["Results"],
  summary: "The same, from what the last earlier round published to this run",
  request: { params: runParams, query: noQuery },
  responses: { 200: json(diffSchema, "This run, less that one."), ...problems(404) },
});

const replay = createRoute({
  method: "get",
  path: `${RUN}/replay`,
  tags: ["Results"],
  summary: "Computes a run again from what it kept, and says what has changed in the data since",
  request: { params: runParams, query: noQuery },
  responses: { 200: json(replaySchema, "Whether it is the same, to the byte."), ...problems(404) },
});

export const resultsApi = ({ db }: ApiDeps) =>
  newApi()
    .openapi(proposals, async (c) => {
      const { programme, round, run } = c.req.valid("param");
      const page = pageRequest(c.req.valid("query"));
      const rows = await db.as(c.var.actor, async (tx) => {
        await requireRunOf(tx, programme, round, run);
        return await listProposals(tx, programme, run, page);
      });
      return c.json(listed(c.req.url, page, pageOf(rows, page, bySeeker)), 200);
    })
    .openapi(waiting, async (c) => {
      const { programme, round, run } = c.req.valid("param");
      const page = pageRequest(c.req.valid("query"));
      const rows = await db.as(c.var.actor, async (tx) => {
        await requireRunOf(tx, programme, round, run);
        return await listWaiting(tx, programme, run, page);
      });
      return c.json(listed(c.req.url, page, pageOf(rows, page, bySeeker)), 200);
    })
    .openapi(diff, async (c) => {
      const { programme, round, run, other } = c.req.valid("param");
      await db.as(c.var.actor, (tx) => requireRunOf(tx, programme, round, run));
      return c.json(await diffRuns(actingFor(db, c), programme, run, other), 200);
    })
    .openapi(sinceLast, async (c) => {
      const { programme, round, run } = c.req.valid("param");
      const last = await db.as(c.var.actor, async (tx) => {
        await requireRunOf(tx, programme, round, run);
        return await lastPublishedBefore(tx, programme, round, run);
      });
      return c.json(await diffRuns(actingFor(db, c), programme, last, run), 200);
    })
    .openapi(replay, async (c) => {
      const { programme, round, run } = c.req.valid("param");
      await db.as(c.var.actor, (tx) => requireRunOf(tx, programme, round, run));
      return c.json(await replayRun(actingFor(db, c), programme, run), 200);
    });

const bySeeker = ({ seeker }: { readonly seeker: string }) => seeker;
