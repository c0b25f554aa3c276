import { join } from "node:path";
import { authenticator } from "./access/authenticate.ts";
import { createApi } from "./api/api.ts";
import type { ApiDeps } from "./api/deps.ts";
import type { Database } from "./db/client.ts";

export interface AppDeps {
  readonly db: Database;
  /** The folder of the secrets and the downloaded models. */
  readonly home: string;
  /** The calendar day in Italy, as an ISO date. */
  readonly today: () => string;
  /** The host that the service listens on: requests that name another one are refused. */
  readonly host?: string;
  /** Where people reach the service, if that is elsewhere; by https, what they reach is a proxy. */
  readonly publicUrl?: string | undefined;
  readonly log?: ApiDeps["log"];
  readonly wakeWorker?: ApiDeps["wakeWorker"];
}

/** The whole service as one function from request to response. */
export function createApp(deps: AppDeps) {
  const { db, home, today, log = () => {}, wakeWorker = () => {} } = deps;
  const { host = "127.0.0.1", publicUrl } = deps;
  const known = publicUrl === undefined ? null : new URL(publicUrl);
  return createApi({
    db,
    today,
    log,
    wakeWorker,
    modelsFolder: modelsFolderOf(home),
    hosts: [host, ...(known === null ? [] : [known.hostname])],
    authenticate: authenticator(db, known?.protocol === "https:"),
  });
}

/** Where downloaded models lie. */
export const modelsFolderOf = (home: string): string => join(home, "models");
