import type { SeatValues } from "../../assignment/seat-values.ts";
import { seatValuesFor } from "../../assignment/solved-again.ts";
import type { Solution } from "../../assignment/solution.ts";
import type { Encoded } from "../encode.ts";
import type { Text } from "../glossary.ts";
import { HARDLY, decimal } from "../words.ts";
import type { GroupValue, SeatValue } from "./types.ts";

/** What one more seat would really bring, at each place and under each limit, the most helpful first. */
export interface SeatAccount {
  /** Places that bring nothing are left out. */
  readonly seatValues: readonly SeatValue[];
  readonly groupValues: readonly GroupValue[];
  /** False where it would have taken too long; then both are empty. */
  readonly seatsReckoned: boolean;
}

export function explainSeats(encoded: Encoded, solution: Solution): SeatAccount {
  const { problem, aim, places, groups } = encoded;
  const values = seatValuesFor(problem, aim, solution);
  if (values === null) return { seatValues: [], groupValues: [], seatsReckoned: false };
  const atPlaces = helpful(places, values, ({ hostName }) => seatAt(hostName));
  const underLimits = helpful(groups, values.placeGroups, ({ name }) => underLimit(name));
  return {
    seatValues: atPlaces.map(({ id, ...value }) => ({ place: id, ...value })),
    groupValues: underLimits.map(({ id, ...value }) => ({ group: id, ...value })),
    seatsReckoned: true,
  };
}

function helpful<T extends { readonly id: string }>(
  items: readonly T[],
  values: Pick<SeatValues, "matches" | "total"> | undefined,
  subject: (item: T) => Text,
) {
  if (values === undefined) return [];
  return items
    .map((item, at) => {
      const [matches, total] = [values.matches[at]!, values.total[at]!];
      return { id: item.id, matches, total, sentence: words(subject(item), matches, total) };
    })
    .filter(({ matches, total }) => matches > 0 || total !== 0)
    .toSorted((a, b) => b.matches - a.matches || b.total - a.total || (a.id < b.id ? -1 : 1));
}

const seatAt = (hostName: string): Text => ({
  it: `Un posto in più presso ${hostName}`,
  en: `One more seat at ${hostName}`,
});

const underLimit = (name: string): Text => ({
  it: `Una persona in più nel limite di ${name}`,
  en: `One more person within the limit of ${name}`,
});

function words(subject: Text, matches: number, total: number): Text {
  if (matches > 0)
    return {
      it: `${subject.it} darebbe un posto a una persona in più.`,
      en: `${subject.en} would give one more person a place.`,
    };
  const by = decimal(Math.abs(total), 2);
  // More room never makes a round worse by its objective: where the total falls, the objective gains.
  if (total < 0)
    return {
      it: `${subject.it} servirebbe meglio l'obiettivo del ciclo, ma il totale scenderebbe di ${by.it}.`,
      en: `${subject.en} would serve the round's objective better, though the total would fall by ${by.en}.`,
    };
  if (total < HARDLY)
    return {
      it: `${subject.it} alzerebbe di poco il totale del ciclo.`,
      en: `${subject.en} would raise the round's total a little.`,
    };
  return {
    it: `${subject.it} alzerebbe il totale del ciclo di ${by.it}.`,
    en: `${subject.en} would raise the round's total by ${by.en}.`,
  };
}
