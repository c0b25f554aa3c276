import type { Calibrate } from "./closeness.ts";
import { type Encoded, encode } from "./encode.ts";
import { explainPair } from "./explain/pair.ts";
import { type PairToPerson, pairToPerson } from "./explain/told.ts";
import type { MatchInput, Place, Seeker, Site, VectorTable } from "./parties.ts";
import type { Policy } from "./policy.ts";

/** A host with a seat that a person may take, and what speaks for it. */
export interface SuggestedHost {
  /** The organisation, or the hub, that gives the seat. */
  readonly host: string;
  readonly name: string;
  /** The seat there that suits best. */
  readonly place: string;
  readonly fit: number;
  readonly told: PairToPerson;
}

/** Some of the hosts that suit somebody, and how many there are in all. */
export interface Suggestions {
  readonly hosts: readonly SuggestedHost[];
  readonly total: number;
}

/** Which of them are wanted: explaining all, when a page shows twelve, would be most of the work. */
export interface SuggestionPage {
  /** How many are passed over. */
  readonly from: number;
  readonly most: number;
}

/** One seeker with all that its row refers to. */
export interface OneSeeker {
  readonly seeker: Seeker;
  readonly sites: readonly Site[];
  readonly vectors: VectorTable;
}

/**
 * The hosts whose free places a seeker is allowed to take, each once by its best place, the best fit first. What hosts
 * have said of people is left out: it neither lifts a pair here nor keeps one away. `hosts`: from `hostsAlone`.
 * O(places).
 */
export function suggestHosts(
  hosts: MatchInput,
  policy: Policy,
  own: OneSeeker,
  page: SuggestionPage,
  calibrate: Calibrate,
): Suggestions {
  const encoded = encode(withSeeker(hosts, own), { ...policy, pins: [] }, calibrate);
  const best = bestByHost(encoded);
  return {
    hosts: best.slice(page.from, page.from + page.most).map((arc) => suggestion(encoded, arc)),
    total: best.length,
  };
}

/** The market without its seekers: the free places as they are to people, with the vectors that they need. */
export function hostsAlone(input: MatchInput): MatchInput {
  // A limit on several places together says nothing of one person alone.
  const places = input.places.filter(({ capacity }) => capacity > 0).map(unheard);
  const { rowOf, table } = picked(input.vectors);
  const moved = places.map((place) => ({
    ...place,
    offer: rowOf(place.offer),
    vocation: rowOf(place.vocation),
    asks: place.asks.map((ask) => ({ ...ask, vector: rowOf(ask.vector) })),
    gives: place.gives.map((gift) => ({ ...gift, vector: rowOf(gift.vector) })),
  }));
  const none = { seekers: [], groups: [], quotas: [], held: [] };
  return { ...input, ...none, places: moved, vectors: table() };
}

const unheard = (place: Place): Place => ({
  ...place,
  interests: [],
  excludedSeekers: [],
  group: null,
});

/** A table of those rows alone that are asked for, each once. */
function picked({ data, dimensions }: VectorTable) {
  const rows = new Map<number, number>();
  return {
    rowOf: (row: number | null): number | null => {
      if (row === null) return null;
      const known = rows.get(row) ?? rows.size;
      rows.set(row, known);
      return known;
    },
    table: (): VectorTable => {
      const own = new Float32Array(rows.size * dimensions);
      for (const [from, to] of rows)
        own.set(data.subarray(from * dimensions, (from + 1) * dimensions), to * dimensions);
      return { dimensions, data: own };
    },
  };
}

/** The market with one seeker, whose rows come after the hosts' own. */
function withSeeker(hosts: MatchInput, own: OneSeeker): MatchInput {
  const { data, dimensions } = hosts.vectors;
  const all = new Float32Array(data.length + own.vectors.data.length);
  all.set(data);
  all.set(own.vectors.data, data.length);
  const vectors = { dimensions: dimensions || own.vectors.dimensions, data: all };
  const before = dimensions === 0 ? 0 : data.length / dimensions;
  // The same comune is the same row: criteria tell by it whether somebody would stay where they live.
  const sites = [...hosts.sites, ...own.sites.filter(({ code }) => siteAt(hosts, code) < 0)];
  const home = own.seeker.home === null ? null : own.sites[own.seeker.home]!.code;
  const seeker = {
    ...pushedBack(own.seeker, before),
    home: home === null ? null : sites.findIndex(({ code }) => code === home),
  };
  return { ...hosts, seekers: [seeker], sites, vectors };
}

const siteAt = ({ sites }: MatchInput, wanted: string): number =>
  sites.findIndex(({ code }) => code === wanted);

function pushedBack(seeker: Seeker, vectors: number): Seeker {
  const at = (row: number | null) => (row === null ? null : row + vectors);
  return {
    ...seeker,
    person: at(seeker.person),
    idea: at(seeker.idea),
    skills: seeker.skills.map((skill) => ({ ...skill, vector: at(skill.vector) })),
    needs: seeker.needs.map((need) => ({ ...need, vector: at(need.vector) })),
  };
}

/** Arcs of the one seeker; the best first, of equal ones by the place's id. */
function bestByHost({ problem, places }: Encoded): number[] {
  const placeAt = (arc: number) => places[problem.place[arc]!]!;
  const sorted = Array.from(problem.place, (_, arc) => arc)
    .filter((arc) => problem.forbidden[arc] === 0)
    .toSorted(
      (a, b) => problem.score[b]! - problem.score[a]! || (placeAt(a).id < placeAt(b).id ? -1 : 1),
    );
  const best = new Map<string, number>();
  for (const arc of sorted) if (!best.has(placeAt(arc).hostId)) best.set(placeAt(arc).hostId, arc);
  return [...best.values()];
}

/** What speaks for it is told as the person may read it: the explanation itself goes no further. */
function suggestion(encoded: Encoded, arc: number): SuggestedHost {
  const { id, hostId, hostName } = encoded.places[encoded.problem.place[arc]!]!;
  const explanation = explainPair(encoded, 0, arc);
  const told = pairToPerson(explanation, encoded.seekers[0]!.rankedHosts.includes(hostId));
  return { host: hostId, name: hostName, place: id, fit: explanation.fit, told };
}
