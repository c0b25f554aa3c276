import { barriers } from "../candidates.ts";
import { ALL_CONSTRAINTS } from "../constraints.ts";
import type { Encoded } from "../encode.ts";
import { isOpen } from "../groups.ts";
import { marketWords } from "./market-words.ts";
import type { WaitingExplanation } from "./types.ts";

type Reason = WaitingExplanation["reasons"][number];

/** Which constraints keep a seeker from places that still have a free seat, the widest first. */
export function reasonsOf({ seekers, places, problem, setting }: Encoded, row: number): Reason[] {
  const words = marketWords(setting.input.market);
  const free = places.filter((_, place) => isOpen(problem, place));
  const barring = free.map((place) => ({ place, by: barriers(seekers[row]!, place, setting) }));
  return ALL_CONSTRAINTS.flatMap((constraint): Reason[] => {
    const barred = barring.filter(({ by }) => by.includes(constraint)).map(({ place }) => place);
    if (barred.length === 0) return [];
    const { it, en } = words.leftOut(words.count(barred), words.count(free));
    return [
      {
        constraint: constraint.name,
        places: barred.length,
        sentence: { it: `${constraint.rule.it} ${it}`, en: `${constraint.rule.en} ${en}` },
      },
    ];
  }).toSorted((a, b) => b.places - a.places);
}
