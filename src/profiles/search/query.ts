import { z } from "zod";
import { SEARCH_KINDS } from "../../db/tables/lists.ts";
import type { Work } from "../../db/transaction.ts";

/** Runs work on behalf of whoever searches, as in `(work) => db.as(actor, work)`; at times twice side by side. */
export type Ask = <T>(work: Work<T>) => Promise<T>;

/** What somebody seeks in one programme; without words, everything that the filters leave. */
export interface SearchQuery {
  readonly programme: string;
  readonly words?: string | undefined;
  /** Filters; each that is given has to hold, and what it asks for must be known of the profile. */
  readonly kinds?: readonly SearchKind[] | undefined;
  /** Kinds of participant, resource or need, an idea's stage, an organisation's soul. */
  readonly types?: readonly string[] | undefined;
  /** A hub's id: what is there, or is accompanied by it. */
  readonly hub?: string | undefined;
  readonly near?: { readonly comune: string; readonly km: number } | undefined;
  /** As the organisation names it; upper and lower case make no difference. */
  readonly sector?: string | undefined;
  /** An ISO date: who or what can be had on that day. */
  readonly availableOn?: string | undefined;
  /** At most this many hits. */
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
}

export const searchKindSchema = z.enum(SEARCH_KINDS);
export type SearchKind = z.infer<typeof searchKindSchema>;

const pieceSchema = z.object({
  text: z.string(),
  /** Whether it is one of the words that were sought. */
  match: z.boolean(),
});

export const searchHitSchema = z.object({
  kind: searchKindSchema,
  id: z.string(),
  /** A participant has none. */
  title: z.string().nullable(),
  comune: z.string().nullable(),
  hubs: z.array(z.string()).readonly(),
  /** Found by its words, by what it means, by both; null when no words were sought. */
  found: z.enum(["words", "meaning", "both"]).nullable(),
  /** The passage that was found, in pieces: their texts joined are what the profile says. */
  passage: z.array(pieceSchema).readonly(),
});

export type SearchHit = z.infer<typeof searchHitSchema>;
export type Piece = z.infer<typeof pieceSchema>;

export const searchResultSchema = z.object({
  items: z.array(searchHitSchema).readonly(),
  /** For `after`: names the rest; null when there is none. */
  next: z.string().nullable(),
  /** The place that results are near to, given or read from the words; null when anywhere. */
  near: z
    .object({ code: z.string(), comune: z.string(), km: z.number(), fromWords: z.boolean() })
    .nullable(),
});

export type SearchResult = z.infer<typeof searchResultSchema>;
