import { createRoute } from "@hono/zod-openapi";
import { answersOf } from "../../rounds/explain.ts";
import { keptAnswer } from "../../rounds/kept-answer.ts";
import { requireRunOf } from "../../rounds/run-of-round.ts";
import { actingFor } from "../acting.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import { codeParam, json, noQuery, problems } from "../routes.ts";
import { seekerAnswerSchema, whyNotSchema } from "./explanation-schemas.ts";
import { RUN, runParams } from "./params.ts";

const seekerParams = runParams.extend({ seeker: codeParam("seeker", "P07") });

const why = createRoute({
  method: "get",
  path: `${RUN}/explanations/{seeker}`,
  tags: ["Results"],
  summary: "Why a seeker got its place, or why it waits and what would help",
  request: { params: seekerParams, query: noQuery },
  responses: { 200: json(seekerAnswerSchema, "The explanation."), ...problems(404) },
});

const whyNot = createRoute({
  method: "get",
  path: `${RUN}/explanations/{seeker}/{place}`,
  tags: ["Results"],
  summary: "Why a seeker did not get a place, and what imposing it would change",
  request: { params: seekerParams.extend({ place: codeParam("place", "S12") }), query: noQuery },
  responses: { 200: json(whyNotSchema, "The explanation."), ...problems(404) },
});

export const explanationsApi = ({ db }: ApiDeps) =>
  newApi()
    .openapi(why, async (c) => {
      const { programme, round, run, seeker } = c.req.valid("param");
      const answer = await db.as(c.var.actor, async (tx) => {
        await requireRunOf(tx, programme, round, run);
        return await keptAnswer(tx, programme, run, seeker);
      });
      return c.json(answer, 200);
    })
    .openapi(whyNot, async (c) => {
      const { programme, round, run, seeker, place } = c.req.valid("param");
      await db.as(c.var.actor, (tx) => requireRunOf(tx, programme, round, run));
      const answers = await answersOf(actingFor(db, c), programme, run);
      return c.json(await answers.whyNot(seeker, place), 200);
    });
