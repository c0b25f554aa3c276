import { z } from "@hono/zod-openapi";
import type { Bilingual } from "../../errors.ts";
import { HttpProblem } from "../../access/http-problem.ts";

/** The tag of what counts its versions. */
export const etagOf = (version: number): string => `"${version}"`;

export const etagHeader = {
  headers: z.object({
    etag: z.string().meta({ description: "The version in quotes, for If-Match.", example: '"1"' }),
  }),
};

export const ifMatchHeader = z.object({
  "if-match": z.string().optional().meta({
    description: "Required: the ETag of the version that was read.",
    example: '"1"',
  }),
});

/**
 * Refuses an edit that does not name the version it was made on (428), or names another one than stands (412,
 * with what stands now). Strong comparison: a weak tag matches nothing.
 */
export function requireMatch(
  ifMatch: string | undefined,
  version: number,
  current: unknown,
  stale: Bilingual,
): void {
  if (ifMatch === undefined) throw unconditional();
  const etag = etagOf(version);
  const tags = ifMatch.split(",").map((tag) => tag.trim());
  if (!tags.some((tag) => tag === "*" || tag === etag))
    throw new HttpProblem("stale", stale, { current, headers: { etag } });
}

const unconditional = (): HttpProblem =>
  new HttpProblem("unconditional", {
    it: "Manca If-Match: mandare l'ETag della versione letta, perché nessuno cancelli il lavoro altrui.",
    en: "If-Match is missing: send the ETag of the version that was read, lest one undo another's work.",
  });
