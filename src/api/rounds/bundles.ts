import { createRoute, z } from "@hono/zod-openapi";
import { bundlesOf, requireBundle } from "../../rounds/bundle.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import { bilingual } from "../problems/problem.ts";
import { codeParam, json, listOf, noQuery, problems } from "../routes.ts";
import { ROUND, roundParams, wholeList } from "./params.ts";

const cover = z.object({
  resource: z.string(),
  title: z.string(),
  giver: z.string().meta({ description: "Organisation or hub; empty where a person gives." }),
  how: z.enum(["agreed", "host", "proposed"]).meta({
    description:
      "`agreed`: the giver's final yes; `host`: given by whoever hosts the idea, as the published proposal says; `proposed`: by the run of resources in force.",
  }),
  fit: z.enum(["high", "good", "check"]).nullable(),
  conditions: z.string().nullable(),
  price: z.enum(["free", "at_cost", "paid"]),
});

const bundleSchema = z
  .object({
    idea: z.string(),
    title: z.string(),
    needs: z
      .array(
        z.object({
          need: z.string(),
          title: z.string(),
          kind: z.string(),
          essential: z.boolean(),
          cover: cover.nullable().meta({ description: "Null: missing." }),
        }),
      )
      .readonly(),
    needed: z.int(),
    covered: z.int(),
    sentence: bilingual,
  })
  .meta({ id: "Bundle" });

const list = createRoute({
  method: "get",
  path: `${ROUND}/bundles`,
  tags: ["Results"],
  summary: "What ideas need, what of it there is and what is missing",
  request: { params: roundParams, query: noQuery },
  responses: {
    200: json(listOf(bundleSchema), "Every idea that needs anything."),
    ...problems(404),
  },
});

const get = createRoute({
  method: "get",
  path: `${ROUND}/bundles/{idea}`,
  tags: ["Results"],
  summary: "One idea's bundle of resources",
  request: { params: roundParams.extend({ idea: codeParam("idea", "I04") }), query: noQuery },
  responses: { 200: json(bundleSchema, "The bundle."), ...problems(404) },
});

export const bundlesApi = ({ db }: ApiDeps) =>
  newApi()
    .openapi(list, async (c) => {
      const { programme, round } = c.req.valid("param");
      const found = await db.as(c.var.actor, (tx) => bundlesOf(tx, programme, round));
      return c.json(wholeList(found), 200);
    })
    .openapi(get, async (c) => {
      const { programme, round, idea } = c.req.valid("param");
      const found = await db.as(c.var.actor, (tx) => requireBundle(tx, programme, round, idea));
      return c.json(found, 200);
    });
