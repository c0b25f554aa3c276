import { fixed } from "../fixed-point.ts";
import type { Text } from "../glossary.ts";
import type { CalibratedPart, Phrase } from "../parties.ts";
import type { Setting } from "../setting.ts";
import { quoted } from "../words.ts";

/** Closer than this share of all pairs before two phrases count as saying something alike. */
const ALIKE = 0.98;

/** 0 up to ALIKE, then straight to 1: most phrases have nothing to do with each other. */
export const softMatch = (closeness: number): number =>
  closeness <= ALIKE ? 0 : (closeness - ALIKE) / (1 - ALIKE);

export interface Covered<W extends Phrase> {
  readonly wanted: W;
  readonly by: Phrase;
  readonly degree: number;
}

/** Lengths first: this is asked of every pair of phrases of every pair. */
export const sameWords = (a: Phrase, b: Phrase) =>
  a.words.length === b.words.length && a.words.toLowerCase() === b.words.toLowerCase();

/**
 * How well a phrase covers another, in [0, 1]. The same words are the same thing, whatever an embedder makes of them;
 * null where nothing can be said.
 */
export function degreeOf(want: Phrase, gift: Phrase, part: CalibratedPart, setting: Setting) {
  if (sameWords(want, gift)) return 1;
  const close = setting.closeness(part, gift.vector, want.vector);
  return close === null ? null : fixed(softMatch(close));
}

/** «rimaglio» per «cucitura»; said once where both used the same words. */
export function coverWords({ wanted, by }: Covered<Phrase>): Text {
  const given = quoted(by.words);
  if (sameWords(wanted, by)) return given;
  const asked = quoted(wanted.words);
  return { it: `${given.it} per ${asked.it}`, en: `${given.en} for ${asked.en}` };
}
