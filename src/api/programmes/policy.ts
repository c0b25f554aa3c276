import { createRoute, z } from "@hono/zod-openapi";
import type { Bilingual } from "../../errors.ts";
import { policySchema } from "../../matching/policy.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { type VersionedPolicy, currentPolicy, savePolicy } from "../../rounds/policies.ts";
import type { ApiDeps } from "../deps.ts";
import { etagHeader, etagOf, ifMatchHeader, requireMatch } from "../guards/if-match.ts";
import { newApi } from "../new-api.ts";
import { changeProblems, json, noQuery, problems, programmeParam } from "../routes.ts";

const policyDocument = policySchema.meta({
  id: "Policy",
  description: "How a programme matches. What is left out takes its default.",
});

const versionedPolicy = z
  .object({ version: z.int(), policy: policyDocument })
  .meta({ id: "VersionedPolicy" });

const params = z.object({ programme: programmeParam });
const path = "/programmes/{programme}/policy" as const;

const get = createRoute({
  method: "get",
  path,
  tags: ["Policy"],
  summary: "The policy that the next round will use",
  request: { params, query: noQuery },
  responses: {
    200: { ...json(versionedPolicy, "Its newest version."), ...etagHeader },
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
    headers: ifMatchHeader,
    body: { required: true, content: { "application/json": { schema: policyDocument } } },
  },
  responses: {
    200: { ...json(versionedPolicy, "The version just written."), ...etagHeader },
    ...changeProblems(404, 409, 412, 428),
  },
});

export const policyApi = ({ db }: ApiDeps) =>
  newApi()
    .openapi(get, async (c) => {
      const { programme } = c.req.valid("param");
      const found = await db.as(c.var.actor, async (tx) => {
        await requireProgramme(tx, programme);
        return await currentPolicy(tx, programme);
      });
      return c.json(found, 200, { etag: etagOf(found.version) });
    })
    .openapi(put, async (c) => {
      const { programme } = c.req.valid("param");
      const ifMatch = c.req.header("if-match");
      const saved = await db.as(c.var.actor, async (tx) => {
        await requireProgramme(tx, programme);
        const current = await currentPolicy(tx, programme);
        requireMatch(ifMatch, current.version, current, stale(current));
        return await savePolicy(tx, programme, c.req.valid("json"), current.version);
      });
      return c.json(saved, 200, { etag: etagOf(saved.version) });
    });

const stale = ({ version }: VersionedPolicy): Bilingual => ({
  it: `I criteri sono cambiati nel frattempo: la versione è la ${version}.`,
  en: `The policy has changed meanwhile: its version is ${version}.`,
});
