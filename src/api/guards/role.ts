import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { notYours, requireActor, requireSignedIn } from "../../access/visitor.ts";
import type { ApiDeps } from "../deps.ts";
import type { ApiEnv } from "../new-api.ts";
import { ROUTE_ASKERS } from "../route-roles.ts";

/** Lets whoever may ask pass, as the strongest of their roles that may; before anything of the request is read. */
export const demandRole = ({ authenticate, admit }: Pick<ApiDeps, "authenticate" | "admit">) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const visitor = await authenticate(c.req.raw);
    c.set("visitor", visitor);
    admit(c, visitor);
    const path = routePath(c, -1).replaceAll(/:(\w+)/g, "{$1}");
    // Nothing answers at an address that only the guards match.
    if (path.includes("*")) return await next();
    const method = c.req.method === "HEAD" ? "GET" : c.req.method;
    const askers = ROUTE_ASKERS[`${method} ${path}`];
    if (askers === undefined) throw notYours();
    if (askers === "signedIn") requireSignedIn(visitor);
    else if (askers !== "anyone")
      c.set("actor", requireActor(visitor, programmeOf(c.req.path), askers));
    await next();
  });

const programmeOf = (path: string): string =>
  /^\/api\/v1\/programmes\/([^/]+)/.exec(path)?.[1] ?? "";
