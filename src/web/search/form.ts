import { z } from "zod";
import { type SearchQuery, searchKindSchema } from "../../profiles/search/query.ts";

const MOST_LETTERS = 500;
const MOST_KM = 1500;
const USUAL_KM = 20;
const ON_A_PAGE = 20;

const text = z
  .string()
  .regex(/^[^\p{Cc}\p{Surrogate}]+$/u)
  .max(MOST_LETTERS)
  .optional();

/** What a search's address may ask, under the names of its form. */
export const searchForm = z.strictObject({
  q: text,
  tra: searchKindSchema.optional(),
  hub: text,
  vicino: text,
  km: z.coerce.number().int().min(0).max(MOST_KM).default(USUAL_KM),
  settore: text,
  il: z.iso.date().optional(),
  dopo: text,
});

type SearchForm = z.infer<typeof searchForm>;

/** The same as the search takes it. */
export const searchQueryOf = (
  programme: string,
  { q, tra, hub, vicino, km, settore, il, dopo }: SearchForm,
): SearchQuery => ({
  programme,
  words: q,
  kinds: tra && [tra],
  hub,
  near: vicino === undefined ? undefined : { comune: vicino, km },
  sector: settore,
  availableOn: il,
  limit: ON_A_PAGE,
  after: dopo,
});
