import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerPairing } from "../../src/rounds/answers/answer.ts";
import { openPairings } from "../../src/rounds/answers/put.ts";
import { livePairings } from "../../src/rounds/answers/pairings.ts";
import { bundlesOf } from "../../src/rounds/bundle.ts";
import { decide } from "../../src/rounds/decide.ts";
import { previewEdit } from "../../src/rounds/edit.ts";
import { answersOf } from "../../src/rounds/explain.ts";
import { marketIn, seekerIn } from "../../src/rounds/market-columns.ts";
import { currentPolicy, savePolicy } from "../../src/rounds/policies.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { replayRun } from "../../src/rounds/replay.ts";
import { rematch, type Rematched } from "../../src/rounds/rematch/rematch.ts";
import { type FinishedRun, runRound } from "../../src/rounds/run.ts";
import { listProposals, listWaiting, requireRun, runInForce } from "../../src/rounds/runs.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

let db: TestDatabase;
let first: FinishedRun;
let run: FinishedRun;
const by = { madeBy: "coordinator", madeFrom: "test" };
const MINUTES = 60_000;
const IDEAS_NEEDS = 67;

beforeAll(async () => {
  db = await comantova();
  await db.asSystem(COMANTOVA, async (tx) => {
    const { version, policy } = await currentPolicy(tx, COMANTOVA);
    await savePolicy(tx, COMANTOVA, { ...policy, markets: ["incubation", "resourcing"] }, version);
  });
  await openFixtureRound(db);
  first = await runRound(db, COMANTOVA, 1, { on: TODAY });
  await publishRun(db, COMANTOVA, first.id);
  run = await runRound(db, COMANTOVA, 1, { on: TODAY });
}, 5 * MINUTES);
afterAll(async () => await db.close());

const marketOf = async (id: string) =>
  (await db.asSystem(COMANTOVA, (tx) => requireRun(tx, COMANTOVA, id))).market;
const proposalsOf = (id: string) =>
  db.asSystem(COMANTOVA, (tx) => listProposals(tx, COMANTOVA, id));

test("once the first market is published, a run is about the next one", async () => {
  expect(await marketOf(first.id)).toBe("incubation");
  expect(await marketOf(run.id)).toBe("resourcing");
  expect(run.report).toMatchObject({ status: "optimal", certified: true, gap: 0 });
});

test("a market that the round does not pair is refused by name", async () => {
  await expect(runRound(db, COMANTOVA, 1, { on: TODAY, market: "teaming" })).rejects.toMatchObject({
    kind: "invalid",
  });
});

test("needs of ideas alone seek, each at most once, and no seat is given to them", async () => {
  const proposals = await proposalsOf(run.id);
  expect(proposals.length).toBeGreaterThan(0);
  expect(new Set(proposals.map(({ seeker }) => seeker)).size).toBe(proposals.length);
  const seats = await db.asSystem(COMANTOVA, (tx) =>
    tx.execute<{ resource_id: string }>(
      sql`select resource_id from seat where programme_id = ${COMANTOVA}`,
    ),
  );
  const isSeat = new Set(seats.map((row) => row.resource_id));
  expect(proposals.filter(({ place }) => isSeat.has(place))).toEqual([]);
  const waiting = await db.asSystem(COMANTOVA, (tx) => listWaiting(tx, COMANTOVA, run.id));
  expect(proposals.length + waiting.length).toBe(run.report.seekers);
});

test("is computed again to the same bytes", async () => {
  const replay = await replayRun(db, COMANTOVA, run.id);
  expect(replay).toMatchObject({ identical: true, intact: true, changes: [] });
});

test("says why not: a resource of another kind, and what an edit would cost", async () => {
  const answers = await answersOf(db, COMANTOVA, run.id);
  const [one] = await proposalsOf(run.id);
  expect((await answers.whyNot(one!.seeker, one!.place)).kind).toBe("proposed");
  expect(await answers.whyNot("B002", "R46")).toMatchObject({
    kind: "barred",
    barriers: [{ constraint: "resource-kind" }],
  });
  const edit = { kind: "forbid", seeker: one!.seeker, place: one!.place } as const;
  const preview = await previewEdit(db, COMANTOVA, 1, TODAY, edit);
  expect(preview.possible).toBe(true);
});

test("a decision is of the market of its pair, and a person is given no space", async () => {
  const [one] = await proposalsOf(run.id);
  await decide(db, COMANTOVA, 1, {
    ...by,
    kind: "forbid",
    seeker: one!.seeker,
    place: one!.place,
  });
  const after = await runRound(db, COMANTOVA, 1, { on: TODAY, market: "resourcing" });
  const pairs = (await proposalsOf(after.id)).map(({ seeker, place }) => `${seeker} ${place}`);
  expect(pairs).not.toContain(`${one!.seeker} ${one!.place}`);
  await expect(
    decide(db, COMANTOVA, 1, { ...by, kind: "pin", seeker: "P14", place: one!.place }),
  ).rejects.toMatchObject({ kind: "notFound" });
});

