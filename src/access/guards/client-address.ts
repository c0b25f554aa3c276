import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * The network address that a request comes from, to count attempts by. Behind a proxy it is the last one that the
 * proxy added: those before it are the client's own word.
 */
export function clientAddress(c: Context, isBehindProxy: boolean): string {
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  if (isBehindProxy && forwarded !== undefined && forwarded !== "") return forwarded;
  // Asked without a network, a request has no connection.
  return c.env === undefined || c.env === null || !("incoming" in c.env)
    ? "nowhere"
    : (getConnInfo(c).remote.address ?? "nowhere");
}
