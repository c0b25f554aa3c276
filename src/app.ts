import { join } from "node:path";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { STRANGER } from "./access/visitor.ts";
import { createApi } from "./api/api.ts";
import type { ApiDeps } from "./api/deps.ts";
import type { Database } from "./db/client.ts";
import { createWeb } from "./web/web.ts";

export interface AppDeps {
  readonly db: Database;
  /** The folder of the secrets and the downloaded models. */
  readonly home: string;
  /** The calendar day in Italy, as an ISO date. */
  readonly today: () => string;
  /** The host that the service listens on: requests that name another one are refused. */
  readonly host?: string;
  readonly log?: ApiDeps["log"];
  readonly wakeWorker?: ApiDeps["wakeWorker"];
}

/** The whole service as one function from request to response: JSON for programs, pages for people. */
export function createApp(deps: AppDeps) {
  const { db, home, today, host = "127.0.0.1", log = () => {}, wakeWorker = () => {} } = deps;
  const shared = { db, today, log, wakeWorker, modelsFolder: modelsFolderOf(home) };
  const api = createApi(shared, host);
  const web = createWeb({ ...shared, authenticate: async () => STRANGER });
  return new Hono<{ Bindings: HttpBindings }>().all("*", async (c) => {
    const side = FOR_PROGRAMS.test(c.req.path) ? api : web;
    return await side.fetch(c.req.raw, c.env);
  });
}

const FOR_PROGRAMS = /^\/(?:api|health|ready)(?:\/|$)/;

/** Where downloaded models lie. */
export const modelsFolderOf = (home: string): string => join(home, "models");
