import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { parse } from "hono/utils/cookie";
import { LONGEST_DAYS } from "./sessions.ts";

const NAME = "innesto";
const DAY_S = 86_400;

/** With TLS the name itself makes the browser refuse a cookie that another host of the domain planted. */
const nameOf = (isSecure: boolean): string => (isSecure ? `__Host-${NAME}` : NAME);

/** The session's secret out of a Cookie header; undefined where it has none. */
export function sessionOf(header: string, isSecure: boolean): string | undefined {
  const name = nameOf(isSecure);
  return parse(header, name)[name];
}

/** Hands a browser its session. */
export function giveSession(c: Context, secret: string, isSecure: boolean): void {
  setCookie(c, nameOf(isSecure), secret, {
    ...attributesOf(isSecure),
    maxAge: LONGEST_DAYS * DAY_S,
  });
}

/** Has a browser forget its session. */
export function takeSession(c: Context, isSecure: boolean): void {
  deleteCookie(c, nameOf(isSecure), attributesOf(isSecure));
}

const attributesOf = (isSecure: boolean) => ({
  path: "/",
  httpOnly: true,
  sameSite: "Lax" as const,
  secure: isSecure,
});
