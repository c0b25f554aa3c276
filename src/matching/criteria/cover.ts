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

/** From here on a covered phrase is worth quoting. */
const WORTH_QUOTING = 0.8;

export interface Covered<W extends Phrase> {
  readonly wanted: W;
  readonly by: Phrase;
  readonly degree: number;
}

/** The phrases wanted that are well covered, each with the one that covers it best; the best covered first. */
export function wellCovered<W extends Phrase>(
  wanted: readonly W[],
  given: readonly Phrase[],
  part: CalibratedPart,
  setting: Setting,
): Covered<W>[] {
  return wanted
    .flatMap((want) => {
      let best: Covered<W> | null = null;
      for (const gift of given) {
        const degree = degreeOf(want, gift, part, setting) ?? 0;
        if (degree > (best?.degree ?? 0)) best = { wanted: want, by: gift, degree };
      }
      return best === null || best.degree < WORTH_QUOTING ? [] : [best];
    })
    .toSorted((a, b) => b.degree - a.degree);
}

/** Lengths first: this is asked of every pair of phrases of every pair. */
export const sameWords = (a: Phrase, b: Phrase) =>
  a.words.length === b.words.length && a.words.toLowerCase() === b.words.toLowerCase();

/** The same words are the same thing, whatever an embedder makes of them; null where nothing can be said. */
function degreeOf(want: Phrase, gift: Phrase, part: CalibratedPart, setting: Setting) {
  if (sameWords(want, gift)) return 1;
  const close = setting.closeness(part, gift.vector, want.vector);
  return close === null ? null : fixed(softMatch(close));
}

/**
 * Weighted mean of how well each phrase wanted is covered by its best match; phrases that can be
 * compared with none of those given are left out, and null when that is all of them.
 */
export function coverDegree<W extends Phrase>(
  wanted: readonly W[],
  given: readonly Phrase[],
  part: CalibratedPart,
  setting: Setting,
  weight: (want: W) => number,
): number | null {
  let sum = 0;
  let weights = 0;
  for (const want of wanted) {
    let best = -1;
    for (const gift of given) best = Math.max(best, degreeOf(want, gift, part, setting) ?? -1);
    if (best < 0) continue;
    sum += best * weight(want);
    weights += weight(want);
  }
  return weights === 0 ? null : sum / weights;
}

/** «rimaglio» per «cucitura»; said once where both used the same words. */
export function coverWords({ wanted, by }: Covered<Phrase>): Text {
  const given = quoted(by.words);
  if (sameWords(wanted, by)) return given;
  const asked = quoted(wanted.words);
  return { it: `${given.it} per ${asked.it}`, en: `${given.en} for ${asked.en}` };
}
