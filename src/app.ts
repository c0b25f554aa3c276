import { join } from "node:path";
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
  readonly log?: ApiDeps["log"];
}

/** The whole service as one function from request to response. */
export function createApp({ db, home, today, host = "127.0.0.1", log = () => {} }: AppDeps) {
  return createApi({ db, today, log, modelsFolder: join(home, "models") }, host);
}
