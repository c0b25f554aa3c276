import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { LONGEST_DAYS } from "./sessions.ts";

const NAME = "innesto";
const DAY_S = 86_400;

/** With TLS the name itself makes the browser refuse a cookie that another host of the domain planted. */
const prefixOf = (isSecure: boolean) => (isSecure ? ("host" as const) : undefined);

/** The session's secret that a browser sends. */
export const sessionOf = (c: Context, isSecure: boolean): string | undefined =>
  getCookie(c, NAME, prefixOf(isSecure));

export function giveSession(c: Context, secret: string, isSecure: boolean): void {
  setCookie(c, NAME, secret, { ...attributesOf(isSecure), maxAge: LONGEST_DAYS * DAY_S });
}

export function takeSession(c: Context, isSecure: boolean): void {
  deleteCookie(c, NAME, attributesOf(isSecure));
}

const attributesOf = (isSecure: boolean) => ({
  path: "/",
  httpOnly: true,
  sameSite: "Lax" as const,
  secure: isSecure,
  ...(isSecure && { prefix: "host" as const }),
});
