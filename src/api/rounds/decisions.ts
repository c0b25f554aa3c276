import { createRoute, z } from "@hono/zod-openapi";
import { OVERRIDABLE } from "../../matching/glossary.ts";
import { revoke } from "../../rounds/decide.ts";
import { decideFromFile } from "../../rounds/decision-file.ts";
import { confirmEdit, previewEdit } from "../../rounds/edit.ts";
import { listPairDecisions, requirePairDecision } from "../../rounds/pair-decisions.ts";
import { actingFor, madeBy } from "../acting.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import {
  changeProblems,
  codeParam,
  idempotencyHeaders,
  json,
  listOf,
  noQuery,
  problems,
} from "../routes.ts";
import { ROUND, roundParams, wholeList } from "./params.ts";
import { decisionFile, fileOutcome } from "./decision-file-schema.ts";
import { previewSchema } from "./diff-schema.ts";
import { decisionSchema } from "./schemas.ts";
import { viewDecision } from "./views.ts";

const DECISIONS = `${ROUND}/decisions` as const;

const list = createRoute({
  method: "get",
  path: DECISIONS,
  tags: ["Decisions"],
  summary: "The coordination's pins and forbids with their revocations, in order",
  request: { params: roundParams, query: noQuery },
  responses: { 200: json(listOf(decisionSchema), "All of them."), ...problems(404) },
});

const newDecision = z
  .strictObject({
    kind: z.enum(["pin", "forbid", "move"]).meta({
      description: "`move` pins a person there and takes back the pin that they have.",
    }),
    seeker: codeParam("seeker", "P07"),
    place: codeParam("place", "S12"),
    words: z.string().trim().min(1).max(2000).optional().meta({ description: "Why; it is kept." }),
    overrides: z.array(z.enum(OVERRIDABLE)).optional().meta({
      description:
        "Constraints that a pin or move sets aside, of those the policy marks overridable.",
    }),
  })
  .meta({ id: "NewDecision" });

const add = createRoute({
  method: "post",
  path: DECISIONS,
  tags: ["Decisions"],
  summary: "Pins, forbids or moves a pair, for the round's next runs",
  request: {
    params: roundParams,
    query: noQuery,
    headers: idempotencyHeaders,
    body: { required: true, content: { "application/json": { schema: newDecision } } },
  },
  responses: { 201: json(decisionSchema, "The decision."), ...changeProblems(404, 409) },
});

const preview = createRoute({
  method: "post",
  path: `${DECISIONS}/preview`,
  tags: ["Decisions"],
  summary: "What a decision would cost, who else would move, which constraint it would break",
  description: "Nothing is kept: the same body sent to the decisions confirms it.",
  request: {
    params: roundParams,
    query: noQuery,
    body: { required: true, content: { "application/json": { schema: newDecision } } },
  },
  responses: { 200: json(previewSchema, "What it would do."), ...changeProblems(404) },
});

const fromFile = createRoute({
  method: "post",
  path: `${DECISIONS}/file`,
  tags: ["Decisions"],
  summary: "Takes decisions from a CSV file: all of them or none",
  description:
    "Columns: scelta (blocca, escludi, revoca), persona, posto, motivo, deroga. What is in force already is left alone: the same file again changes nothing.",
  request: {
    params: roundParams,
    query: noQuery,
    headers: idempotencyHeaders,
    body: { required: true, content: { "application/json": { schema: decisionFile } } },
  },
  responses: { 200: json(fileOutcome, "What became of each line."), ...changeProblems(404, 409) },
});

const takeBack = createRoute({
  method: "post",
  path: `${DECISIONS}/{decision}/revoke`,
  tags: ["Decisions"],
  summary: "Takes back a decision; both stay written",
  request: {
    params: roundParams.extend({ decision: codeParam("decision", "D1") }),
    query: noQuery,
    headers: idempotencyHeaders,
  },
  responses: { 201: json(decisionSchema, "The revocation."), ...changeProblems(404, 409) },
});

export const decisionsApi = ({ db, today }: ApiDeps) =>
  newApi()
    .openapi(list, async (c) => {
      const { programme, round } = c.req.valid("param");
      const found = await db.as(c.var.actor, (tx) => listPairDecisions(tx, programme, round));
      return c.json(wholeList(found.map(viewDecision)), 200);
    })
    .openapi(add, async (c) => {
      const { programme, round } = c.req.valid("param");
      const own = actingFor(db, c);
      const ids = await confirmEdit(own, programme, round, c.req.valid("json"), madeBy(c));
      const id = ids.at(-1)!;
      const kept = await db.as(c.var.actor, (tx) => requirePairDecision(tx, programme, round, id));
      return c.json(viewDecision(kept), 201);
    })
    .openapi(preview, async (c) => {
      const { programme, round } = c.req.valid("param");
      const edit = c.req.valid("json");
      return c.json(await previewEdit(actingFor(db, c), programme, round, today(), edit), 200);
    })
    .openapi(fromFile, async (c) => {
      const { programme, round } = c.req.valid("param");
      const { csv, dryRun } = c.req.valid("json");
      const source = { bytes: new TextEncoder().encode(csv), file: "csv", dryRun };
      const own = actingFor(db, c);
      return c.json(await decideFromFile(own, programme, round, source, madeBy(c)), 200);
    })
    .openapi(takeBack, async (c) => {
      const { programme, round, decision } = c.req.valid("param");
      await db.as(c.var.actor, (tx) => requirePairDecision(tx, programme, round, decision));
      const id = await revoke(actingFor(db, c), programme, decision, madeBy(c));
      const kept = await db.as(c.var.actor, (tx) => requirePairDecision(tx, programme, round, id));
      return c.json(viewDecision(kept), 201);
    });
