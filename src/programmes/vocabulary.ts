import { VOCABULARY } from "../db/tables/lists.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Bilingual } from "../errors.ts";
import { listTerms, type Term, type TermList } from "./terms.ts";

/** What one of a kind is called, and several of them. */
export interface Called {
  readonly one: Bilingual;
  readonly many: Bilingual;
}

/** What a programme calls a participant, a hub and whoever looks after one. */
export type Vocabulary = Readonly<Record<(typeof VOCABULARY)[number], Called>>;

/** Of a programme that has no words of its own. */
const USUAL_WORDS: Vocabulary = {
  participant: {
    one: { it: "partecipante", en: "participant" },
    many: { it: "partecipanti", en: "participants" },
  },
  hub: { one: { it: "hub", en: "hub" }, many: { it: "hub", en: "hubs" } },
  referent: {
    one: { it: "referente di hub", en: "hub referent" },
    many: { it: "referenti di hub", en: "hub referents" },
  },
};

const PARTING = "/";

/** An entry has the word for one and, after a slash, that for several: «laboratorio / laboratori». */
function formsOf(words: string): { readonly one: string; readonly many: string } {
  const [one = "", many = one] = words.split(PARTING).map((form) => form.trim());
  return { one, many };
}

function calledBy({ italian, english }: Term): Called {
  const it = formsOf(italian);
  const en = formsOf(english ?? italian);
  return { one: { it: it.one, en: en.one }, many: { it: it.many, en: en.many } };
}

/** What a programme calls people and places; where it says nothing, the usual words. */
export async function vocabularyOf(tx: Transaction, programmeId: string): Promise<Vocabulary> {
  const terms = await listTerms(tx, programmeId, "vocabulary");
  return { ...USUAL_WORDS, ...Object.fromEntries(terms.map((one) => [one.code, calledBy(one)])) };
}

/** A list's words by their codes. */
export async function termWords(
  tx: Transaction,
  programmeId: string,
  list: TermList,
): Promise<ReadonlyMap<string, Bilingual>> {
  const terms = await listTerms(tx, programmeId, list);
  return new Map(
    terms.map(({ code, italian, english }) => [code, { it: italian, en: english ?? italian }]),
  );
}
