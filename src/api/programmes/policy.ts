import { createRoute, z } from "@hono/zod-openapi";
import { policySchema } from "../../matching/policy.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { type VersionedPolicy, currentPolicy, savePolicy } from "../../rounds/policies.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import { HttpProblem } from "../problems/http-problem.ts";
import { changeProblems, json, noQuery, problems, programmeParam } from "../routes.ts";

const policyDocument = policySchema.meta({
  id: "Policy",
  description: "How a programme matches. What is left out takes its default.",
});

const versionedPolicy = z
  .object({ version: z.int(), policy: policyDocument })
  .meta({ id: "VersionedPolicy" });

const etag = {
  headers: z.object({
    etag: z.string().meta({ description: "The version in quotes, for If-Match.", example: '"1"' }),
  }),
};

const params = z.object({ programme: programmeParam });
const path = "/programmes/{programme}/policy" as const;

const get = createRoute({
  method: "get",
  path,
  tags: ["Policy"],
  summary: "The policy that the next round will use",
  request: { params, query: noQuery },
  responses: {
    200: { ...json(versionedPolicy, "Its newest version."), ...etag },
    ...problems(404),
  },
});

const put = createRoute({
  method: "put",
  path,
  tags: ["Policy"],
  summary: "Writes the next version of the policy",
  description: "Earlier versions stay; a round under way keeps the one that it was opened with.",
  request: {
    params,
    query: noQuery,
    headers: z.object({
      "if-match": z.string().optional().meta({
        description: "Required: the ETag of the version that was read.",
        example: '"1"',
      }),
    }),
    body: { required: true, content: { "application/json": { schema: policyDocument } } },
  },
  responses: {
    200: { ...json(versionedPolicy, "The version just written."), ...etag },
    ...changeProblems(404, 409, 412, 428),
  },
});

export const policyApi = ({ db }: ApiDeps) =>
  newApi()
    .openapi(get, async (c) => {
      const { programme } = c.req.valid("param");
      const found = await db.asSystem(programme, async (tx) => {
        await requireProgramme(tx, programme);
        return await currentPolicy(tx, programme);
      });
      return c.json(found, 200, { etag: etagOf(found) });
    })
    .openapi(put, async (c) => {
      const { programme } = c.req.valid("param");
      const ifMatch = c.req.header("if-match");
      if (ifMatch === undefined) throw unconditional();
      const saved = await db.asSystem(programme, async (tx) => {
        await requireProgramme(tx, programme);
        const current = await currentPolicy(tx, programme);
        if (!matches(ifMatch, current)) throw stale(current);
        return await savePolicy(tx, programme, c.req.valid("json"), current.version);
      });
      return c.json(saved, 200, { etag: etagOf(saved) });
    });

const etagOf = ({ version }: VersionedPolicy) => `"${version}"`;

/** Strong comparison: a weak tag matches nothing. */
const matches = (ifMatch: string, current: VersionedPolicy): boolean =>
  ifMatch
    .split(",")
    .map((tag) => tag.trim())
    .some((tag) => tag === "*" || tag === etagOf(current));

const unconditional = (): HttpProblem =>
  new HttpProblem("unconditional", {
    it: "Manca If-Match: mandare l'ETag della versione letta, perché nessuno cancelli il lavoro altrui.",
    en: "If-Match is missing: send the ETag of the version that was read, lest one undo another's work.",
  });

const stale = (current: VersionedPolicy): HttpProblem =>
  new HttpProblem(
    "stale",
    {
      it: `I criteri sono cambiati nel frattempo: la versione è la ${current.version}.`,
      en: `The policy has changed meanwhile: its version is ${current.version}.`,
    },
    { current, headers: { etag: etagOf(current) } },
  );
