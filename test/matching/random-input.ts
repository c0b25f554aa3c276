import { quantileTable } from "../../src/embedding/calibration.ts";
import { BANDS } from "../../src/db/tables/lists.ts";
import type { MatchInput, Phrase, Place, Seeker } from "../../src/matching/parties.ts";
import type { Policy } from "../../src/matching/policy.ts";
import type { Random } from "../assignment/random.ts";
import { SITES, input, place, policy, seeker } from "./parties.ts";

const ROWS = 24;
const DIMENSIONS = 4;

const some = <T>(random: Random, items: readonly T[], chance: number): T[] =>
  items.filter(() => random.chance(chance));
const perhaps = <T>(random: Random, chance: number, value: T): T | null =>
  random.chance(chance) ? value : null;
const row = (random: Random) => perhaps(random, 0.8, random.between(0, ROWS - 1));
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const STATEMENTS = ["comunità", "ambiente", "qualità"];

function phrases(random: Random, most: number): Phrase[] {
  return many(random.between(0, most), () => {
    const vector = row(random);
    return { words: `parola ${random.between(1, 40)}`, vector };
  });
}

const answers = (random: Random) =>
  Object.fromEntries(some(random, STATEMENTS, 0.6).map((code) => [code, random.between(1, 5)]));

function randomSeeker(random: Random, id: string, hosts: readonly string[]): Seeker {
  const ideaId = perhaps(random, 0.7, `I${random.between(1, 3)}`);
  return seeker({
    id,
    ideaId,
    person: row(random),
    idea: ideaId === null ? null : row(random),
    skills: phrases(random, 3),
    needs: phrases(random, 3).map((phrase, n) => {
      return { ...phrase, id: `${id}-${n}`, kind: "tempo", essential: random.chance(0.5) };
    }),
    home: perhaps(random, 0.9, random.between(0, SITES.length - 1)),
    travelKm: perhaps(random, 0.8, random.between(2, 50)),
    means: perhaps(random, 0.8, random.pick(["walk", "bike", "bus", "train", "car"] as const)),
    licence: perhaps(random, 0.8, random.chance(0.6)),
    bands: some(random, BANDS, 0.8),
    avoids: some(random, ["solventi"], 0.3),
    excludedHosts: some(random, hosts, 0.1),
    rankedHosts: some(random, hosts, 0.4),
    eligibility: { misura: random.pick(["yes", "no", "to_check"] as const) },
    answers: answers(random),
    roundsWaited: random.between(0, 2),
    past: some(random, hosts, 0.1).map((hostId) => ({
      hostId,
      how: random.pick(["declined", "ended"] as const),
      roundsAgo: random.between(0, 3),
    })),
  });
}

function randomPlace(random: Random, id: string, seekers: readonly string[]): Place {
  const capacity = random.between(0, 2);
  return place({
    id,
    hosts: random.pick(["person", "person", "idea"] as const),
    offer: row(random),
    vocation: row(random),
    hubName: "Arci Tom",
    asks: phrases(random, 3),
    gives: phrases(random, 3).map((phrase, n) => ({ ...phrase, id: `${id}-${n}`, kind: "space" })),
    site: perhaps(random, 0.9, random.between(0, SITES.length - 1)),
    reachableByTransit: perhaps(random, 0.7, random.chance(0.8)),
    bands: some(random, BANDS, 0.1),
    needsLicence: random.chance(0.2),
    exposures: some(random, ["solventi", "polveri"], 0.3),
    measure: perhaps(random, 0.15, "misura"),
    excludedSeekers: some(random, seekers, 0.05),
    interests: some(random, [...seekers, "I1"], 0.2),
    answers: answers(random),
    capacity,
    minimum: capacity > 0 && random.chance(0.1) ? 1 : 0,
  });
}

function vectors(random: Random) {
  const data = new Float32Array(ROWS * DIMENSIONS);
  for (let r = 0; r < ROWS; r++) {
    const drawn = many(DIMENSIONS, () => random.next() * 2 - 1);
    const norm = Math.hypot(...drawn);
    drawn.forEach((value, d) => (data[r * DIMENSIONS + d] = value / norm));
  }
  return { dimensions: DIMENSIONS, data };
}

/** The same scale for every part: what matters here is that it is a real one. */
function calibrations(random: Random) {
  const table = quantileTable(Float64Array.from(many(60, () => random.next() * 1.6 - 0.8)))!;
  return {
    "person-offer": table,
    "idea-offer": table,
    "skill-ask": table,
    "need-gift": table,
    "idea-vocation": table,
    "skills-offer": table,
    "need-gifts": table,
  };
}

/** A whole market of at most this size, with everything that a profile can carry, each by chance. */
export function randomInput(random: Random, seekers: number, places: number): MatchInput {
  const people = many(random.between(1, seekers), (n) => `P${n + 1}`);
  const hosts = many(random.between(1, places), (n) => `F${n + 1}`);
  return input({
    seed: `ciclo ${random.between(1, 1000)}`,
    seekers: people.map((id) => randomSeeker(random, id, hosts)),
    places: hosts.map((id) => randomPlace(random, id, people)),
    vectors: vectors(random),
    calibrations: calibrations(random),
    held: people.flatMap((id) =>
      some(random, hosts, 0.1).map((host) => ({ seeker: id, place: host })),
    ),
  });
}

/** A policy that the generator's inputs can be matched with; forbids are drawn, pins are for the test to add. */
export function randomPolicy(random: Random, { seekers, places }: MatchInput): Policy {
  return policy({
    mostMatched: random.chance(0.6),
    floor: random.pick([0, 0.1, 0.35]),
    waitingPriority: random.pick([0, 0.05]),
    continuityPrice: random.pick([0, 0.1, 0.4]),
    lifted: random.pick([[], ["distance"], ["hours", "transit"]]),
    weights: random.pick([{}, { meaning: 0 }, { values: 2, hub: 0 }]),
    meaningParts: random.pick([{}, { vocation: 2, needs: 1 }, { person: 0, skills: 0.5 }]),
    forbids: seekers.flatMap(({ id }) =>
      some(random, places, 0.05).map((other) => ({ seeker: id, place: other.id })),
    ),
  });
}
