import { createMiddleware } from "hono/factory";

const COMMON = {
  "x-content-type-options": "nosniff",
  // Without any, a browser that does not say where a form comes from could not say "from here" either.
  "referrer-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};
/** Data are never a document: nothing in them may load, run or be framed. */
const FOR_DATA = "default-src 'none'; frame-ancestors 'none'";

/** Sets what keeps a browser from making of an answer more than it is. A page sets its own policy. */
export const securityHeaders = createMiddleware(async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(COMMON)) c.header(name, value);
  if (!c.res.headers.has("content-security-policy")) c.header("content-security-policy", FOR_DATA);
  if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
});
