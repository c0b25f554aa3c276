import { createRoute, z } from "@hono/zod-openapi";
import type { Page, PageRequest } from "../../access/page.ts";
import type { Service } from "../../access/service.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import {
  codeParam,
  json,
  listOf,
  listed,
  noQuery,
  pageQuery,
  pageRequest,
  problems,
  programmeParam,
} from "../routes.ts";

type Tx = Parameters<Parameters<Service["asSystem"]>[1]>[0];

/** One kind of thing that a programme has many of. */
export interface Collection<Schema extends z.ZodType> {
  /** As in the address: `participants`. */
  readonly name: string;
  readonly one: string;
  readonly example: string;
  readonly summary: string;
  readonly schema: Schema;
  readonly list: (tx: Tx, programme: string, page: PageRequest) => Promise<Page<z.infer<Schema>>>;
  /** Throws `notFound`. */
  readonly get: (tx: Tx, programme: string, id: string) => Promise<z.infer<Schema>>;
}

/** Its list and one of it by code. */
export function collectionApi<Schema extends z.ZodType>(
  { db }: ApiDeps,
  { name, one, example, summary, schema, list, get }: Collection<Schema>,
) {
  const listRoute = createRoute({
    method: "get",
    tags: ["Profiles"],
    path: `/programmes/{programme}/${name}`,
    summary,
    request: { params: z.object({ programme: programmeParam }), query: pageQuery },
    responses: { 200: json(listOf(schema), `The ${name}, by code.`), ...problems(404) },
  });
  const getRoute = createRoute({
    method: "get",
    tags: ["Profiles"],
    path: `/programmes/{programme}/${name}/{id}`,
    summary: `One ${one}`,
    request: {
      params: z.object({ programme: programmeParam, id: codeParam(one, example) }),
      query: noQuery,
    },
    responses: { 200: json(schema, `The ${one}.`), ...problems(404) },
  });
  return newApi()
    .openapi(listRoute, async (c) => {
      const { programme } = c.req.valid("param");
      const page = pageRequest(c.req.valid("query"));
      const found = await db.as(c.var.actor, (tx) => list(tx, programme, page));
      return c.json(listed(c.req.url, page, found), 200);
    })
    .openapi(getRoute, async (c) => {
      const { programme, id } = c.req.valid("param");
      return c.json(await db.as(c.var.actor, (tx) => get(tx, programme, id)), 200);
    });
}
