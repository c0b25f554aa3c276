import { createMiddleware } from "hono/factory";
import { authenticate } from "../authenticate.ts";
import { sessionOf } from "../cookie.ts";
import type { Service } from "../service.ts";
import { notYours, type Visitor } from "../visitor.ts";
import { isSafe } from "./origin.ts";

/** What handlers find of who asks. */
export interface VisitorVariables {
  readonly visitor: Visitor;
}

/** Finds out who sends a request, for pages and programs alike; a key that may look only changes nothing. */
export const knowVisitor = (db: Service, isSecure: boolean) =>
  createMiddleware<{ Variables: VisitorVariables }>(async (c, next) => {
    const visitor = await authenticate(db, {
      authorization: c.req.header("authorization"),
      session: sessionOf(c, isSecure),
    });
    if (visitor.via === "key" && !visitor.mayChange && !isSafe(c.req.method)) throw notYours();
    c.set("visitor", visitor);
    await next();
  });
