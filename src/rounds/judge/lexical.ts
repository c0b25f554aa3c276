import { foldedWords } from "../../embedding/fold.ts";
import { stem } from "../../embedding/stem.ts";
import type { Card, Cards } from "./cards.ts";
import type { PairScore } from "./misranking.ts";

/** Stems of a card, each with its weight; the squares of the weights add up to 1. */
type Bag = ReadonlyMap<string, number>;

/**
 * The lexical baseline: the cosine of the stems' TF-IDF, frequencies from the places' cards. Words
 * that are not the same, or not spelt alike, are strangers to it.
 */
export function lexicalScore(cards: Cards, placeIds: readonly string[]): PairScore {
  const places = new Map(placeIds.map((id) => [id, stemsOf(cards.place(id))]));
  const holders = new Map<string, number>();
  for (const stems of places.values()) {
    for (const word of new Set(stems)) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const rarity = (word: string) => Math.log((1 + places.size) / (1 + (holders.get(word) ?? 0))) + 1;
  const bags = new Map([...places].map(([id, stems]) => [id, bagOf(stems, rarity)]));
  return (seeker, place) => {
    const card = cards.seeker(seeker);
    const bag = bags.get(place);
    return card && bag ? dot(bagOf(stemsOf(card), rarity), bag) : null;
  };
}

const stemsOf = (card: Card | null): string[] =>
  card === null
    ? []
    : [...card.texts, ...card.skills, ...card.needs].flatMap(foldedWords).map(stem);

function bagOf(stems: readonly string[], rarity: (word: string) => number): Bag {
  const bag = new Map<string, number>();
  for (const word of stems) bag.set(word, (bag.get(word) ?? 0) + rarity(word));
  const length = Math.hypot(...bag.values());
  return new Map([...bag].map(([word, weight]) => [word, weight / length]));
}

function dot(a: Bag, b: Bag): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
