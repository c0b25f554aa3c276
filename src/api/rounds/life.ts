import { createRoute, z } from "@hono/zod-openapi";
import { setCalendar } from "../../rounds/calendar.ts";
import { moveRound } from "../../rounds/move.ts";
import { lockRound, requireRound, type Round } from "../../rounds/rounds.ts";
import { listTransitions } from "../../rounds/transitions.ts";
import { madeBy } from "../acting.ts";
import type { ApiDeps } from "../deps.ts";
import { etagHeader, etagOf, ifMatchHeader, requireMatch } from "../guards/if-match.ts";
import { newApi } from "../new-api.ts";
import { changeProblems, idempotencyHeaders, json, listOf, noQuery, problems } from "../routes.ts";
import { ROUND, roundParams, wholeList } from "./params.ts";
import { roundSchema, stateSchema, transitionSchema } from "./schemas.ts";
import { viewRound, viewTransition } from "./views.ts";

const day = z.iso.date().nullable().optional();

const newCalendar = z
  .strictObject({ preferencesBy: day, answersBy: day, confirmationBy: day })
  .meta({
    id: "Calendar",
    description: "The last day for each; null takes a date away, what is left out stays.",
  });

const edited = {
  200: { ...json(roundSchema, "The round as it is now."), ...etagHeader },
  ...changeProblems(404, 409, 412, 428),
};

const calendar = createRoute({
  method: "patch",
  path: `${ROUND}/calendar`,
  tags: ["Rounds"],
  summary: "Sets the days by which preferences, answers and confirmation are due",
  request: {
    params: roundParams,
    query: noQuery,
    headers: ifMatchHeader,
    body: { required: true, content: { "application/json": { schema: newCalendar } } },
  },
  responses: edited,
});

const list = createRoute({
  method: "get",
  path: `${ROUND}/transitions`,
  tags: ["Rounds"],
  summary: "Every step of a round's life, with who, when and from where",
  request: { params: roundParams, query: noQuery },
  responses: { 200: json(listOf(transitionSchema), "All of them, in order."), ...problems(404) },
});

const newTransition = z
  .strictObject({
    to: stateSchema,
    words: z.string().trim().min(1).max(2000).optional().meta({ description: "Why; it is kept." }),
  })
  .meta({ id: "NewTransition" });

const move = createRoute({
  method: "post",
  path: `${ROUND}/transitions`,
  tags: ["Rounds"],
  summary: "Brings a round to another state",
  description:
    "A round becomes `matched` by a run and `published` by publishing one; from `published` back to `matched` its run is taken back.",
  request: {
    params: roundParams,
    query: noQuery,
    headers: idempotencyHeaders.extend(ifMatchHeader.shape),
    body: { required: true, content: { "application/json": { schema: newTransition } } },
  },
  responses: edited,
});

export function roundLifeApi({ db, today }: ApiDeps) {
  const view = (round: Round) => viewRound(round, today());
  const requireCurrent = (round: Round, ifMatch: string | undefined) =>
    requireMatch(ifMatch, round.revision, view(round), {
      it: "Il ciclo è cambiato nel frattempo: rileggerlo e riprovare.",
      en: "The round has changed meanwhile: read it again and retry.",
    });
  return newApi()
    .openapi(calendar, async (c) => {
      const { programme, round } = c.req.valid("param");
      const dates = Object.entries(c.req.valid("json")).filter(([, date]) => date !== undefined);
      const changed = await db.as(c.var.actor, async (tx) => {
        const found = await lockRound(tx, programme, round);
        requireCurrent(found, c.req.header("if-match"));
        return await setCalendar(tx, found, Object.fromEntries(dates));
      });
      return c.json(view(changed), 200, { etag: etagOf(changed.revision) });
    })
    .openapi(list, async (c) => {
      const { programme, round } = c.req.valid("param");
      const steps = await db.as(c.var.actor, async (tx) => {
        await requireRound(tx, programme, round);
        return await listTransitions(tx, programme, round);
      });
      return c.json(wholeList(steps.map(viewTransition)), 200);
    })
    .openapi(move, async (c) => {
      const { programme, round } = c.req.valid("param");
      const { to, words } = c.req.valid("json");
      const moved = await db.as(c.var.actor, async (tx) => {
        const found = await lockRound(tx, programme, round);
        requireCurrent(found, c.req.header("if-match"));
        return await moveRound(tx, found, to, madeBy(c), words);
      });
      return c.json(view(moved), 200, { etag: etagOf(moved.revision) });
    });
}
