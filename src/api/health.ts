import { createRoute, z } from "@hono/zod-openapi";
import { requireReady } from "../access/ready.ts";
import type { ApiDeps } from "./deps.ts";
import { newApi } from "./new-api.ts";
import { json, noQuery, publicProblems } from "./routes.ts";

const state = z.object({ status: z.literal("ok") });

const health = createRoute({
  method: "get",
  path: "/health",
  tags: ["Operation"],
  summary: "Whether the process lives",
  request: { query: noQuery },
  responses: { 200: json(state, "It does."), ...publicProblems() },
});

const ready = createRoute({
  method: "get",
  path: "/ready",
  tags: ["Operation"],
  summary: "Whether requests can be answered: the database is there, with this version's schema",
  request: { query: noQuery },
  responses: { 200: json(state, "They can."), ...publicProblems() },
});

export const healthApi = ({ db }: Pick<ApiDeps, "db">) =>
  newApi()
    .openapi(health, (c) => c.json({ status: "ok" as const }, 200))
    .openapi(ready, async (c) => {
      await requireReady(db);
      return c.json({ status: "ok" as const }, 200);
    });