test("publishing one market leaves the pairs of the other as they were", async () => {
  const before = await live("incubation");
  await publishRun(db, COMANTOVA, run.id);
  expect(await live("incubation")).toEqual(before);
  expect(await live("resourcing")).toHaveLength((await proposalsOf(run.id)).length);
  const inForce = await db.asSystem(COMANTOVA, (tx) => runInForce(tx, COMANTOVA, 1, "resourcing"));
  expect(inForce.id).toBe(run.id);
});

const live = async (market: string) => {
  const pairs = await db.asSystem(COMANTOVA, (tx) => livePairings(tx, COMANTOVA, 1));
  return pairs.filter((pair) => marketIn(pair) === market).map(seekerIn);
};

test("a bundle counts what is there and names what is missing", async () => {
  const bundles = await db.asSystem(COMANTOVA, (tx) => bundlesOf(tx, COMANTOVA, 1));
  for (const { needs, needed, covered, sentence } of bundles) {
    expect(needed).toBe(needs.length);
    expect(needs.filter(({ cover }) => cover !== null)).toHaveLength(covered);
    const missing = needs.filter(({ cover }) => cover === null);
    for (const { title } of missing) expect(sentence.it).toContain(title.slice(0, 30));
  }
  const covers = bundles.flatMap(({ needs }) => needs.flatMap(({ cover }) => cover ?? []));
  const proposed = await proposalsOf(run.id);
  expect(covers.filter(({ how }) => how === "proposed")).toHaveLength(proposed.length);
});

test("what the published proposals say that hosts meet is closed, and told so", async () => {
  const bundles = await db.asSystem(COMANTOVA, (tx) => bundlesOf(tx, COMANTOVA, 1));
  const byHosts = bundles.flatMap(({ needs }) =>
    needs.filter(({ cover }) => cover?.how === "host"),
  );
  expect(byHosts.length).toBeGreaterThan(0);
  const seeking = new Set([
    ...(await proposalsOf(run.id)).map(({ seeker }) => seeker),
    ...(await db.asSystem(COMANTOVA, (tx) => listWaiting(tx, COMANTOVA, run.id))).map(
      ({ seeker }) => seeker,
    ),
  ]);
  expect(byHosts.filter(({ need }) => seeking.has(need))).toEqual([]);
  expect(seeking.size + byHosts.length).toBe(IDEAS_NEEDS);
});

test("a need that a giver has agreed to meet is closed, and what it takes is taken", async () => {
  const [one] = await proposalsOf(run.id);
  const { seeker, place } = one!;
  for (const answer of ["interest", "continue", "accept"] as const)
    for (const side of ["participant", "host"] as const)
      await answerPairing(
        db,
        COMANTOVA,
        1,
        `1-${seeker}`,
        { answer: { answer, side }, on: TODAY },
        by,
      );
  const after = await runRound(db, COMANTOVA, 1, { on: TODAY, market: "resourcing" });
  expect(after.report.seekers).toBe(run.report.seekers - 1);
  const bundles = await db.asSystem(COMANTOVA, (tx) => bundlesOf(tx, COMANTOVA, 1));
  const need = bundles.flatMap(({ needs }) => needs).find((row) => row.need === seeker);
  expect(need!.cover).toMatchObject({ resource: place, how: "agreed" });
});

test("the database refuses a space that is in use", async () => {
  const taken = (await proposalsOf(run.id)).find(({ place }) => /^R(16|37|46|50|54)$/.test(place))!;
  const waiting = await db.asSystem(COMANTOVA, (tx) => listWaiting(tx, COMANTOVA, run.id));
  const other = { market: "resourcing", seeker: waiting[0]!.seeker, place: taken.place } as const;
  await expect(
    db.asSystem(COMANTOVA, (tx) =>
      openPairings(tx, { programmeId: COMANTOVA, number: 1 }, [other]),
    ),
  ).rejects.toMatchObject({ kind: "conflict" });
});

test("a rematch goes through the markets in their order", async () => {
  let done: Rematched | undefined;
  await rematch(db, COMANTOVA, {
    on: TODAY,
    opensWith: null,
    onDone: async (_, rematched) => {
      done = rematched;
    },
  });
  expect(await marketOf(done!.run)).toBe("incubation");
  expect(done!.later).toHaveLength(1);
  expect(await marketOf(done!.later[0]!)).toBe("resourcing");
});
