import type { RoundState } from "../db/tables/round-transition.ts";
import type { Bilingual } from "../errors.ts";

/** A round's states as people read them: «il ciclo è …». */
export const STATE_WORDS: Readonly<Record<RoundState, Bilingual>> = {
  open: { it: "aperto", en: "open" },
  collecting: { it: "in raccolta", en: "collecting" },
  matched: { it: "abbinato", en: "matched" },
  published: { it: "pubblicato", en: "published" },
  confirmed: { it: "confermato", en: "confirmed" },
  closed: { it: "chiuso", en: "closed" },
};

/** A state by the word that somebody typed, in either language or as programs write it; undefined: none. */
export const stateOf = (word: string): RoundState | undefined =>
  (Object.keys(STATE_WORDS) as RoundState[]).find((state) =>
    [state, ...Object.values(STATE_WORDS[state])].includes(word.trim().toLowerCase()),
  );
