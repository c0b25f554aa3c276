import { createRoute, z } from "@hono/zod-openapi";
import {
  programmeSchema,
  wholeProgramme,
  wholeProgrammeSchema,
} from "../../programmes/programmes.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import { ownProgrammes } from "./own.ts";
import {
  json,
  listOf,
  listed,
  noQuery,
  pageQuery,
  pageRequest,
  problems,
  programmeParam,
} from "../routes.ts";

const list = createRoute({
  method: "get",
  path: "/programmes",
  tags: ["Programmes"],
  summary: "The programmes in which one has a part",
  request: { query: pageQuery },
  responses: {
    200: json(listOf(programmeSchema.meta({ id: "Programme" })), "Programmes, by id."),
    ...problems(),
  },
});

const get = createRoute({
  method: "get",
  path: "/programmes/{programme}",
  tags: ["Programmes"],
  summary: "One programme: its territory, phases and words",
  request: { params: z.object({ programme: programmeParam }), query: noQuery },
  responses: {
    200: json(wholeProgrammeSchema.meta({ id: "WholeProgramme" }), "The programme."),
    ...problems(404),
  },
});

export const programmesApi = ({ db }: ApiDeps) =>
  newApi()
    .openapi(list, async (c) => {
      const page = pageRequest(c.req.valid("query"));
      const found = await ownProgrammes(db, c.var.visitor, page);
      return c.json(listed(c.req.url, page, found), 200);
    })
    .openapi(get, async (c) => {
      const { programme } = c.req.valid("param");
      return c.json(await db.as(c.var.actor, (tx) => wholeProgramme(tx, programme)), 200);
    });
