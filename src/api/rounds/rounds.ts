import { createRoute, z } from "@hono/zod-openapi";
import { embedWithOwnEmbedder } from "../../profiles/own-embedder.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { listRounds, openRound, requireRound } from "../../rounds/rounds.ts";
import { closeRound } from "../../rounds/close.ts";
import { actingFor, madeBy } from "../acting.ts";
import type { ApiDeps } from "../deps.ts";
import { etagHeader, etagOf } from "../guards/if-match.ts";
import { newApi } from "../new-api.ts";
import { changeProblems, idempotencyHeaders, json, listOf, noQuery, problems } from "../routes.ts";
import { nameField, ROUND, ROUNDS, roundParams, roundsParams, wholeList } from "./params.ts";
import { roundSchema } from "./schemas.ts";
import { viewRound } from "./views.ts";

const list = createRoute({
  method: "get",
  path: ROUNDS,
  tags: ["Rounds"],
  summary: "A programme's rounds, the newest first",
  request: { params: roundsParams, query: noQuery },
  responses: { 200: json(listOf(roundSchema), "All rounds."), ...problems(404) },
});

const newRound = z
  .strictObject({
    name: nameField.optional(),
    seed: z.string().min(1).max(200).optional().meta({ description: "Breaks ties." }),
  })
  .meta({ id: "NewRound" });

const open = createRoute({
  method: "post",
  path: ROUNDS,
  tags: ["Rounds"],
  summary: "Opens the next round",
  description:
    "Texts that have no vector yet are embedded first, for the round freezes what closeness means.",
  request: {
    params: roundsParams,
    query: noQuery,
    headers: idempotencyHeaders,
    body: { content: { "application/json": { schema: newRound } } },
  },
  responses: { 201: json(roundSchema, "The round that was opened."), ...changeProblems(404, 409) },
});

const get = createRoute({
  method: "get",
  path: ROUND,
  tags: ["Rounds"],
  summary: "One round",
  request: { params: roundParams, query: noQuery },
  responses: { 200: { ...json(roundSchema, "The round."), ...etagHeader }, ...problems(404) },
});

const close = createRoute({
  method: "post",
  path: `${ROUND}/close`,
  tags: ["Rounds"],
  summary: "Closes a round for good, so that the next one can be opened",
  request: { params: roundParams, query: noQuery, headers: idempotencyHeaders },
  responses: { 200: json(roundSchema, "The closed round."), ...changeProblems(404, 409) },
});

export const roundsApi = ({ db, modelsFolder, today }: ApiDeps) =>
  newApi()
    .openapi(list, async (c) => {
      const { programme } = c.req.valid("param");
      const rounds = await db.as(c.var.actor, async (tx) => {
        await requireProgramme(tx, programme);
        return await listRounds(tx, programme);
      });
      return c.json(wholeList(rounds.map((round) => viewRound(round, today()))), 200);
    })
    .openapi(open, async (c) => {
      const { programme } = c.req.valid("param");
      const { name, seed } = c.req.valid("json");
      // Vectors are the service's own, whoever asks for a round.
      const { embedderId } = await embedWithOwnEmbedder(db, programme, modelsFolder);
      const options = { ...(name !== undefined && { name }), ...(seed !== undefined && { seed }) };
      const round = await openRound(actingFor(db, c), programme, {
        embedderId,
        ...options,
      });
      const location = `/api/v1/programmes/${programme}/rounds/${round.number}`;
      return c.json(viewRound(round, today()), 201, { location });
    })
    .openapi(get, async (c) => {
      const { programme, round } = c.req.valid("param");
      const found = await db.as(c.var.actor, (tx) => requireRound(tx, programme, round));
      return c.json(viewRound(found, today()), 200, { etag: etagOf(found.revision) });
    })
    .openapi(close, async (c) => {
      const { programme, round } = c.req.valid("param");
      const closed = await closeRound(actingFor(db, c), programme, round, madeBy(c));
      return c.json(viewRound(closed, today()), 200);
    });
