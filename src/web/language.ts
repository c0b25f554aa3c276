import { setCookie } from "hono/cookie";
import { ownPath } from "./kit/own-path.ts";
import { sentFields } from "./kit/read-form.ts";
import { LANGUAGE_COOKIE, newPages } from "./visit.ts";

const A_YEAR_S = 31_536_000;

/** Keeps the language that the visitor chose, and goes back to where they were. */
export const languageRoutes = () =>
  newPages().post("/lingua", async (c) => {
    const { language, back } = await sentFields(c);
    if (language === "it" || language === "en")
      setCookie(c, LANGUAGE_COOKIE, language, { path: "/", maxAge: A_YEAR_S, sameSite: "Lax" });
    return c.redirect(ownPath(back), 303);
  });
