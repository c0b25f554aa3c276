import type { Comune } from "./comune.ts";
import type { Comuni } from "./comuni.ts";
import { nameKey } from "./words.ts";

const MOST = 5;
/** A name of the programme's territory is worth so many slips of the pen. */
const HOME_BONUS = 1.5;
/** Beyond this share of its letters a name is no longer a slip of another. */
const SLIP_SHARE = 0.34;
/** Names with so many more slips than the best one are left out. */
const SLIPS_BEHIND = 2;

/** At most five comuni whose names are nearest to what was written, best first. */
export function nearestByName(
  comuni: Comuni,
  text: string,
  prefer: ReadonlySet<string>,
): readonly Comune[] {
  const key = nameKey(text);
  const limit = Math.max(2, Math.ceil(key.length * SLIP_SHARE));
  const slips = new Map<Comune, number>();
  for (const { comune, key: other } of comuni.names) {
    if (Math.abs(other.length - key.length) > limit) continue;
    const distance = editDistance(key, other);
    if (distance <= limit && distance < (slips.get(comune) ?? Infinity))
      slips.set(comune, distance);
  }
  const rank = (comune: Comune): number =>
    (slips.get(comune) ?? 0) - (prefer.has(comune.code) ? HOME_BONUS : 0);
  const best = Math.min(...Array.from(slips.keys(), rank));
  const near = [...slips.keys()].filter((comune) => rank(comune) <= best + SLIPS_BEHIND);
  return near.toSorted((a, b) => rank(a) - rank(b) || order(a, b)).slice(0, MOST);
}

/** At most five comuni whose postal codes are numerically nearest, those preferred first. */
export function nearestByCap(
  comuni: Comuni,
  cap: string,
  prefer: ReadonlySet<string>,
): readonly Comune[] {
  const rank = (comune: Comune): number =>
    Math.abs(Number(comune.cap) - Number(cap)) - (prefer.has(comune.code) ? 10 : 0);
  const zone = comuni.comuni.filter((comune) => comune.cap.slice(0, 2) === cap.slice(0, 2));
  return zone.toSorted((a, b) => rank(a) - rank(b) || order(a, b)).slice(0, MOST);
}

/**
 * Damerau–Levenshtein distance in its restricted form (optimal string alignment): insertions,
 * deletions, replacements and swaps of neighbours, no part edited twice. O(|a|·|b|) time.
 */
export function editDistance(a: string, b: string): number {
  let before = new Uint16Array(b.length + 1);
  let above = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint16Array(b.length + 1);
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, before[j - 2]! + 1);
      row[j] = best;
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}

function order(a: Comune, b: Comune): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.code < b.code ? -1 : 1;
}
