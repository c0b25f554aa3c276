import { createRoute } from "@hono/zod-openapi";
import { answerPairing } from "../../rounds/answers/answer.ts";
import { contactsOf } from "../../rounds/answers/contacts.ts";
import { listPairings } from "../../rounds/answers/pairings.ts";
import { whoMustAnswer } from "../../rounds/answers/waiting.ts";
import { requireRound } from "../../rounds/rounds.ts";
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
import { ROUND, roundParams, wholeList } from "../rounds/params.ts";
import {
  answerBody,
  contactsSchema,
  missingSchema,
  pairingSchema,
  viewMissing,
  viewPairing,
} from "./schemas.ts";

const PAIRINGS = `${ROUND}/pairings` as const;
export const PAIRING = `${PAIRINGS}/{pairing}` as const;
export const pairingParams = roundParams.extend({ pairing: codeParam("pairing", "1-P07") });

const list = createRoute({
  method: "get",
  path: PAIRINGS,
  tags: ["Answers"],
  summary: "The pairs that were put to both sides, and how far each has come",
  request: { params: roundParams, query: noQuery },
  responses: { 200: json(listOf(pairingSchema), "All of them."), ...problems(404) },
});

const missing = createRoute({
  method: "get",
  path: `${ROUND}/missing-answers`,
  tags: ["Answers"],
  summary: "Who has yet to answer, those who have been waited for longest first",
  request: { params: roundParams, query: noQuery },
  responses: { 200: json(listOf(missingSchema), "All of them."), ...problems(404) },
});

const answer = createRoute({
  method: "post",
  path: `${PAIRING}/answers`,
  tags: ["Answers"],
  summary: "Takes the answer of one side; the final yes of both makes a collaboration",
  request: {
    params: pairingParams,
    query: noQuery,
    headers: idempotencyHeaders,
    body: { required: true, content: { "application/json": { schema: answerBody } } },
  },
  responses: { 201: json(pairingSchema, "The pair as it is now."), ...changeProblems(404, 409) },
});

const contacts = createRoute({
  method: "get",
  path: `${PAIRING}/contacts`,
  tags: ["Answers"],
  summary: "Names and contacts of both sides, after mutual interest and with the person's consent",
  request: { params: pairingParams, query: noQuery },
  responses: { 200: json(contactsSchema, "What may be read."), ...problems(404, 409) },
});

export const answersApi = ({ db, today }: ApiDeps) =>
  newApi()
    .openapi(list, async (c) => {
      const { programme, round } = c.req.valid("param");
      const pairs = await db.as(c.var.actor, async (tx) => {
        await requireRound(tx, programme, round);
        return await listPairings(tx, programme, round);
      });
      return c.json(wholeList(pairs.map(viewPairing)), 200);
    })
    .openapi(missing, async (c) => {
      const { programme, round } = c.req.valid("param");
      const found = await db.as(c.var.actor, (tx) => whoMustAnswer(tx, programme, round));
      return c.json(wholeList(found.map(viewMissing)), 200);
    })
    .openapi(answer, async (c) => {
      const { programme, round, pairing } = c.req.valid("param");
      const asked = { answer: c.req.valid("json"), on: today() };
      const own = actingFor(db, c);
      const pair = await answerPairing(own, programme, round, pairing, asked, madeBy(c));
      return c.json(viewPairing(pair), 201);
    })
    .openapi(contacts, async (c) => {
      const { programme, round, pairing } = c.req.valid("param");
      const found = await db.as(c.var.actor, (tx) => contactsOf(tx, programme, round, pairing));
      return c.json(found, 200);
    });
