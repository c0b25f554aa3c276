import type { MatchInput } from "../parties.ts";
import type { Policy } from "../policy.ts";
import type { Refusal } from "./refusal.ts";

/** Reservations of places that are not there, or that leave a place fewer seats than its minimum. */
export function reservedInVain({ places }: MatchInput, { reserved }: Policy): Refusal[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return reserved.flatMap(({ place: id }, i): Refusal[] => {
    const place = byId.get(id);
    if (place === undefined) return [unknownPlace(`reserved[${i}].place`, id)];
    const { capacity, minimum } = place;
    return minimum > capacity ? [belowMinimum(`reserved[${i}].seats`, capacity, minimum)] : [];
  });
}

const unknownPlace = (path: string, id: string): Refusal => ({
  path,
  found: { it: id, en: id },
  expected: {
    it: "il codice di un posto di questo ciclo",
    en: "the code of a place of this round",
  },
  next: { it: "Correggi il codice o togli la riga.", en: "Correct the code or remove the line." },
});

const belowMinimum = (path: string, left: number, minimum: number): Refusal => ({
  path,
  found: { it: `posti che restano: ${left}`, en: `seats that are left: ${left}` },
  expected: {
    it: `almeno ${minimum}, il numero minimo di quel posto`,
    en: `at least ${minimum}, the minimum of that place`,
  },
  next: {
    it: "Riserva meno posti o abbassa il numero minimo.",
    en: "Reserve fewer seats or lower the minimum.",
  },
});
