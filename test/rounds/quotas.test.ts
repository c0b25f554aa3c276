import { gunzipSync } from "node:zlib";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSnapshot } from "../../src/db/tables/run.ts";
import { policySchema } from "../../src/matching/policy.ts";
import { currentPolicy, savePolicy } from "../../src/rounds/policies.ts";
import { replayRun } from "../../src/rounds/replay.ts";
import { runRound } from "../../src/rounds/run.ts";
import { loadSnapshot, type Snapshot } from "../../src/rounds/snapshot.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { openedRun } from "../support/opened-run.ts";

let db: TestDatabase;
let hubOf: ReadonlyMap<string, string>;
beforeAll(async () => {
  db = await comantova();
  await openFixtureRound(db);
  const rows = await db.asSystem(COMANTOVA, (tx) =>
    tx.execute<{ id: string; hub: string }>(sql`
      select r.id, coalesce(r.hub_id, min(h.hub_id)) as hub from resource r
      left join hub_organisation h
        on h.programme_id = r.programme_id and h.organisation_id = r.organisation_id
      where r.programme_id = ${COMANTOVA} group by r.id, r.hub_id`),
  );
  hubOf = new Map(rows.map(({ id, hub }) => [id, hub]));
});
afterAll(async () => await db.close());

const runUnder = async (quotas: readonly object[], more: object = {}) =>
  await runRound(db, COMANTOVA, 1, { on: TODAY, policy: { quotas, ...more } });

const women = async (): Promise<ReadonlySet<string>> => {
  const rows = await db.asSystem(COMANTOVA, (tx) =>
    tx.execute<{ id: string }>(sql`
      select participant_id as id from participant_protected
      where programme_id = ${COMANTOVA} and sex = 'F'`),
  );
  return new Set(rows.map(({ id }) => id));
};

