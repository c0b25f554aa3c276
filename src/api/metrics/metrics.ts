import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { timingSafeEqual } from "node:crypto";
import { securityHeaders } from "../../access/guards/headers.ts";
import { isLoopback } from "../../access/known-host.ts";
import { digestOf } from "../../access/secret.ts";
import { InnestoError } from "../../errors.ts";
import type { ApiDeps } from "../deps.ts";
import { answerProblem } from "../problems/answer.ts";
import { databaseFamilies } from "./database.ts";
import { CONTENT_TYPE, exposition } from "./exposition.ts";
import { processMeter } from "./process.ts";
import type { RequestMeter } from "./requests.ts";

interface MetricsDeps extends Pick<ApiDeps, "db" | "log"> {
  readonly meter: RequestMeter;
  /** The operator's; with it, another machine may read. */
  readonly key: string | undefined;
}

/** `/metrics`: the service in numbers for Prometheus; nothing about anybody. */
export function metricsRoute({ db, meter, key, log }: MetricsDeps): Hono {
  const processFamilies = processMeter();
  const app = new Hono();
  app.onError((thrown, c) => answerProblem(c, thrown, log));
  return app.get("/metrics", securityHeaders, async (c) => {
    if (!isFromHere(c) && !hasKey(c, key)) throw notForYou();
    const families = [...meter.families(), ...(await databaseFamilies(db)), ...processFamilies()];
    return c.body(exposition(families), 200, { "content-type": CONTENT_TYPE });
  });
}

/**
 * Whether a program on this machine asks. What a proxy on this machine hands on comes from elsewhere, and says so; a
 * page whose name was made to lead here (DNS rebinding) names another host.
 */
function isFromHere(c: Context): boolean {
  const isForwarded = FORWARDED.some((name) => c.req.header(name) !== undefined);
  if (isForwarded || !isLoopback(new URL(c.req.url).host)) return false;
  // Asked without a network, a request has no connection.
  const address = c.env && "incoming" in c.env ? getConnInfo(c).remote.address : undefined;
  return address !== undefined && isLoopback(address.replace(/^::ffff:/, ""));
}

const FORWARDED = ["x-forwarded-for", "x-real-ip", "forwarded"];

/** Compares digests: how long it takes tells nothing of the key. */
function hasKey(c: Context, key: string | undefined): boolean {
  const given = /^bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (key === undefined || given === undefined) return false;
  return timingSafeEqual(Buffer.from(digestOf(given)), Buffer.from(digestOf(key)));
}

const notForYou = (): InnestoError =>
  new InnestoError("forbidden", {
    it: "Le misure si leggono da questo computer, o con la chiave in INNESTO_METRICS_KEY.",
    en: "The metrics are read from this machine, or with the key in INNESTO_METRICS_KEY.",
  });
