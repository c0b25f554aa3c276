import { createRoute, z } from "@hono/zod-openapi";
import {
  decideExclusion,
  EXCLUSION_STATES,
  listExclusions,
} from "../../profiles/preferences/exclusions.ts";
import { statePreference, type Statement } from "../../profiles/preferences/state.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import type { ApiDeps } from "../deps.ts";
import { actingFor } from "../acting.ts";
import { newApi } from "../new-api.ts";
import { wholeList } from "../rounds/params.ts";
import {
  changeProblems,
  codeParam,
  idempotencyHeaders,
  json,
  jsonBody,
  listOf,
  noQuery,
  problems,
  programmeParam,
} from "../routes.ts";
import {
  exclusionDecision,
  exclusionSchema,
  preferenceSchema,
  statementBody,
  viewExclusion,
  viewPreference,
} from "./preference-schemas.ts";

const params = z.object({ programme: programmeParam });

const state = createRoute({
  method: "post",
  path: "/programmes/{programme}/preferences",
  tags: ["Preferences"],
  summary: "Keeps what one party says of another: interest, a rank, an exclusion",
  description:
    "The same again changes nothing. A firm's exclusion counts once the coordination has approved it; a participant excludes freely.",
  request: { params, query: noQuery, headers: idempotencyHeaders, body: jsonBody(statementBody) },
  responses: {
    200: json(listOf(preferenceSchema), "All that the one says of the other now."),
    ...changeProblems(404, 409),
  },
});

const list = createRoute({
  method: "get",
  path: "/programmes/{programme}/exclusions",
  tags: ["Preferences"],
  summary: "The exclusions that firms have stated, those that have waited longest first",
  request: {
    params,
    query: z.strictObject({ state: z.enum(EXCLUSION_STATES).optional() }),
  },
  responses: { 200: json(listOf(exclusionSchema), "All of them."), ...problems(404) },
});

const decide = createRoute({
  method: "post",
  path: "/programmes/{programme}/exclusions/{exclusion}/decision",
  tags: ["Preferences"],
  summary: "Approves or refuses a firm's exclusion",
  request: {
    params: params.extend({ exclusion: codeParam("exclusion", "PR101") }),
    query: noQuery,
    headers: idempotencyHeaders,
    body: jsonBody(exclusionDecision),
  },
  responses: {
    200: json(exclusionSchema, "The exclusion as it is now."),
    ...changeProblems(404, 409),
  },
});

export const preferencesApi = ({ db }: ApiDeps) =>
  newApi()
    .openapi(state, async (c) => {
      const { programme } = c.req.valid("param");
      const { by, of, ...said } = c.req.valid("json");
      const between = { programme, by, of };
      const kept = await statePreference(actingFor(db, c), {
        between,
        statement: said as Statement,
      });
      return c.json(wholeList(kept.map(viewPreference)), 200);
    })
    .openapi(list, async (c) => {
      const { programme } = c.req.valid("param");
      const { state: wanted } = c.req.valid("query");
      const found = await db.as(c.var.actor, async (tx) => {
        await requireProgramme(tx, programme);
        return await listExclusions(tx, programme);
      });
      const shown = found.filter((one) => wanted === undefined || one.state === wanted);
      return c.json(wholeList(shown.map(viewExclusion)), 200);
    })
    .openapi(decide, async (c) => {
      const { programme, exclusion } = c.req.valid("param");
      const decision = c.req.valid("json");
      const decided = await decideExclusion(
        actingFor(db, c),
        programme,
        exclusion,
        decision,
        c.var.actor.account,
      );
      return c.json(viewExclusion(decided), 200);
    });
