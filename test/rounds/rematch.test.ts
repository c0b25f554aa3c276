import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decision } from "../../src/db/tables/decision.ts";
import { closeRound } from "../../src/rounds/close.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { dueProgrammes } from "../../src/rounds/rematch/due.ts";
import { rematch, type Rematched, type RematchOptions } from "../../src/rounds/rematch/rematch.ts";
import { summaryOf } from "../../src/rounds/rematch/summary.ts";
import { requireRound } from "../../src/rounds/rounds.ts";
import { runRound } from "../../src/rounds/run.ts";
import { listProposals, requireRun } from "../../src/rounds/runs.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { openedRun } from "../support/opened-run.ts";

let db: TestDatabase;
let embedderId: string;
beforeAll(async () => {
  db = await comantova();
  embedderId = (await openFixtureRound(db)).embedderId;
});
afterAll(async () => await db.close());

async function rematched(options: Partial<RematchOptions> = {}): Promise<Rematched> {
  let done: Rematched | undefined;
  const onDone = async (_: unknown, result: Rematched) => void (done = result);
  await rematch(db, COMANTOVA, { on: TODAY, opensWith: null, ...options, onDone });
  return done!;
}

const refused = (kind: string) => expect.objectContaining({ kind });
const pairsOf = async (run: string) =>
  (await db.asSystem(COMANTOVA, (tx) => listProposals(tx, COMANTOVA, run))).map(
    ({ seeker, place }) => ({ seeker, place }),
  );
const reportOf = async (run: string) =>
  (await db.asSystem(COMANTOVA, (tx) => requireRun(tx, COMANTOVA, run))).report;
const execute = (statement: ReturnType<typeof sql>) =>
  db.asSystem(COMANTOVA, (tx) => tx.execute(statement));

const decline = (id: string, pair: { seeker: string; place: string }, roundNumber: number) =>
  db.asSystem(COMANTOVA, (tx) =>
    tx.insert(decision).values({
      programmeId: COMANTOVA,
      id,
      roundNumber,
      kind: "decline",
      seekerParticipantId: pair.seeker,
      placeResourceId: pair.place,
      madeBy: "host",
      madeFrom: "test",
    }),
  );

// One story over two rounds.

test("a round without a run is matched; on the same data nothing is computed again, on any day", async () => {
  expect(await rematched()).toEqual({
    round: 1,
    outcome: "rematched",
    run: "1-a",
    before: null,
    later: [],
  });
  expect(await rematched({ on: "2026-02-01" })).toEqual({
    round: 1,
    outcome: "unchanged",
    run: "1-a",
    before: "1-a",
    later: [],
  });
  await publishRun(db, COMANTOVA, "1-a");
  expect(await rematched()).toMatchObject({ outcome: "unchanged" });
});

test("a declined pair is not proposed again, at no seat of that host, unless the decline is taken back", async () => {
  const [pair] = await pairsOf("1-a");
  await decline("d1", pair!, 1);
  const after = await rematched();
  expect(after).toEqual({ round: 1, outcome: "rematched", run: "1-b", before: "1-a", later: [] });
  expect(await pairsOf("1-b")).not.toContainEqual(pair);
  const answers = await openedRun(db, "1-b");
  expect(answers.whyNot(pair!.seeker, pair!.place)!).toMatchObject({
    kind: "barred",
    barriers: [{ constraint: "declined-before" }],
  });
  const { changes } = await summaryOf(db, COMANTOVA, after);
  expect(changes.map(({ seeker }) => seeker)).toContain(pair!.seeker);

  await execute(sql`insert into decision (programme_id, id, round_number, kind, seeker_participant_id,
    place_resource_id, made_by, made_from, revokes)
    values (${COMANTOVA}, 'd2', 1, 'decline', ${pair!.seeker}, ${pair!.place}, 'host', 'test', 'd1')`);
  expect(await rematched()).toMatchObject({ outcome: "rematched", run: "1-c" });
  expect(await pairsOf("1-c")).toContainEqual(pair);
});

