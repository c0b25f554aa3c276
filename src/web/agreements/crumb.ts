import { speaker, type Ctx } from "../visit.ts";
import { AGREEMENTS } from "./words.ts";

/** The way back to all agreements. */
export const agreementsCrumb = (c: Ctx) => ({
  href: `/p/${c.req.param("programme")}/accordi`,
  label: speaker(c)(AGREEMENTS.title),
});
