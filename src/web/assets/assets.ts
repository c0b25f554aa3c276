import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { packable } from "./packed.ts";

const ownFile = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));

const FONT = "titillium-web-v10-latin-ext_latin";
const fonts = ["regular", "600", "700"].map((weight) => `${FONT}-${weight}.woff2`);

/** Every file that a page may load: from packages as they ship them, and ours. */
const FILES: Readonly<Record<string, { readonly path: string; readonly type: string }>> = {
  "bootstrap-italia.min.css": {
    path: fileURLToPath(import.meta.resolve("bootstrap-italia/dist/css/bootstrap-italia.min.css")),
    type: "text/css; charset=utf-8",
  },
  "sprites.svg": {
    path: fileURLToPath(import.meta.resolve("bootstrap-italia/dist/svg/sprites.svg")),
    type: "image/svg+xml",
  },
  "htmx.min.js": {
    path: fileURLToPath(import.meta.resolve("htmx.org/dist/htmx.min.js")),
    type: "text/javascript; charset=utf-8",
  },
  "innesto.css": { path: ownFile("innesto.css"), type: "text/css; charset=utf-8" },
  "innesto.svg": { path: ownFile("innesto.svg"), type: "image/svg+xml" },
  ...Object.fromEntries(
    fonts.map((name) => [
      name,
      {
        path: fileURLToPath(
          import.meta.resolve(`bootstrap-italia/dist/fonts/Titillium_Web/${name}`),
        ),
        type: "font/woff2",
      },
    ]),
  ),
};

const loaded = new Map(
  Object.entries(FILES).map(([name, { path, type }]) => [
    name,
    { type, ...packable(readFileSync(path), type) },
  ]),
);

/** Changes with any file: a browser keeps what it has until then, and never mixes two versions. */
const VERSION = [...loaded.values()]
  .reduce((hash, { plain }) => hash.update(plain), createHash("sha256"))
  .digest("hex")
  .slice(0, 12);

const ROOT = `/assets/${VERSION}`;

/** The address of a file, its version within. */
export const asset = (name: string): string => `${ROOT}/${name}`;

/** Serves the files from memory, to be kept by browsers for a year. */
export const assetRoutes = () =>
  new Hono().get(`${ROOT}/:name`, async (c) => {
    const found = loaded.get(c.req.param("name"));
    if (found === undefined) return c.text("404", 404);
    const { bytes, headers } = await found.as(c.req.header("accept-encoding"));
    return c.body(bytes, 200, {
      ...headers,
      "content-type": found.type,
      "cache-control": "public, max-age=31536000, immutable",
    });
  });