test("a share of a protected group in each hub", async () => {
  const who = await women();
  expect(who.size).toBeGreaterThan(0);
  const quota = { name: "Donne in ogni hub", kind: "atLeast", share: 0.5, of: { sex: "F" } };
  const { id, report } = await runUnder([{ ...quota, inEach: "hub" }]);
  expect(["optimal", "feasible"]).toContain(report.status);
  expect(report.matched).toBeGreaterThan(0);
  const hubs = new Set(report.pairs.map(({ place }) => hubOf.get(place)));
  for (const hub of hubs) {
    const there = report.pairs.filter(({ place }) => hubOf.get(place) === hub);
    const own = there.filter(({ seeker }) => who.has(seeker)).length;
    expect(2 * own).toBeGreaterThanOrEqual(there.length);
  }
  expect(report.seatsReckoned).toBe(false);

  const [piece] = await db.asSystem(COMANTOVA, (tx) =>
    tx.select().from(runSnapshot).where(eq(runSnapshot.runId, id)),
  );
  const kept = JSON.parse(gunzipSync(piece!.data).toString("utf8")) as Snapshot;
  for (const { seekers } of kept.input.quotas!)
    for (const seeker of seekers) expect(seeker).toMatch(/^#\d+$/);
  const counted = new Set((await snapshotOf(id)).input.quotas!.flatMap(({ seekers }) => seekers));
  expect(counted.size).toBeGreaterThan(0);
  expect([...counted].filter((seeker) => !who.has(seeker))).toEqual([]);
});

const snapshotOf = async (id: string): Promise<Snapshot> =>
  (await db.asSystem(COMANTOVA, (tx) => loadSnapshot(tx, COMANTOVA, id)))!;

test("quotas that cost nothing are proved by prices", async () => {
  const quota = { name: "Tutti", kind: "atMost", share: 1, of: { ageFrom: 14 } };
  const { report } = await runUnder([quota]);
  expect(report).toMatchObject({ status: "optimal", proof: "duals", certified: true, gap: 0 });
});

test("a pair that a quota refuses is told so", async () => {
  const { report: free } = await runUnder([]);
  const [first] = free.pairs;
  const none = { name: "Nessuno", kind: "atMost", count: 0, of: { seekers: [first!.seeker] } };
  const { id, report } = await runUnder([none]);
  expect(report.pairs.map(({ seeker }) => seeker)).not.toContain(first!.seeker);
  const answers = await openedRun(db, id);
  const answer = answers.whyNot(first!.seeker, first!.place)!;
  expect(answer.kind).toBe("impossible");
  expect(answer.sentence.it).toContain("riserve di posti");
  expect(answers.why(first!.seeker)?.kind).toBe("waiting");
});

const hub = (place: string) => hubOf.get(place) ?? null;

test("two who would be in the same hub are kept apart", async () => {
  const { report: free } = await runUnder([]);
  const [first, second] = free.pairs.flatMap((one) => {
    const beside = free.pairs.find(
      (other) => other !== one && hub(one.place) !== null && hub(other.place) === hub(one.place),
    );
    return beside === undefined ? [] : [one, beside];
  });
  const seekers = [first!.seeker, second!.seeker];
  const apart = { name: "Separati", kind: "apart", of: { seekers }, same: "hub" };
  const { report } = await runUnder([apart]);
  const hubs = report.pairs
    .filter(({ seeker }) => seekers.includes(seeker))
    .map(({ place }) => hub(place));
  expect(new Set(hubs).size).toBe(hubs.length);
  expect(report.matched).toBeGreaterThan(0);
});

test("the cost of a pair under quotas is that of solving once more with it", async () => {
  const quota = { name: "Pochi", kind: "atMost", count: 3, of: { employment: ["unemployed"] } };
  const { id, report } = await runUnder([quota]);
  const answers = await openedRun(db, id);
  const asked = report.pairs
    .flatMap(({ seeker }) => answers.places.map((place) => ({ seeker, place })))
    .find(({ seeker, place }) => answers.whyNot(seeker, place)?.kind === "costs")!;
  const answer = answers.whyNot(asked.seeker, asked.place);
  if (answer?.kind !== "costs") throw new Error("no pair has a cost");
  const { report: forced } = await runUnder([quota], { pins: [asked] });
  expect(forced.matched - report.matched).toBe(answer.matches);
  expect(forced.total - report.total).toBeCloseTo(answer.total, 6);
});

test("quotas that cannot be kept are told without counting a protected group", async () => {
  const quota = { name: "Troppe", kind: "atLeast", count: 1000, of: { sex: "F" } };
  const { report } = await runUnder([quota]);
  expect(report).toMatchObject({ status: "infeasible", matched: 0 });
  expect(report.conflict!.sentence.it).toBe(
    "Con i posti e le coppie ammesse non si può rispettare la riserva «Troppe».",
  );
  expect(report.conflict!.releases).toMatchObject([
    { kind: "quota", nearest: null, enough: true, sentence: { it: "rinunciare a «Troppe»" } },
  ]);
});

test("a run under quotas computes to the same again", async () => {
  const quota = {
    name: "Idonei",
    kind: "atMost",
    count: 2,
    of: { seekers: ["P03", "P07", "P15"] },
  };
  const { id } = await runUnder([quota]);
  expect(await replayRun(db, COMANTOVA, id)).toMatchObject({ identical: true, intact: true });
});

test("codes that nobody bears are refused", async () => {
  const quota = {
    name: "Nessuno",
    kind: "atMost",
    count: 1,
    of: { seekers: ["P999"], eligible: "nulla" },
    in: { hubs: ["ZZ"] },
  };
  await expect(runUnder([quota])).rejects.toMatchObject({
    kind: "invalid",
    issues: [
      { path: "quotas[0].of.seekers[0]" },
      { path: "quotas[0].of.eligible" },
      { path: "quotas[0].in.hubs[0]" },
    ],
  });
});

test("quotas belong to the programme's policy, with the objective total alone", async () => {
  const quota = { name: "Insieme", kind: "together", of: { idea: "I01" }, same: "hub" };
  expect(policySchema.safeParse({ quotas: [quota], objective: "fair" }).success).toBe(false);
  const { version, policy } = await db.asSystem(COMANTOVA, (tx) => currentPolicy(tx, COMANTOVA));
  const next = policySchema.parse({ ...policy, quotas: [quota] });
  const saved = await db.asSystem(COMANTOVA, (tx) => savePolicy(tx, COMANTOVA, next, version));
  expect(saved.policy.quotas).toEqual([quota]);
});
