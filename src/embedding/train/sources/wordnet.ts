import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The words of one meaning, and what is written about it. */
export interface Synset {
  readonly italian: ReadonlySet<string>;
  readonly english: ReadonlySet<string>;
  /** Definitions and examples, in Italian. */
  readonly glosses: readonly string[];
}

type Growing = { italian: Set<string>; english: Set<string>; glosses: string[] };

/** In the order in which their words are trusted. */
const FILES = [
  "ita/wn-data-ita.tab",
  "iwn/wn-data-ita.tab",
  "wikt/wn-wikt-ita.tab",
  "wikt/wn-wikt-eng.tab",
];

/**
 * The synsets of WordNet 3.0 that have an Italian word or an English one, from the Open Multilingual
 * Wordnet's files MultiWordNet, ItalWordNet and Wiktionary: tab-separated lines of synset, kind
 * (`ita:lemma`, `eng:lemma`, `ita:def`, `ita:exe`) and text, definitions with a number between.
 * `folder` holds `ita`, `iwn` and `wikt`.
 */
export function readSynsets(folder: string): Synset[] {
  const synsets = new Map<string, Growing>();
  for (const file of FILES) {
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      const [id, kind, ...rest] = line.split("\t");
      const text = rest.at(-1)?.trim().replaceAll("_", " ");
      if (id === undefined || id.startsWith("#") || kind === undefined || !text) continue;
      let synset = synsets.get(id);
      if (synset === undefined) {
        synsets.set(id, (synset = { italian: new Set(), english: new Set(), glosses: [] }));
      }
      if (kind === "ita:lemma") synset.italian.add(text);
      else if (kind === "eng:lemma") synset.english.add(text);
      else synset.glosses.push(text);
    }
  }
  return [...synsets.values()];
}
