import { createHash } from "node:crypto";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import {
  type KeyedRequest,
  type StoredAnswer,
  claim,
  keepAnswer,
  letGo,
} from "../../access/idempotency.ts";
import { InnestoError } from "../../errors.ts";
import { callerOf } from "../../access/visitor.ts";
import type { ApiDeps } from "../deps.ts";
import type { ApiEnv } from "../new-api.ts";
import { HttpProblem } from "../../access/http-problem.ts";

const HEADER = "idempotency-key";
const KEY = /^[\x21-\x7e]{1,255}$/;
const KEPT_HEADERS = ["content-type", "content-language", "location", "etag"];

/**
 * With an `Idempotency-Key`, does a POST once: a repeat gets the first answer, refusals included.
 * An answer that was the service's own fault is not kept.
 */
export const idempotent = ({ db, log }: Pick<ApiDeps, "db" | "log">) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const key = c.req.header(HEADER);
    if (c.req.method !== "POST" || key === undefined) return await next();
    if (!KEY.test(key)) throw badKey();
    const request = { caller: callerOf(c.var.visitor), key, fingerprint: await fingerprintOf(c) };
    const claimed = await claim(db, request);
    if (claimed.kind === "answered") return repeated(claimed.answer);
    if (claimed.kind !== "claimed") throw refusal(claimed.kind);
    await next();
    // The work is done: that its answer could not be kept does not undo it.
    await settle(db, request, c.res).catch((error: unknown) =>
      log({ level: "warn", event: "answer-not-kept", error: (error as Error).name }),
    );
  });

async function fingerprintOf(c: Context): Promise<string> {
  const { pathname, search } = new URL(c.req.url);
  return createHash("sha256")
    .update(JSON.stringify([c.req.method, pathname + search, await c.req.text()]))
    .digest("hex");
}

async function settle(db: ApiDeps["db"], request: KeyedRequest, response: Response) {
  const { status } = response;
  if (status >= 500) return await letGo(db, request);
  const kept = KEPT_HEADERS.map((name) => [name, response.headers.get(name)] as const);
  const headers = Object.fromEntries(kept.flatMap(([n, v]) => (v === null ? [] : [[n, v]])));
  await keepAnswer(db, request, { status, headers, body: await response.clone().text() });
}

const repeated = ({ status, headers, body }: StoredAnswer): Response =>
  new Response(body, { status, headers: { ...headers, "idempotency-replayed": "true" } });

const badKey = (): InnestoError =>
  new InnestoError("invalid", {
    it: "Idempotency-Key: attesi da 1 a 255 caratteri ASCII visibili.",
    en: "Idempotency-Key: expected 1 to 255 visible ASCII characters.",
  });

const refusal = (kind: "underWay" | "taken"): HttpProblem =>
  kind === "underWay"
    ? new HttpProblem(
        "repeated",
        {
          it: "La stessa richiesta è in corso: ripeterla tra poco per averne la risposta.",
          en: "The same request is under way: repeat it shortly to get its answer.",
        },
        { headers: { "retry-after": "1" } },
      )
    : new HttpProblem("keyTaken", {
        it: "Questa Idempotency-Key è di un'altra richiesta: usarne una nuova.",
        en: "This Idempotency-Key belongs to another request: use a new one.",
      });
