import { stem } from "./stem.ts";
import { isStopWord } from "./word-weights.ts";

/**
 * The pairs of neighbouring words of a text, function words passed over, as the key under which a
 * phrase is known: «taglia e cuci» → "tagl cuc". What two words mean together ("cassa
 * integrazione") need not be what they mean apart.
 */
export function neighbours(words: readonly string[]): string[] {
  const stems = words.filter((word) => !isStopWord(word)).map(stem);
  return stems.slice(1).map((second, at) => `${stems[at]} ${second}`);
}
