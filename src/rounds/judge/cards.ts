import { and, eq, inArray } from "drizzle-orm";
import { profileText } from "../../db/tables/profile-text.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { MatchInput, Phrase, Place, Seeker } from "../../matching/parties.ts";

/** A party as its judges read it, without names and contacts. */
export interface Card {
  readonly id: string;
  /** What is told, in the person's or the host's own words. */
  readonly texts: readonly string[];
  /** Skills of a person; what a seat asks for. */
  readonly skills: readonly string[];
  /** What a person or their idea needs; what the host gives. */
  readonly needs: readonly string[];
}

/** Reads the cards of seekers and places by their codes. */
export interface Cards {
  readonly seeker: (id: string) => Card | null;
  readonly place: (id: string) => Card | null;
}

/** Cards of a market's seekers and places, by the contents of their texts. */
export function cardsOf(
  { seekers, places }: Pick<MatchInput, "seekers" | "places">,
  contents: ReadonlyMap<string, string>,
): Cards {
  const told = (ids: readonly string[]) => ids.flatMap((id) => contents.get(id) ?? []);
  const seekerCard = ({ id, ideaId, skills, needs }: Seeker): Card => ({
    id,
    texts: told([
      `participant:${id}:person:0`,
      ...(ideaId === null ? [] : [`idea:${ideaId}:idea:0`]),
    ]),
    skills: wordsOf(skills),
    needs: wordsOf(needs),
  });
  const placeCard = ({ id, asks, gives }: Place): Card => ({
    id,
    texts: told([`resource:${id}:offer:0`]),
    skills: wordsOf(asks),
    needs: wordsOf(gives),
  });
  const cards = {
    seekers: new Map(seekers.map((seeker) => [seeker.id, seekerCard(seeker)])),
    places: new Map(places.map((place) => [place.id, placeCard(place)])),
  };
  return {
    seeker: (id) => cards.seekers.get(id) ?? null,
    place: (id) => cards.places.get(id) ?? null,
  };
}

/** Contents of the texts that tell of people, ideas and offers, by the texts' ids. */
export async function loadContents(
  tx: Transaction,
  programmeId: string,
): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: profileText.id, content: profileText.content })
    .from(profileText)
    .where(
      and(
        eq(profileText.programmeId, programmeId),
        inArray(profileText.part, ["person", "idea", "offer"]),
      ),
    );
  return new Map(rows.map(({ id, content }) => [id, content]));
}

const wordsOf = (phrases: readonly Phrase[]) => phrases.map(({ words }) => words);
