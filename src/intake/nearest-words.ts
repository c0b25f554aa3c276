import { editDistance } from "../programmes/territory/nearest.ts";
import { nameKey } from "../programmes/territory/words.ts";

const MOST = 3;

/** How far a slip of the pen may go: a third of the letters, at least two. */
const slipsAllowed = (key: string): number => Math.max(2, Math.ceil(key.length / 3));

/** At most three of the words, those nearest to what was written, best first; none that is far. */
export function nearestWords(text: string, words: Iterable<string>): readonly string[] {
  const key = nameKey(text);
  const limit = slipsAllowed(key);
  const near: { word: string; distance: number }[] = [];
  for (const word of words) {
    const other = nameKey(word);
    if (Math.abs(other.length - key.length) > limit) continue;
    const distance = editDistance(key, other);
    if (distance <= limit) near.push({ word, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  return near.slice(0, MOST).map(({ word }) => word);
}
