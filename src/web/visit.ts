import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { actingAs } from "../access/acting-as.ts";
import type { Service } from "../access/service.ts";
import { actorIn, type Part, type Role, signInNeeded, type Visitor } from "../access/visitor.ts";
import { type Bilingual, InnestoError, type Language } from "../errors.ts";
import type { WebDeps } from "./deps.ts";

/** What every page knows of the request that asks for it. */
export interface Visit {
  Variables: { visitor: Visitor; language: Language };
}

export type Ctx = Context<Visit>;

export const newPages = () => new Hono<Visit>();

export const LANGUAGE_COOKIE = "lingua";

/** Finds out who asks and in which language they read: as chosen, else as the browser says, else Italian. */
export const visited = ({ authenticate, admit }: WebDeps) =>
  createMiddleware<Visit>(async (c, next) => {
    c.set("language", languageOf(c));
    const visitor = await authenticate(c.req.raw);
    c.set("visitor", visitor);
    admit(c, visitor);
    await next();
  });

function languageOf(c: Context): Language {
  const chosen = getCookie(c, LANGUAGE_COOKIE);
  if (chosen === "it" || chosen === "en") return chosen;
  const accepted = c.req.header("accept-language") ?? "";
  return /^\s*en\b/i.test(accepted) ? "en" : "it";
}

/** Says a sentence in the visitor's language. */
export const speaker =
  (c: Ctx) =>
  (words: Bilingual): string =>
    words[c.get("language")];

/** Who asks, in a programme, and the database as they may use it. */
export interface Asking {
  readonly actor: Part;
  readonly db: Service;
}

/**
 * The visitor's part in the programme of the address, of those that a page is for.
 *
 * @throws InnestoError `unauthorised` for whoever has not signed in, `notFound` for whoever has no such part: whether the
 *   programme exists is not their business
 */
export function asking(c: Ctx, db: Service, roles: readonly Role[]): Asking {
  const programme = c.req.param("programme") ?? "";
  const visitor = c.get("visitor");
  const actor = actorIn(visitor, programme, roles);
  if (actor !== undefined) return { actor, db: actingAs(db, actor) };
  throw visitor.via === "none" ? signInNeeded() : nothingHere();
}

export const nothingHere = (): InnestoError =>
  new InnestoError("notFound", {
    it: "A questo indirizzo non c'è nulla, o nulla che si veda con questo accesso.",
    en: "There is nothing at this address, or nothing that this sign-in may see.",
  });
