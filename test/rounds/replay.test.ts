import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ENGINE_VERSION } from "../../src/matching/match.ts";
import { digestOf } from "../../src/rounds/digest.ts";
import type { Frozen } from "../../src/rounds/freeze.ts";
import { mask } from "../../src/rounds/pseudonyms.ts";
import { loadSnapshot, packSnapshot, storeSnapshot } from "../../src/rounds/snapshot.ts";
import { replayRun } from "../../src/rounds/replay.ts";
import { runRound } from "../../src/rounds/run.ts";
import { requireRun } from "../../src/rounds/runs.ts";
import { COMANTOVA, TODAY, comantovaMatched } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

let db: TestDatabase;
const execute = (statement: ReturnType<typeof sql>) =>
  db.asSystem(COMANTOVA, (tx) => tx.execute(statement));

beforeAll(async () => {
  db = await comantovaMatched();
});
afterAll(async () => await db.close());

// One story: the data move on, a person is erased, the run can still be computed again.

test("a run computed again is identical, and the data are still the same", async () => {
  const replay = await replayRun(db, COMANTOVA, "1-a");
  expect(replay).toMatchObject({
    identical: true,
    intact: true,
    erased: 0,
    differences: [],
    changes: [],
  });
  expect(replay.dataNow).toBe(replay.dataThen);
  expect(replay.sentence.it).toBe("Ipotesi A: ricalcolata, è identica; i dati sono ancora quelli.");
});

test("what is kept holds no code of a person, and their words only where a place uses the same", async () => {
  const text = await snapshotText();
  expect(text).not.toMatch(/"P\d\d"/);
  const phrases = [
    ...(await execute(sql`select phrase from participant_skill`)).map(({ phrase }) => phrase),
    ...(await execute(sql`select title from need where participant_id is not null`)).map(
      ({ title }) => title,
    ),
  ] as string[];
  const asked = (await execute(sql`select phrase as words from resource_skill
    union select title from resource`)) as unknown as readonly { words: string }[];
  const shared = new Set(asked.map(({ words }) => words.toLowerCase()));
  const own = phrases.filter((phrase) => !shared.has(phrase.toLowerCase()));
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter((phrase) => text.includes(JSON.stringify(phrase)))).toEqual([]);
  const [row] = await execute(sql`select report::text as report from run`);
  expect(row!["report"]).not.toMatch(/"P\d\d"/);
});

test("says in words what has changed in the data since", async () => {
  await execute(sql`update participant_condition set travel_km = 99 where participant_id = 'P33'`);
  await execute(sql`update seat set capacity = capacity + 1 where resource_id = 'S14'`);
  const { identical, intact, changes, dataNow, dataThen } = await replayRun(db, COMANTOVA, "1-a");
  expect({ identical, intact }).toEqual({ identical: true, intact: true });
  expect(dataNow).not.toBe(dataThen);
  expect(
    changes.map(({ kind, seeker, place, aspects }) => [kind, seeker ?? place, ...aspects]),
  ).toEqual([
    ["seeker-changed", "P33", "travel"],
    ["place-changed", "S14", "capacity"],
  ]);
  expect(changes[1]!.sentence.it).toMatch(/^S14 \(.+\): 1 posto in più\.$/);
});

test("erasing a person cuts the link: the run stays, computes the same, and nobody can tell who it was", async () => {
  const before = await db.asSystem(COMANTOVA, (tx) => requireRun(tx, COMANTOVA, "1-a"));
  const { seeker, place } = before.report.pairs[0]!;
  await execute(sql`delete from participant where id = ${seeker}`);
  const replay = await replayRun(db, COMANTOVA, "1-a");
  expect(replay).toMatchObject({ identical: true, erased: 1, intact: null, differences: [] });
  const after = await db.asSystem(COMANTOVA, (tx) => requireRun(tx, COMANTOVA, "1-a"));
  expect(after.report.pairs).toHaveLength(before.report.pairs.length);
  expect(after.report.pairs.find((pair) => pair.place === place)!.seeker).toMatch(/^#\d+$/);
  const links = await execute(
    sql`select from run_pseudonym where phrases::text like ${`%${seeker}%`} or seeker_participant_id = ${seeker}`,
  );
  expect(links).toHaveLength(0);
});

test("a tampered snapshot does not pass for what was read", async () => {
  await runRound(db, COMANTOVA, 1, { on: TODAY });
  await execute(sql`update run set input_digest = ${"0".repeat(64)} where id = '1-b'`);
  expect(await replayRun(db, COMANTOVA, "1-b")).toMatchObject({ identical: true, intact: false });
  await execute(sql`update run set report = jsonb_set(report, '{total}', '1') where id = '1-b'`);
  const { identical, differences } = await replayRun(db, COMANTOVA, "1-b");
  expect(identical).toBe(false);
  expect(differences[0]!.it).toMatch(/^«total» era 1, ora è /);
});

test("a run may have its own policy, which stays its own", async () => {
  const patch = { floor: 0.5, weights: { proximity: 5 } };
  const { id, report } = await runRound(db, COMANTOVA, 1, {
    on: TODAY,
    policy: patch,
    name: "Prova",
  });
  const run = await db.asSystem(COMANTOVA, (tx) => requireRun(tx, COMANTOVA, id));
  expect(run).toMatchObject({ name: "Prova", policyPatch: patch });
  expect(await replayRun(db, COMANTOVA, id)).toMatchObject({ identical: true, changes: [] });
  const own = await runRound(db, COMANTOVA, 1, { on: TODAY });
  expect(own.report.seekersMatched).toBeGreaterThan(report.seekersMatched);
  await expect(
    runRound(db, COMANTOVA, 1, { on: TODAY, policy: { flor: 1, floor: 2 } }),
  ).rejects.toMatchObject({
    kind: "invalid",
    issues: [{ path: "floor" }, { found: { it: "flor" } }],
  });
});

test("a run of an older version, whose policy knew fewer parts of meaning, says so and is not taken for tampered with", async () => {
  const { id } = await runRound(db, COMANTOVA, 1, { on: TODAY });
  const [run, kept] = await db.asSystem(COMANTOVA, async (tx) => [
    await requireRun(tx, COMANTOVA, id),
    (await loadSnapshot(tx, COMANTOVA, id))!,
  ]);
  const { person, idea } = kept.policy.meaningParts;
  const older = { input: kept.input, policy: { ...kept.policy, meaningParts: { person, idea } } };
  const read = older as Frozen;
  const packed = await packSnapshot({ ...mask(read).masked, solution: kept.solution });
  const digest = digestOf(read, run.embedderId, "2");
  await execute(
    sql`update run set engine_version = '2', input_digest = ${digest} where id = ${id}`,
  );
  await execute(sql`delete from run_snapshot where run_id = ${id}`);
  await db.asSystem(COMANTOVA, (tx) => storeSnapshot(tx, COMANTOVA, id, packed));
  const replay = await replayRun(db, COMANTOVA, id);
  expect(replay).toMatchObject({
    identical: false,
    intact: true,
    engineThen: "2",
    engineNow: ENGINE_VERSION,
  });
  expect(replay.sentence.it).toContain("è di un'altra versione del motore (la 2; ora è la ");
  expect(replay.changes.map(({ aspects }) => aspects)).toContainEqual(["meaningParts.skills"]);
});

async function snapshotText(): Promise<string> {
  const pieces = (await execute(
    sql`select data from run_snapshot where run_id = '1-a' order by piece`,
  )) as unknown as readonly { data: Uint8Array }[];
  return (await promisify(gunzip)(Buffer.concat(pieces.map(({ data }) => data)))).toString("utf8");
}
