import { Hono } from "hono";
import { html } from "hono/html";
import type { Document } from "../document.ts";
import { DocumentPage } from "./document-page.tsx";
import { STYLESHEET } from "./stylesheet.ts";

const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A page to read what the API promises, without script and with nothing from another host. */
export function readingPage(document: Document): Hono {
  const page = html`<!doctype html>${<DocumentPage document={document} />}`;
  return new Hono()
    .get("/api/v1", (c) => c.redirect("/api/v1/", 308))
    .get("/api/v1/", (c) => c.html(page, 200, { "content-security-policy": POLICY }))
    .get("/api/v1/page.css", (c) => {
      return c.body(STYLESHEET, 200, { "content-type": "text/css; charset=utf-8" });
    });
}
