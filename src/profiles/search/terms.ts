import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import type { Language } from "../../errors.ts";
import { editDistance } from "../../programmes/territory/nearest.ts";

/** One way in which a text may say a word of the query; terms with one place are the same word's. */
export interface Term {
  readonly place: number;
  readonly language: Language;
  /** The stems that say it. */
  readonly lexemes: readonly string[];
  /** The same as PostgreSQL reads a `tsquery`. */
  readonly query: string;
  readonly weight: number;
}

/** The terms of a query, and how much it says: the weights of its words, of each the greatest. */
export interface SoughtTerms {
  readonly terms: readonly Term[];
  readonly information: number;
}

type StemRow = {
  readonly place: number;
  readonly language: Language;
  readonly stem: string;
  readonly lexeme: string;
  readonly weight: number;
  readonly relation: "own" | "begun" | "near" | "unknown";
};

/** A query is a few words; of a pasted page the first are read. */
const MOST_WORDS = 16;

const wordsIn = (text: string): string[] =>
  (text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);

/**
 * What to look for in the texts of each language. A word that no text uses stands for the words
 * that it begins («faleg»), or else for those that it is a slip of the pen from («falegnamria»).
 */
export async function termsOf(
  tx: Transaction,
  programme: string,
  text: string,
): Promise<SoughtTerms> {
  const words = wordsIn(text);
  if (words.length === 0) return { terms: [], information: 0 };
  const list = sql`array(select jsonb_array_elements_text(${JSON.stringify(words)}::text::jsonb))`;
  const rows = await tx.execute<StemRow>(
    sql`select * from search_stems(${programme}, ${list}) order by place, language, lexeme`,
  );
  const sought = words.map((_, at) => rows.filter(({ place }) => place === at + 1));
  const information = sought.reduce((sum, word) => sum + informationOf(word), 0);
  return { terms: sought.flatMap(termsOfWord), information };
}

/** A word that stands for others says as much as the rarest of them; a function word, nothing. */
const informationOf = (rows: readonly StemRow[]): number =>
  rows.reduce((most, { weight }) => Math.max(most, weight), 0);

function termsOfWord(rows: readonly StemRow[]): Term[] {
  const begun = rows.filter(({ relation }) => relation === "begun");
  if (begun.length > 0) return beginnings(begun);
  const own = rows.filter(({ relation }) => relation === "own");
  return own.length > 0
    ? own.map((row) => term(row, row.weight))
    : slips(rows.filter(({ relation }) => relation === "near"));
}

/** One term for each language, worth no more than the commonest word that it begins. */
function beginnings(rows: readonly StemRow[]): Term[] {
  const languages = [...new Set(rows.map(({ language }) => language))];
  return languages.map((language) => {
    const same = rows.filter((row) => row.language === language);
    const { place, stem } = same[0]!;
    const weight = Math.min(...same.map((row) => row.weight));
    const lexemes = same.map(({ lexeme }) => lexeme);
    return { place, language, lexemes, query: `${quoted(stem)}:*`, weight };
  });
}

/** In stems so short any slip leads to another word; in those below `LONG_STEM` more than one does. */
const SHORT_STEM = 3;
const LONG_STEM = 6;

/** The stems fewest slips away. The first letter is seldom wrong, and tells most words apart. */
function slips(rows: readonly StemRow[]): Term[] {
  const near = rows
    .filter(({ stem, lexeme }) => stem.length > SHORT_STEM && stem[0] === lexeme[0])
    .map((row) => ({ row, distance: editDistance(row.stem, row.lexeme) }))
    .filter(({ row, distance }) => distance <= (row.stem.length < LONG_STEM ? 1 : 2));
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .map(({ row, distance }) => term(row, row.weight / (1 + distance)));
}

const term = ({ place, language, lexeme }: StemRow, weight: number): Term => ({
  place,
  language,
  lexemes: [lexeme],
  query: quoted(lexeme),
  weight,
});

/** A lexeme as a `tsquery` quotes it. */
const quoted = (lexeme: string): string =>
  `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
