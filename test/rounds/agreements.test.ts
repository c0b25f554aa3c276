import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gather } from "../../src/rounds/freeze.ts";
import { requireRound } from "../../src/rounds/rounds.ts";
import { runRound } from "../../src/rounds/run.ts";
import { COMANTOVA, TODAY, comantovaMatched } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { openedRun } from "../support/opened-run.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await comantovaMatched();
});
afterAll(async () => await db.close());

const YESTERDAY = "2026-01-14";

/** Puts what is named below a protocol that ends on a day; null: it ends on none. */
const promise = (resources: readonly string[], expiresOn: string | null) =>
  db.asSystem(COMANTOVA, async (tx) => {
    await tx.execute(sql`insert into agreement (programme_id, id, kind, title, expires_on)
      values (${COMANTOVA}, 'AX', 'protocol', 'Sale e posti', ${expiresOn})
      on conflict (programme_id, id) do update set expires_on = excluded.expires_on`);
    await tx.execute(sql`update resource set agreement_id = 'AX'
      where programme_id = ${COMANTOVA} and id in ${resources}`);
  });

const read = (market: "incubation" | "resourcing") =>
  db.asSystem(COMANTOVA, async (tx) => {
    const round = await requireRound(tx, COMANTOVA, 1);
    const { input } = await gather(tx, round, { market, on: TODAY, patch: null });
    return input;
  });

test("a seat is proposed to the last day of its agreement, and no longer", async () => {
  const before = await runRound(db, COMANTOVA, 1, { on: TODAY });
  const [pair] = before.report.pairs;
  const [seeker, place] = [pair!.seeker, pair!.place];
  await promise([place], null);
  expect((await read("incubation")).places.some(({ agreement }) => agreement)).toBe(false);
  await promise([place], TODAY);
  const same = await runRound(db, COMANTOVA, 1, { on: TODAY });
  expect(same.report.pairs).toEqual(before.report.pairs);

  await promise([place], YESTERDAY);
  const after = await runRound(db, COMANTOVA, 1, { on: TODAY });
  expect(after.report.pairs.filter((one) => one.place === place)).toEqual([]);
  expect(after.report).toMatchObject({ certified: true, gap: 0 });
  const answers = await openedRun(db, after.id);
  const why = answers.whyNot(seeker, place);
  expect(why).toMatchObject({ kind: "barred", barriers: [{ constraint: "agreement" }] });
  expect(why!.sentence.it).toContain(
    "veniva dall'accordo «Sale e posti», scaduto il 14 gennaio 2026",
  );
  expect(why!.sentence.en).toContain("agreement “Sale e posti”, which lapsed on 14 January 2026");
});

test("a resource that is over is given to no need, and counts no more as its host's gift", async () => {
  const open = await read("resourcing");
  const [gift] = (await read("incubation")).places.flatMap(({ gives }) => gives);
  const given = open.places.find(({ id }) => id === gift!.id)!;
  expect(given.agreement).toBeUndefined();
  await promise([given.id], YESTERDAY);
  const lapsed = (await read("resourcing")).places.find(({ id }) => id === given.id);
  expect(lapsed!.agreement).toEqual({ title: "Sale e posti", until: YESTERDAY });
  const gifts = (await read("incubation")).places.flatMap(({ gives }) => gives);
  expect(gifts.map(({ id }) => id)).not.toContain(given.id);
  await promise([given.id], TODAY);
  const again = (await read("incubation")).places.flatMap(({ gives }) => gives);
  expect(again.map(({ id }) => id)).toContain(given.id);
});
