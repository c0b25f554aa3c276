import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { HttpProblem } from "../http-problem.ts";
import { isKnownHost } from "../known-host.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a method changes nothing. */
export const isSafe = (method: string): boolean => SAFE.has(method);

/**
 * Refuses a request that means another host, or that a page of another site sent to change something.
 *
 * @param listeningOn the hosts that the service was told to listen on and to be known by
 */
export const ownHostOnly = (...listeningOn: readonly string[]) =>
  createMiddleware(async (c, next) => {
    const hosts = [new URL(c.req.url).host, c.req.header("host")].filter((h) => h !== undefined);
    for (const host of hosts)
      if (!listeningOn.some((own) => isKnownHost(host, own))) throw wrongHost();
    if (!isSafe(c.req.method) && isForeign(c)) throw foreign();
    await next();
  });

/**
 * A browser says where a request comes from, and a page cannot make it lie. A POST without a body
 * needs no permission of ours to be sent, so that not answering to other origins is not enough.
 */
function isForeign(c: Context): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const origin = c.req.header("origin");
  // Only a browser has cookies, and every browser says one of the two.
  if (origin === undefined) return c.req.header("cookie") !== undefined;
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

const wrongHost = (): HttpProblem =>
  new HttpProblem("wrongHost", {
    it: "Il servizio non risponde a questo nome: usare l'indirizzo stampato all'avvio.",
    en: "The service does not answer to this name: use the address that it printed at its start.",
  });

const foreign = (): HttpProblem =>
  new HttpProblem("foreign", {
    it: "Una pagina di un altro sito non può cambiare nulla qui.",
    en: "A page of another site may change nothing here.",
  });
