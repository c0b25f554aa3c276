import type { MatchInput, Place, Seeker, VectorRow } from "../../src/matching/parties.ts";
import type { Random } from "../assignment/random.ts";

const shuffled = <T>(random: Random, items: readonly T[]): T[] =>
  random.permutation(items.length).map((at) => items[at]!);

const turned = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toReversed());

/** Where each old row went. */
function moves(order: readonly number[]): Map<number, number> {
  return new Map(order.map((from, to) => [from, to]));
}

/** The same market with its rows in another order: people, places, comuni, vectors, pairs, answers. */
export function permuteRows(random: Random, given: MatchInput): MatchInput {
  const { dimensions, data } = given.vectors;
  const siteOrder = random.permutation(given.sites.length);
  const rowOrder = random.permutation(data.length / dimensions);
  const sites = moves(siteOrder);
  const rows = moves(rowOrder);
  const site = (row: number | null) => (row === null ? null : sites.get(row)!);
  const vector = (row: VectorRow) => (row === null ? null : rows.get(row)!);
  const moved = <T extends { readonly vector: VectorRow }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, vector: vector(item.vector) }));
  return {
    ...given,
    sites: siteOrder.map((from) => given.sites[from]!),
    vectors: {
      dimensions,
      data: Float32Array.from(
        rowOrder.flatMap((from) =>
          Array.from(data.subarray(from * dimensions, (from + 1) * dimensions)),
        ),
      ),
    },
    held: shuffled(random, given.held),
    seekers: shuffled(random, given.seekers).map((who) => ({
      ...who,
      person: vector(who.person),
      idea: vector(who.idea),
      skills: moved(who.skills),
      needs: moved(who.needs),
      home: site(who.home),
      answers: turned(who.answers),
      eligibility: turned(who.eligibility),
    })),
    places: shuffled(random, given.places).map((where) => ({
      ...where,
      offer: vector(where.offer),
      vocation: vector(where.vocation),
      asks: moved(where.asks),
      gives: moved(where.gives),
      site: site(where.site),
      answers: turned(where.answers),
    })),
  };
}

/** The same market with the lists inside each profile in another order, those of choice excepted. */
export function permuteLists(random: Random, given: MatchInput): MatchInput {
  const shuffle = <T>(items: readonly T[]) => shuffled(random, items);
  const seekers = given.seekers.map((who): Seeker => ({
    ...who,
    skills: shuffle(who.skills),
    needs: shuffle(who.needs),
    bands: shuffle(who.bands),
    avoids: shuffle(who.avoids),
    excludedHosts: shuffle(who.excludedHosts),
  }));
  const places = given.places.map((where): Place => ({
    ...where,
    asks: shuffle(where.asks),
    gives: shuffle(where.gives),
    bands: shuffle(where.bands),
    exposures: shuffle(where.exposures),
    interests: shuffle(where.interests),
  }));
  return { ...given, seekers, places };
}
