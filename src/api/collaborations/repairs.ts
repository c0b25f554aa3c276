import { createRoute } from "@hono/zod-openapi";
import { takeFreePair, takeRepair } from "../../rounds/answers/amend.ts";
import { offerRepair } from "../../rounds/answers/repair.ts";
import { actingFor, madeBy } from "../acting.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import { changeProblems, idempotencyHeaders, json, listOf, noQuery, problems } from "../routes.ts";
import { wholeList } from "../rounds/params.ts";
import { PAIRING, pairingParams } from "./answers.ts";
import { pairingSchema, repairChoice, repairSchema, viewPairing } from "./schemas.ts";

const REPAIR = `${PAIRING}/repair` as const;

const offer = createRoute({
  method: "get",
  path: REPAIR,
  tags: ["Answers"],
  summary: "What can follow a pair that came to nothing: the best repair, who moves, what is free",
  request: { params: pairingParams, query: noQuery },
  responses: { 200: json(repairSchema, "The offer; nothing is kept."), ...problems(404, 409) },
});

const take = createRoute({
  method: "post",
  path: REPAIR,
  tags: ["Answers"],
  summary: "Takes the repair, or one of the free pairs: put to both sides beside the published run",
  request: {
    params: pairingParams,
    query: noQuery,
    headers: idempotencyHeaders,
    body: { required: true, content: { "application/json": { schema: repairChoice } } },
  },
  responses: { 201: json(listOf(pairingSchema), "The new pairs."), ...changeProblems(404, 409) },
});

export const repairsApi = ({ db, today }: ApiDeps) =>
  newApi()
    .openapi(offer, async (c) => {
      const { programme, round, pairing } = c.req.valid("param");
      return c.json(
        await offerRepair(actingFor(db, c), programme, round, { id: pairing, on: today() }),
        200,
      );
    })
    .openapi(take, async (c) => {
      const { programme, round, pairing } = c.req.valid("param");
      const { pair } = c.req.valid("json");
      const asked = { id: pairing, on: today() };
      const own = actingFor(db, c);
      const opened =
        pair === undefined
          ? await takeRepair(own, programme, round, asked, madeBy(c))
          : [await takeFreePair(own, programme, round, { ...asked, pair })];
      return c.json(wholeList(opened.map(viewPairing)), 201);
    });
