import type { Database } from "../../db/client.ts";
import { inHashOrder } from "../../matching/order.ts";
import { type Card, cardsOf, loadContents } from "./cards.ts";
import { freezeNewest, pairsOf } from "./pairs.ts";
import { standingRatings } from "./ratings.ts";
import { placesToRate } from "./sample.ts";

/** A pair to rate. */
export interface Question {
  readonly seeker: Card;
  readonly place: Card;
}

export interface Asking {
  readonly by: string;
  /** How many seekers, about four places each. */
  readonly people: number;
  /** ISO date. */
  readonly on: string;
}

/**
 * Pairs for somebody to rate: of seekers whom this person has not rated yet, in an order that says
 * nothing of them; of each the places of `placesToRate`, these too in an order that does not tell
 * which fits best. The same state gives the same questions.
 */
export async function questionsFor(
  db: Database,
  programmeId: string,
  { by, people, on }: Asking,
): Promise<Question[]> {
  const { frozen, ratings, contents } = await db.asSystem(programmeId, async (tx) => ({
    frozen: await freezeNewest(tx, programmeId, on),
    ratings: await standingRatings(tx, programmeId),
    contents: await loadContents(tx, programmeId),
  }));
  const pairs = pairsOf(frozen);
  const cards = cardsOf(frozen.input, contents);
  const rated = new Set(ratings.filter((one) => one.by === by).map(({ seeker }) => seeker));
  return inHashOrder(frozen.input.seekers, `judge ${frozen.input.seed}`)
    .filter(({ id }) => !rated.has(id) && pairs.placesOf(id).length > 1)
    .slice(0, people)
    .flatMap(({ id }) => {
      const places = placesToRate(pairs.placesOf(id)).map((place) => cards.place(place)!);
      return inHashOrder(places, `judge ${id}`).map((place) => ({
        seeker: cards.seeker(id)!,
        place,
      }));
    });
}
