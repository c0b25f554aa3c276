import { createRoute, z } from "@hono/zod-openapi";
import { decide, revoke } from "../../rounds/decide.ts";
import { listPairDecisions, requirePairDecision } from "../../rounds/pair-decisions.ts";
import { type ApiDeps, CALLER } from "../deps.ts";
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
    kind: z.enum(["pin", "forbid"]),
    seeker: codeParam("seeker", "P07"),
    place: codeParam("place", "S12"),
    words: z.string().trim().min(1).max(2000).optional().meta({ description: "Why; it is kept." }),
  })
  .meta({ id: "NewDecision" });

const add = createRoute({
  method: "post",
  path: DECISIONS,
  tags: ["Decisions"],
  summary: "Pins or forbids a pair, for the round's next runs",
  request: {
    params: roundParams,
    query: noQuery,
    headers: idempotencyHeaders,
    body: { required: true, content: { "application/json": { schema: newDecision } } },
  },
  responses: { 201: json(decisionSchema, "The decision."), ...changeProblems(404, 409) },
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

const BY = { madeBy: CALLER, madeFrom: "api" };

export const decisionsApi = ({ db }: ApiDeps) =>
  newApi()
    .openapi(list, async (c) => {
      const { programme, round } = c.req.valid("param");
      const found = await db.asSystem(programme, (tx) => listPairDecisions(tx, programme, round));
      return c.json(wholeList(found.map(viewDecision)), 200);
    })
    .openapi(add, async (c) => {
      const { programme, round } = c.req.valid("param");
      const { words, ...pair } = c.req.valid("json");
      const said = words === undefined ? pair : { ...pair, words };
      const id = await decide(db, programme, round, { ...said, ...BY });
      const kept = await db.asSystem(programme, (tx) =>
        requirePairDecision(tx, programme, round, id),
      );
      return c.json(viewDecision(kept), 201);
    })
    .openapi(takeBack, async (c) => {
      const { programme, round, decision } = c.req.valid("param");
      await db.asSystem(programme, (tx) => requirePairDecision(tx, programme, round, decision));
      const id = await revoke(db, programme, decision, BY);
      const kept = await db.asSystem(programme, (tx) =>
        requirePairDecision(tx, programme, round, id),
      );
      return c.json(viewDecision(kept), 201);
    });
