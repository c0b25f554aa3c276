import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calibrate } from "../../../src/embedding/calibration.ts";
import { encode } from "../../../src/matching/encode.ts";
import { explainPair } from "../../../src/matching/explain/pair.ts";
import { pairToPerson } from "../../../src/matching/explain/told.ts";
import type { SuggestedHost } from "../../../src/matching/suggest.ts";
import { type Frozen, gather } from "../../../src/rounds/freeze.ts";
import { publishRun } from "../../../src/rounds/publish.ts";
import { requireRound } from "../../../src/rounds/rounds.ts";
import { hostsFor } from "../../../src/rounds/suggest-hosts.ts";
import { COMANTOVA, TODAY, comantovaMatched } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";

let db: TestDatabase;
let whole: Frozen;
let people: readonly string[];
beforeAll(async () => {
  db = await comantovaMatched();
  // What was published is held in the whole round, which says nothing of what suits anybody.
  await publishRun(db, COMANTOVA, "1-a");
  const round = await db.asSystem(COMANTOVA, (tx) => requireRound(tx, COMANTOVA, 1));
  whole = await db.asSystem(COMANTOVA, (tx) =>
    gather(tx, round, { market: "incubation", on: TODAY, patch: null }),
  );
  people = whole.input.seekers.map(({ id }) => id);
});
afterAll(async () => await db.close());

const suggested = (subject: string, from: number, most: number) => {
  const actor = { kind: "participant", programme: COMANTOVA, subject, account: "x" } as const;
  return hostsFor(db, { actor, on: TODAY, from, most });
};

/** The same from the whole round as it is read for a run, every pair explained. */
function fromWholeRound({ input, policy }: Frozen, person: string): SuggestedHost[] {
  const places = input.places
    .filter(({ capacity }) => capacity > 0)
    .map((place) => ({ ...place, interests: [], excludedSeekers: [], group: null }));
  const seekers = input.seekers.filter(({ id }) => id === person);
  const own = { ...input, seekers, places, groups: [], quotas: [] };
  const encoded = encode(own, { ...policy, pins: [] }, calibrate);
  const { problem } = encoded;
  const all = Array.from(problem.place, (column, arc) => {
    const { id, hostId, hostName } = encoded.places[column]!;
    const explanation = explainPair(encoded, 0, arc);
    const told = pairToPerson(explanation, seekers[0]!.rankedHosts.includes(hostId));
    return { host: hostId, name: hostName, place: id, fit: explanation.fit, told };
  }).filter((_, arc) => problem.forbidden[arc] === 0);
  const sorted = all.toSorted((a, b) => b.fit - a.fit || (a.place < b.place ? -1 : 1));
  return sorted.filter(({ host }, at) => sorted.findIndex((one) => one.host === host) === at);
}

test("everybody's hosts are those of the whole round, with every word and figure", async () => {
  let chosen = 0;
  for (const person of people) {
    const { hosts, total } = (await suggested(person, 0, 1000))!;
    expect(hosts).toEqual(fromWholeRound(whole, person));
    expect(total).toBe(hosts.length);
    chosen += hosts.filter(({ told }) => told.reasons[0]?.name === "preference").length;
  }
  expect(people.length).toBeGreaterThan(30);
  expect(whole.input.held.length).toBeGreaterThan(0);
  expect(chosen).toBeGreaterThan(0);
});

test("a page is that piece of the whole list", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...people),
      fc.nat(30),
      fc.integer({ min: 1, max: 12 }),
      async (person, from, most) => {
        const all = fromWholeRound(whole, person);
        const { hosts, total } = (await suggested(person, from, most))!;
        expect(hosts).toEqual(all.slice(from, from + most));
        expect(total).toBe(all.length);
      },
    ),
    { numRuns: 30 },
  );
});

test("who has a collaboration under way seeks no host; a stranger is not found", async () => {
  const seeking = new Set(people);
  const placed = Array.from({ length: 46 }, (_, i) => `P${String(i + 1).padStart(2, "0")}`).find(
    (id) => !seeking.has(id),
  );
  expect(await suggested(placed!, 0, 12)).toBeNull();
  await expect(suggested("P99", 0, 12)).rejects.toThrow(/P99/);
});
