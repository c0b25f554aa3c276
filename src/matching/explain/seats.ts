import { seatValues } from "../../assignment/sensitivity.ts";
import type { Solution } from "../../assignment/solution.ts";
import type { Encoded } from "../encode.ts";
import type { Text } from "../glossary.ts";
import type { Place } from "../parties.ts";
import { HARDLY, decimal } from "../words.ts";
import type { SeatValue } from "./types.ts";

/** What one more seat at each place would really bring, the most helpful first; places that bring nothing are left out. */
export function explainSeats({ problem, places }: Encoded, solution: Solution): SeatValue[] {
  const { matches, total } = seatValues(problem, solution);
  return places
    .map((place, j) => ({
      place: place.id,
      matches: matches[j]!,
      total: total[j]!,
      sentence: words(place, matches[j]!, total[j]!),
    }))
    .filter((value) => value.matches > 0 || value.total > 0)
    .toSorted((a, b) => b.matches - a.matches || b.total - a.total || (a.place < b.place ? -1 : 1));
}

function words({ hostName }: Place, matches: number, total: number): Text {
  if (matches > 0)
    return {
      it: `Un posto in più presso ${hostName} darebbe un posto a una persona in più.`,
      en: `One more seat at ${hostName} would give one more person a place.`,
    };
  if (total < HARDLY)
    return {
      it: `Un posto in più presso ${hostName} alzerebbe di poco il totale del ciclo.`,
      en: `One more seat at ${hostName} would raise the round's total a little.`,
    };
  const by = decimal(total, 2);
  return {
    it: `Un posto in più presso ${hostName} alzerebbe il totale del ciclo di ${by.it}.`,
    en: `One more seat at ${hostName} would raise the round's total by ${by.en}.`,
  };
}
