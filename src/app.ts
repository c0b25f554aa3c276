import { join } from "node:path";
import type { HttpBindings } from "@hono/node-server";
import { Hono, type HonoRequest } from "hono";
import { authenticator } from "./access/authenticate.ts";
import { browserSignIn } from "./access/browser.ts";
import { admitAt, type Pace } from "./access/guards/pace.ts";
import type { IssuedLink } from "./access/links.ts";
import { createApi } from "./api/api.ts";
import type { ApiDeps } from "./api/deps.ts";
import { metricsRoute } from "./api/metrics/metrics.ts";
import { RequestMeter } from "./api/metrics/requests.ts";
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
  /** Where people reach the service, if that is elsewhere; by https, what they reach is a proxy. */
  readonly publicUrl?: string | undefined;
  /** With it, a program on another machine reads `/metrics`. */
  readonly metricsKey?: string | undefined;
  /** How often somebody may ask; undefined: as often as they like. */
  readonly pace?: Pace;
  /** Whether a mail server is set up. */
  readonly hasMail?: boolean;
  /** Brings a link to whoever reads the mail of its address. */
  readonly sendLink?: (link: IssuedLink) => void;
  readonly log?: ApiDeps["log"];
  readonly wakeWorker?: ApiDeps["wakeWorker"];
}

/** The whole service as one function from request to response: JSON for programs, pages for people. */
export function createApp(deps: AppDeps) {
  const { db, home, today, log = () => {}, wakeWorker = () => {} } = deps;
  const { host = "127.0.0.1", publicUrl, hasMail = false, sendLink = () => {} } = deps;
  const known = publicUrl === undefined ? null : new URL(publicUrl);
  const isSecure = known?.protocol === "https:";
  const shared = {
    db,
    today,
    log,
    wakeWorker,
    modelsFolder: modelsFolderOf(home),
    hosts: [host, ...(known === null ? [] : [known.hostname])],
    authenticate: authenticator(db, isSecure),
    admit: deps.pace === undefined ? () => {} : admitAt(deps.pace, isSecure),
  };
  const api = createApi(shared);
  const signIn = browserSignIn({ db, isSecure, sendLink });
  const web = createWeb({ ...shared, publicUrl, hasMail, signIn });
  const meter = new RequestMeter();
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route("/", metricsRoute({ db, meter, key: deps.metricsKey, log }));
  app.all("*", async (c) => {
    const side = FOR_PROGRAMS.test(c.req.path) ? api : web;
    return await meter.measure(c.req.method, routeOf(side, c.req), () =>
      side.fetch(c.req.raw, c.env),
    );
  });
  return app;
}

/** The pattern that leads to an answer; null: only what every request passes matches. */
function routeOf(
  side: ReturnType<typeof createApi | typeof createWeb>,
  { method, path }: HonoRequest,
) {
  const [matches] = side.router.match(method === "HEAD" ? "GET" : method, path);
  const pattern = matches.at(-1)?.[0][1].path ?? "*";
  return pattern.includes("*") ? null : pattern;
}

const FOR_PROGRAMS = /^\/(?:api|health|ready)(?:\/|$)/;

/** Where downloaded models lie. */
export const modelsFolderOf = (home: string): string => join(home, "models");
