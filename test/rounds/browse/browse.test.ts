import { afterAll, beforeAll, expect, test } from "vitest";
import type { Candidate } from "../../../src/matching/browse.ts";
import { candidatesFor } from "../../../src/rounds/browse/market.ts";
import { runRound } from "../../../src/rounds/run.ts";
import { COMANTOVA, comantova, openFixtureRound, TODAY } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";
import { openedRun } from "../../support/opened-run.ts";

const HOST = "F05";

let db: TestDatabase;
let beforeRounds: Awaited<ReturnType<typeof candidatesFor>>;
let answers: Awaited<ReturnType<typeof openedRun>>;
beforeAll(async () => {
  db = await comantova();
  beforeRounds = await candidates({});
  await openFixtureRound(db);
  await runRound(db, COMANTOVA, 1, { on: TODAY });
  answers = await openedRun(db, "1-a");
});
afterAll(async () => await db.close());

const candidates = (more: { readonly among?: readonly string[]; readonly host?: string }) =>
  candidatesFor(db, COMANTOVA, TODAY, { host: HOST, among: null, most: 100, ...more });

const isBarred = ({ seeker, place }: Pick<Candidate, "seeker" | "place">): boolean =>
  answers.whyNot(seeker, place)?.kind === "barred";

test("before the first round there is no list", () => {
  expect(beforeRounds).toBeNull();
});

test("a host's list holds whom its own seats may take, the best fit first", async () => {
  const list = (await candidates({}))!;
  expect(list.length).toBeGreaterThan(5);
  expect(list.map(({ fit }) => fit)).toEqual(list.map(({ fit }) => fit).toSorted((a, b) => b - a));
  expect(new Set(list.map(({ seeker }) => seeker)).size).toBe(list.length);
  expect(list.filter(isBarred)).toEqual([]);
});

test("reasons keep to themselves how people travel, what they need and whom they prefer", async () => {
  const sentences = (await candidates({}))!.flatMap(({ reasons }) => reasons.map(({ it }) => it));
  expect(sentences.length).toBeGreaterThan(5);
  expect(sentences.join(" ")).not.toMatch(/ km|preferenz|scelta|bisogn|questionario/i);
});

test("distances are told in steps of five kilometres", async () => {
  for (const { withinKm } of (await candidates({}))!)
    expect(withinKm === null || (withinKm > 0 && withinKm % 5 === 0)).toBe(true);
});

test("among some, the same people have the same fit; a host without seats has no list", async () => {
  const all = (await candidates({}))!;
  const among = all.slice(3, 6).map(({ seeker }) => seeker);
  const some = (await candidates({ among }))!;
  expect(some.map(({ seeker }) => seeker).toSorted()).toEqual(among.toSorted());
  expect(await candidates({ host: "nobody" })).toEqual([]);
});
