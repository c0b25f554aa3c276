import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { parseAccept } from "hono/utils/accept";
import type { Language } from "../../errors.ts";
import type { LogEntry } from "../deps.ts";
import { faultOf } from "../../access/fault.ts";
import { HttpProblem } from "../../access/http-problem.ts";
import { type Account, accountOf } from "./problem.ts";

/** Where each kind of problem is explained. */
const PROBLEM_PAGE = "/api/v1/#problem-";

/** Answers anything that was thrown as a problem document; what is the service's own fault is logged. */
export function answerProblem(
  c: Context,
  thrown: unknown,
  log: (entry: LogEntry) => void,
): Response {
  const account = accountOf(fromHono(thrown));
  const instance = account.own ? `urn:uuid:${randomUUID()}` : undefined;
  if (instance !== undefined) log(entryOf(c, thrown, account, instance));
  const language = languageOf(c.req.header("accept-language"));
  const { slug, status, title, text, issues, current } = account;
  const problem = {
    type: `${PROBLEM_PAGE}${slug}`,
    title: title[language],
    status,
    detail: text[language],
    ...(instance !== undefined && { instance }),
    text,
    ...(issues.length > 0 && { issues }),
    ...(current !== undefined && { current }),
  };
  return c.body(JSON.stringify(problem), status as 400, {
    ...account.headers,
    "content-type": "application/problem+json",
    "content-language": language,
    vary: "accept-language",
  });
}

/** The framework's own refusals of a body, in our words. */
function fromHono(thrown: unknown): unknown {
  if (!(thrown instanceof HTTPException)) return thrown;
  if (thrown.status === 400) return malformed();
  return thrown.status === 415 ? notJson() : thrown;
}

export const malformed = (): HttpProblem =>
  new HttpProblem("malformed", {
    it: "Il corpo della richiesta non è JSON ben formato.",
    en: "The request's body is not well-formed JSON.",
  });

export const notJson = (): HttpProblem =>
  new HttpProblem("notJson", {
    it: "Il corpo della richiesta va mandato come application/json.",
    en: "Send the request's body as application/json.",
  });

/** Italian unless English is preferred. */
function languageOf(header: string | undefined): Language {
  const wanted = parseAccept(header ?? "").toSorted((a, b) => b.q - a.q);
  const first = wanted.map(({ type }) => type.slice(0, 2).toLowerCase());
  return first.find((code): code is Language => code === "it" || code === "en") ?? "it";
}

const entryOf = (c: Context, thrown: unknown, { status }: Account, instance: string): LogEntry => ({
  level: "error",
  event: "request-failed",
  instance,
  method: c.req.method,
  status,
  ...faultOf(thrown),
});
