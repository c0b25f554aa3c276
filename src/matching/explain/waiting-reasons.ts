import { barriers } from "../candidates.ts";
import { ALL_CONSTRAINTS } from "../constraints.ts";
import type { Encoded } from "../encode.ts";
import type { Text } from "../glossary.ts";
import { isOpen } from "../groups.ts";
import type { Place } from "../parties.ts";
import type { WaitingExplanation } from "./types.ts";

type Reason = WaitingExplanation["reasons"][number];

export const seatsOf = (places: readonly Place[]): number =>
  places.reduce((sum, { capacity }) => sum + capacity, 0);

/** Which constraints keep a seeker from places that still have a free seat, the widest first. */
export function reasonsOf({ seekers, places, problem, setting }: Encoded, row: number): Reason[] {
  const free = places.filter((_, place) => isOpen(problem, place));
  const barring = free.map((place) => ({ place, by: barriers(seekers[row]!, place, setting) }));
  return ALL_CONSTRAINTS.flatMap((constraint): Reason[] => {
    const barred = barring.filter(({ by }) => by.includes(constraint)).map(({ place }) => place);
    if (barred.length === 0) return [];
    const { it, en } = excludedWords(seatsOf(barred), seatsOf(free));
    return [
      {
        constraint: constraint.name,
        places: barred.length,
        sentence: { it: `${constraint.rule.it} ${it}`, en: `${constraint.rule.en} ${en}` },
      },
    ];
  }).toSorted((a, b) => b.places - a.places);
}

const excludedWords = (barred: number, free: number): Text => ({
  it:
    barred === 1
      ? `Per questo resta escluso 1 posto libero su ${free}.`
      : `Per questo restano esclusi ${barred} posti liberi su ${free}.`,
  en: `That leaves out ${barred} of ${free} free ${free === 1 ? "seat" : "seats"}.`,
});
