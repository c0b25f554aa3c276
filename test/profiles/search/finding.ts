import { findProfiles } from "../../../src/profiles/search/find.ts";
import type {
  Ask,
  SearchHit,
  SearchQuery,
  SearchResult,
} from "../../../src/profiles/search/query.ts";
import { COMANTOVA } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";

export type Finding = (words: string, more?: Partial<SearchQuery>) => Promise<SearchResult>;

export const asCoordination =
  (db: TestDatabase): Ask =>
  async (work) =>
    await db.asSystem(COMANTOVA, work);

/** Searches the fixture as somebody. */
export const findingAs =
  (ask: Ask): Finding =>
  async (words, more = {}) =>
    await findProfiles(ask, "/nonexistent", { programme: COMANTOVA, words, limit: 1000, ...more });

export const ids = ({ items }: { readonly items: readonly SearchHit[] }): string[] =>
  items.map(({ id }) => id);

/** The words that a hit's passage marks. */
export const marked = ({ passage }: SearchHit): string[] =>
  passage.flatMap(({ text, match }) => (match ? [text] : []));