test("the next round is opened on request alone, and remembers declines for as long as the policy says", async () => {
  const [, pair] = await pairsOf("1-a");
  await decline("d3", pair!, 1);
  await closeRound(db, COMANTOVA, 1);
  await expect(rematched()).rejects.toThrow(refused("conflict"));
  expect(await rematched({ opensWith: embedderId })).toEqual({
    round: 2,
    outcome: "rematched",
    run: "2-a",
    before: "1-a",
    later: [],
  });
  expect(await pairsOf("2-a")).not.toContainEqual(pair);
  const trial = (restRounds: number) =>
    runRound(db, COMANTOVA, 2, { on: TODAY, policy: { restRounds } });
  expect((await trial(1)).report.pairs).toEqual((await reportOf("2-a")).pairs);
  expect((await trial(0)).report.pairs).toContainEqual(pair);
  // A trial under another policy is no run of the round's own.
  expect(await rematched()).toMatchObject({ outcome: "unchanged", run: "2-a" });
});

test("who waited has precedence and published pairs are held: told by pair and in the report", async () => {
  const report = await reportOf("2-a");
  expect(report.waitedBefore.seekers).toBe(2);
  const proposals = await db.asSystem(COMANTOVA, (tx) => listProposals(tx, COMANTOVA, "2-a"));
  const held = proposals.filter(({ explanation }) => explanation.continuity > 0);
  expect(held.length).toBeGreaterThan(20);
  expect(held[0]!.explanation.history.map(({ it }) => it)).toEqual([
    "È una coppia già pubblicata: si scioglie solo se il vantaggio è grande.",
  ]);
  expect(report.totalContinuity).toBeCloseTo(held.length * 0.1, 9);
  expect(report.total).toBeCloseTo(
    report.totalFit + report.totalPriority + report.totalContinuity,
    6,
  );
  const kept = new Set((await pairsOf("1-a")).map(({ seeker, place }) => `${seeker} ${place}`));
  expect(held.every(({ seeker, place }) => kept.has(`${seeker} ${place}`))).toBe(true);
});

test("a seat may be kept for a later round; a reservation in vain is refused by name", async () => {
  const { place } = (await pairsOf("2-a"))[0]!;
  const keeping = (untilRound: number) =>
    runRound(db, COMANTOVA, 2, {
      on: TODAY,
      policy: { reserved: [{ place, seats: 1, untilRound }] },
    });
  const seats = (pairs: readonly { place: string }[]) =>
    pairs.filter((pair) => pair.place === place).length;
  const before = seats((await reportOf("2-a")).pairs);
  expect(seats((await keeping(2)).report.pairs)).toBe(before);
  const { report } = await keeping(3);
  expect(report.certified).toBe(true);
  expect(report.places).toBeLessThanOrEqual((await reportOf("2-a")).places);
  expect(seats(report.pairs)).toBeLessThanOrEqual(before);
  const unknown = { reserved: [{ place: "S99", seats: 1, untilRound: 3 }] };
  await expect(runRound(db, COMANTOVA, 2, { on: TODAY, policy: unknown })).rejects.toMatchObject({
    kind: "invalid",
    issues: [{ path: "reserved[0].place" }],
  });
});

test("a collaboration that has ended is not begun again at the same host", async () => {
  const { seeker, place } = (await pairsOf("2-a"))[0]!;
  await execute(sql`insert into collaboration
    (programme_id, id, participant_id, organisation_id, resource_id, state, started_on, ended_on)
    select programme_id, 'C99', ${seeker}, organisation_id, id, 'interrupted', '2025-01-01', '2025-06-30'
    from resource where programme_id = ${COMANTOVA} and id = ${place}`);
  const { run } = await rematched();
  expect(await pairsOf(run)).not.toContainEqual({ seeker, place });
  const answers = await openedRun(db, run);
  expect(answers.whyNot(seeker, place)!).toMatchObject({
    kind: "barred",
    barriers: [{ constraint: "hosted-before" }],
  });
});

test("due are the rounds that are neither settled nor still collecting", async () => {
  const due = (on: string, opens = false) =>
    db.asSystem(null, (tx) => dueProgrammes(tx, { on, opens }));
  expect(await due(TODAY)).toEqual([COMANTOVA]);
  await closeRound(db, COMANTOVA, 2);
  expect(await due(TODAY)).toEqual([]);
  expect(await due(TODAY, true)).toEqual([COMANTOVA]);
  await openFixtureRound(db);
  expect((await db.asSystem(COMANTOVA, (tx) => requireRound(tx, COMANTOVA, 3))).state).toBe("open");
  await execute(sql`update round set preferences_by = '2026-02-10' where number = 3`);
  expect(await due("2026-02-10")).toEqual([]);
  expect(await due("2026-02-11")).toEqual([COMANTOVA]);
});
