import { calibrate, quantileTable } from "../../src/embedding/calibration.ts";
import { encode } from "../../src/matching/encode.ts";
import type { MatchInput, Place, Seeker, Site, VectorTable } from "../../src/matching/parties.ts";
import { DEFAULT_POLICY } from "../../src/matching/policy.ts";
import { type Random, randomFrom } from "../programmes/random.ts";

export const ROUNDS = 12;

const PEOPLE_AT_FIRST = 30;
const PEOPLE_A_ROUND = 9;
const FIRMS_AT_FIRST = 24;
const TRADES = 10;
const DIMENSIONS = 24;

/** Somebody who seeks from the round of their arrival until they lose patience. */
interface Person {
  readonly seeker: Seeker;
  readonly arrives: number;
  /** The last round in which they still seek. */
  readonly leaves: number;
  /** For how many rounds they hold a seat. */
  readonly stays: number;
}

interface Firm {
  readonly place: Place;
  readonly arrives: number;
}

/** What happens to a pair that is proposed: it is the same whoever proposes it, and when. */
interface Answer {
  readonly accepted: boolean;
  /** Answers only in the next round; until then the proposal stands. */
  readonly slow: boolean;
}

export interface World {
  readonly people: readonly Person[];
  readonly firms: readonly Firm[];
  /** Sites, vectors and calibrations, the same in all rounds. */
  readonly base: Pick<MatchInput, "market" | "seed" | "on" | "sites" | "vectors" | "calibrations">;
  /** Fit of person and firm by their indices, above the floor; NaN: not allowed. */
  readonly fit: (person: number, firm: number) => number;
  readonly answer: (person: number, firm: number) => Answer;
}

const DECLINED = 0.15;
const SLOW = 0.25;

/** A programme of twelve rounds with everything that will ever happen in it. */
export function generateWorld(seed: number): World {
  const random = randomFrom(seed);
  const sites = Array.from({ length: 24 }, (_, i): Site => ({
    code: `C${i}`,
    name: `Comune ${i}`,
    lat: 45 + 0.4 * random.next(),
    lng: 10.4 + 0.8 * random.next(),
  }));
  const trades = Array.from({ length: TRADES }, () => direction(random));
  const rows: number[][] = [];
  const row = () => rows.push(near(random.pick(trades), random)) - 1;
  const firms = Array.from({ length: FIRMS_AT_FIRST + ROUNDS }, (_, i): Firm => ({
    place: firm(i, row(), random, sites.length),
    arrives: Math.max(0, i - FIRMS_AT_FIRST),
  }));
  const people = Array.from({ length: PEOPLE_AT_FIRST + PEOPLE_A_ROUND * (ROUNDS - 1) }, (_, i) =>
    person(i, row(), random, { sites: sites.length, firms: firms.length }),
  );
  const vectors: VectorTable = {
    dimensions: DIMENSIONS,
    data: Float32Array.from(rows.flat()),
  };
  const table = quantileTable(cosines(people, firms, rows))!;
  const base = {
    market: "incubation" as const,
    seed: `rounds-${seed}`,
    on: "2026-01-15",
    sites,
    vectors,
    calibrations: { "person-offer": table },
  };
  const draws = people.map(() => firms.map(() => [random.next(), random.next()] as const));
  return {
    people,
    firms,
    base,
    fit: fitOf(people, firms, base),
    answer: (p, f) => {
      const [accepts, answers] = draws[p]![f]!;
      return { accepted: accepts >= DECLINED, slow: answers < SLOW };
    },
  };
}

function person(
  i: number,
  vector: number,
  random: Random,
  { sites, firms }: { readonly sites: number; readonly firms: number },
): Person {
  const arrives = i < PEOPLE_AT_FIRST ? 0 : 1 + Math.floor((i - PEOPLE_AT_FIRST) / PEOPLE_A_ROUND);
  const ranked = random.some(
    Array.from({ length: firms }, (_, f) => `F${f}`),
    random.whole(0, 3),
  );
  return {
    arrives,
    leaves: arrives + random.whole(2, 8),
    stays: random.whole(2, 5),
    seeker: {
      id: `P${i}`,
      kind: "person",
      ideaId: null,
      person: vector,
      idea: null,
      skills: [],
      needs: [],
      bands: [],
      needsStepFree: false,
      avoids: [],
      formerHosts: [],
      excludedHosts: [],
      rankedHosts: ranked,
      eligibility: {},
      answers: {},
      home: random.whole(0, sites - 1),
      travelKm: random.whole(10, 35),
      means: "car",
      licence: true,
      roundsWaited: 0,
      past: [],
    },
  };
}

const firm = (i: number, vector: number, random: Random, sites: number): Place => ({
  id: `F${i}`,
  hostId: `F${i}`,
  hosts: "person",
  hostName: `Impresa ${i}`,
  offer: vector,
  vocation: null,
  hubName: null,
  asks: [],
  gives: [],
  site: random.whole(0, sites - 1),
  reachableByTransit: null,
  stepFree: null,
  bands: [],
  needsLicence: false,
  exposures: [],
  measure: null,
  excludedSeekers: [],
  interests: [],
  answers: {},
  from: null,
  to: null,
  capacity: random.whole(1, 2),
  minimum: 0,
});

const direction = (random: Random) =>
  unit(Array.from({ length: DIMENSIONS }, () => random.next() - 0.5));

const near = (trade: readonly number[], random: Random) =>
  unit(trade.map((x) => x + 0.5 * (random.next() - 0.5)));

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0);

const cosines = (people: readonly Person[], firms: readonly Firm[], rows: readonly number[][]) =>
  Float64Array.from(
    people.flatMap(({ seeker }) =>
      firms.map(({ place }) => dot(rows[seeker.person!]!, rows[place.offer!]!)),
    ),
  );

/** The fit of all pairs as one encoding of everybody gives it: what every method is measured by. */
function fitOf(
  people: readonly Person[],
  firms: readonly Firm[],
  base: World["base"],
): World["fit"] {
  const places = firms.map(({ place }) => place);
  const seekers = people.map(({ seeker }) => seeker);
  const { problem } = encode(
    { ...base, seekers, places, held: [], inOrder: true },
    DEFAULT_POLICY,
    calibrate,
  );
  const table = new Float64Array(seekers.length * places.length).fill(Number.NaN);
  for (let i = 0; i < problem.seekers; i++)
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++)
      if (problem.score[a]! >= DEFAULT_POLICY.floor)
        table[i * places.length + problem.place[a]!] = problem.score[a]!;
  return (p, f) => table[p * places.length + f]!;
}
