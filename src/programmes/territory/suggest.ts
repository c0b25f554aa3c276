import type { Comune } from "./comune.ts";
import type { Comuni } from "./comuni.ts";
import { nameKey } from "./words.ts";

/** Comuni whose name begins as somebody has begun to write it, shortest names first, at most `most`. */
export function suggest(comuni: Comuni, begun: string, most: number): readonly Comune[] {
  const key = nameKey(begun);
  if (key === "") return [];
  const alike = comuni.names.filter((name) => name.own && name.key.startsWith(key));
  return alike
    .map(({ comune }) => comune)
    .toSorted((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}
