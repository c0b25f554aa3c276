import type { Bilingual } from "../errors.ts";
import type { Market } from "../matching/glossary.ts";

/** What people call a market: «mercato» is never said of persons. */
export const MARKET_WORDS: Readonly<Record<Market, Bilingual>> = {
  incubation: { it: "persone–imprese", en: "people–firms" },
  resourcing: { it: "bisogni–risorse", en: "needs–resources" },
  teaming: { it: "persone–idee", en: "people–ideas" },
  challenges: { it: "idee–sfide", en: "ideas–challenges" },
  networking: { it: "enti–enti", en: "organisations–organisations" },
};
