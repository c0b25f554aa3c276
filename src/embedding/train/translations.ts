import { foldedWords } from "../fold.ts";
import { stem } from "../stem.ts";
import { isStopWord } from "../word-weights.ts";
import type { Synset } from "./sources/wordnet.ts";

/** For the stem of a word, words of the other language that share a meaning with it, as often as they do. */
export type Translations = ReadonlyMap<string, readonly string[]>;

/** Both ways in one table, by single words: a stem's translations are in the other language. */
export function translationsOf(synsets: readonly Synset[]): {
  toItalian: Translations;
  toEnglish: Translations;
} {
  const toItalian = new Map<string, string[]>();
  const toEnglish = new Map<string, string[]>();
  for (const { italian, english } of synsets) {
    for (const it of singleWords(italian)) {
      for (const en of singleWords(english)) {
        add(toItalian, stem(en), it);
        add(toEnglish, stem(it), en);
      }
    }
  }
  return { toItalian, toEnglish };
}

const singleWords = (lemmas: ReadonlySet<string>) =>
  [...lemmas]
    .map(foldedWords)
    .filter((words) => words.length === 1 && !isStopWord(words[0]!))
    .map((words) => words[0]!);

function add(table: Map<string, string[]>, from: string, to: string): void {
  const known = table.get(from);
  if (known === undefined) table.set(from, [to]);
  else known.push(to);
}
