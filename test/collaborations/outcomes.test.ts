import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seenAs } from "../../src/access/seen.ts";
import { declare, questionsFor } from "../../src/collaborations/outcomes/declarations.ts";
import { saveIncentive, setIncentiveRule } from "../../src/collaborations/outcomes/incentives.ts";
import { outcomeNumbers } from "../../src/collaborations/outcomes/numbers.ts";
import { listFollowed, openDeclarations } from "../../src/collaborations/outcomes/outcomes.ts";
import { removeOutcome, saveOutcome } from "../../src/collaborations/outcomes/save-outcome.ts";
import type { Actor } from "../../src/db/actor.ts";
import type { OutcomeMoment } from "../../src/collaborations/outcomes/due.ts";
import type { SaidOutcome } from "../../src/collaborations/outcomes/said-outcome.ts";
import { addDuty } from "../../src/privacy/duties.ts";
import { erasePerson } from "../../src/privacy/erase.ts";
import { readLocked } from "../../src/privacy/locked.ts";
import { ownData } from "../../src/privacy/own-data.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

const TODAY = "2026-01-15";
const NONE = seenAs(null);

let db: TestDatabase;
beforeAll(async () => {
  db = await comantova();
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`update collaboration set started_on = '2025-01-14' where id = 'C05'`),
  );
  await setIncentiveRule(db, COMANTOVA, { validFrom: "2014-01-01", months: 6 });
});
afterAll(async () => await db.close());

const said = (more: Partial<SaidOutcome>): SaidOutcome => ({
  observedOn: TODAY,
  condition: "seeking",
  contract: null,
  contractFrom: null,
  contractTo: null,
  extendedTo: null,
  weeklyHours: null,
  atHost: null,
  source: "statement",
  ...more,
});

const record = (
  collaboration: string,
  moment: OutcomeMoment,
  more: Partial<SaidOutcome>,
  seen = NONE,
) =>
  saveOutcome(db, { programme: COMANTOVA, collaboration, moment }, said(more), {
    seen,
    today: TODAY,
  });

const run = <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  db.asSystem(COMANTOVA, (tx) => tx.execute<T>(statement));
const followed = async (id: string) =>
  (await db.asSystem(COMANTOVA, (tx) => listFollowed(tx, COMANTOVA))).find((one) => one.id === id)!;
const part = (kind: "participant" | "member" | "coordinator", subject: string) => ({
  kind,
  programme: COMANTOVA,
  subject,
  account: "x",
});
const end = (id: string, on: string) =>
  run(sql`update collaboration set state = 'completed', ended_on = ${on} where id = ${id}`);

describe("an outcome", () => {
  test("is recorded once for a moment, corrected on what was read, and taken back", async () => {
    await end("C01", "2025-12-31");
    expect(await record("C01", "exit", { condition: "seeking" })).toBe(false);
    await expect(record("C01", "exit", { condition: "inactive" })).rejects.toMatchObject({
      kind: "conflict",
    });
    const [before] = (await followed("C01")).outcomes;
    await record("C01", "exit", { condition: "training" }, seenAs(before));
    const { outcomes } = await followed("C01");
    expect(outcomes.map(({ id, condition }) => [id, condition])).toEqual([
      ["C01-exit", "training"],
    ]);
    const key = { programme: COMANTOVA, collaboration: "C01", moment: "exit" } as const;
    await removeOutcome(db, key, seenAs(outcomes[0]));
    expect((await followed("C01")).outcomes).toEqual([]);
  });

  test.each([
    ["to come", { observedOn: "2026-01-16" }],
    ["with a contract of somebody who does not work", { contract: "permanent" }],
    [
      "with an end of a contract that has none",
      { condition: "employed", contract: "permanent", contractTo: TODAY },
    ],
    [
      "that runs backwards",
      { condition: "employed", contractFrom: TODAY, contractTo: "2025-01-01" },
    ],
    ["extended before its end", { condition: "employed", contractTo: TODAY, extendedTo: TODAY }],
  ] as const)("%s is refused", async (_, more) => {
    await expect(record("C02", "exit", more)).rejects.toMatchObject({ kind: "invalid" });
  });

  test("of work found elsewhere ends the collaboration, frees the seat and ends the seeking", async () => {
    const work = { condition: "employed", atHost: false, contractFrom: "2026-01-10" } as const;
    expect(await record("C03", "exit", work)).toBe(true);
    expect(await followed("C03")).toMatchObject({
      state: "interrupted",
      ended: "2026-01-10",
      endReason: "lavoro trovato altrove",
    });
    const [person] = await run(sql`select p.seeking, s.status, s.since::text from participant p
      join employment_status s on s.programme_id = p.programme_id and s.participant_id = p.id
      where p.id = 'P03' order by s.since desc nulls last limit 1`);
    expect(person).toEqual({ seeking: false, status: "employed", since: "2026-01-10" });
    const [seat] = await run(sql`select count(*)::int as held from collaboration
      where resource_id = 'S03' and state in ('agreed', 'running')`);
    expect(seat).toEqual({ held: 0 });
  });

  test("of work at the host leaves the collaboration as it is", async () => {
    expect(await record("C04", "exit", { condition: "employed", atHost: true })).toBe(false);
    expect((await followed("C04")).state).toBe("running");
  });

  test("is in the audit as a deed about its person", async () => {
    const traces = await run(sql`select a.what, a.action, s.participant_id from audit a
      join audit_subject s on s.programme_id = a.programme_id and s.token = a.subject_token
      where a.what = 'outcome' and s.participant_id = 'P01' order by a.created_at, a.id`);
    expect(traces.map(({ action }) => action)).toEqual(["insert", "update", "delete"]);
  });
});

describe("what the two sides declare", () => {
  test("is asked of a person about themselves, and of a host about its own", async () => {
    await end("C05", "2026-01-10");
    const person = await questionsFor(db, part("participant", "P05"), TODAY);
    expect(person).toMatchObject([{ collaboration: "C05", moment: "exit", since: "2026-01-10" }]);
    expect(await questionsFor(db, part("member", "F05"), TODAY)).toHaveLength(1);
    expect(await questionsFor(db, part("participant", "P06"), TODAY)).toEqual([]);
    expect(await questionsFor(db, part("participant", "P05"), "2026-03-12")).toEqual([]);
  });

  test("is kept apart until the coordination takes it over, and is not asked again", async () => {
    const question = { collaboration: "C05", moment: "exit" } as const;
    const nothing = { contract: null, contractFrom: null, contractTo: null, weeklyHours: null };
    const employed = { ...nothing, condition: "employed", atHost: true } as const;
    await declare(db, part("participant", "P05"), question, employed, TODAY);
    const left = { ...nothing, condition: "inactive", atHost: false } as const;
    await declare(db, part("member", "F05"), question, left, TODAY);
    const one = await followed("C05");
    expect(one.outcomes).toEqual([]);
    // A host says whether the person is there, and nothing else of them.
    expect(one.declarations.map(({ side, condition }) => [side, condition])).toEqual([
      ["host", null],
      ["participant", "employed"],
    ]);
    expect(openDeclarations(one)).toHaveLength(2);
    expect(await questionsFor(db, part("participant", "P05"), TODAY)).toEqual([]);
    await record("C05", "exit", { condition: "employed", atHost: true });
    expect(openDeclarations(await followed("C05"))).toEqual([]);
  });

  test("of somebody else's collaboration is refused", async () => {
    const employed = {
      condition: "employed",
      contract: null,
      contractFrom: null,
      contractTo: null,
      weeklyHours: null,
      atHost: null,
    } as const;
    await end("C06", "2026-01-10");
    await expect(
      declare(
        db,
        part("participant", "P07"),
        { collaboration: "C06", moment: "exit" },
        employed,
        TODAY,
      ),
    ).rejects.toMatchObject({ kind: "notFound" });
    await expect(
      declare(
        db,
        part("coordinator", ""),
        { collaboration: "C06", moment: "exit" },
        employed,
        TODAY,
      ),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });
});

const step = (more: object) => ({
  decision: null,
  decidedBecause: null,
  dueOn: null,
  askedOn: null,
  grantedOn: null,
  paidOn: null,
  amount: null,
  deMinimis: null,
  ...more,
});
const asks = (more: object) =>
  saveIncentive(db, COMANTOVA, "C02", step({ askedOn: TODAY, ...more }), NONE);
const isHired = async (to: string, extendedTo: string | null) => {
  const known = (await followed("C02")).outcomes[0];
  const contract = {
    condition: "employed",
    contract: "fixed_term",
    contractFrom: "2025-03-01",
    contractTo: to,
    extendedTo,
  } as const;
  await record("C02", "exit", contract, seenAs(known ?? null));
};

const numbersFor = (kind: "coordinator" | "public" | "funder") =>
  db.as({ kind, programme: COMANTOVA, subject: "", account: "x" }, (tx) =>
    outcomeNumbers(tx, COMANTOVA, TODAY),
  );

describe("an incentive", () => {
  test("is asked for where the hiring lasts long enough, or it was decided so", async () => {
    await expect(asks({})).rejects.toMatchObject({ kind: "notFound" });
    await isHired("2025-07-31", null);
    await expect(asks({})).rejects.toMatchObject({ kind: "conflict" });
    await isHired("2025-05-31", "2025-08-31");
    await expect(asks({})).rejects.toMatchObject({ kind: "conflict" });
    await asks({
      decision: "admitted",
      decidedBecause: "rinnovo senza interruzione",
      amount: 3000,
    });
    const [kept] = await run(sql`select asked_on::text, amount from hiring_incentive`);
    expect(kept).toEqual({ asked_on: TODAY, amount: "3000" });
  });

  test.each([
    ["paid before it is granted", { paidOn: TODAY }],
    ["decided without a reason", { decision: "admitted" }],
  ])("%s is refused", async (_, more) => {
    await expect(asks(more)).rejects.toMatchObject({ kind: "invalid" });
  });

  test("steps out of order are refused by the database, too", async () => {
    await expect(
      run(sql`update hiring_incentive set paid_on = '2026-01-15'`),
    ).rejects.toMatchObject({
      constraint_name: "hiring_incentive_paid",
    });
  });
});

describe("counts", () => {
  test("by contract and duration are whole for the coordination", async () => {
    const { hired, byContract, byDuration, lasting } = await numbersFor("coordinator");
    expect(hired).toBe(4);
    expect(Object.fromEntries(byContract.map(({ name, n }) => [name, n]))).toEqual({
      fixed_term: 1,
      unknown: 3,
    });
    expect(Object.fromEntries(byDuration.map(({ name, n }) => [name, n]))).toEqual({
      from_6: 1,
      unknown: 3,
    });
    expect(lasting).toEqual([
      { months: 6, alive: 7, over: 0 },
      { months: 12, alive: 6, over: 1 },
    ]);
  });

  test.each(["public", "funder"] as const)(
    "small ones are hidden, and what gives them away: %s",
    async (kind) => {
      const { hired, byContract, lasting } = await numbersFor(kind);
      expect(hired).toBeNull();
      expect(byContract.every(({ n }) => n === null)).toBe(true);
      expect(lasting).toEqual([
        { months: 6, alive: 7, over: 0 },
        { months: 12, alive: null, over: null },
      ]);
    },
  );

  test("no answer is no outcome: nobody who was not asked is in any count", async () => {
    const [known] = await run(
      sql`select count(*)::int as n from outcome where collaboration_id = 'C06'`,
    );
    expect(known).toEqual({ n: 0 });
  });
});

describe("erasing somebody", () => {
  test("leaves their outcome in the counts, what a law keeps locked, and nothing else", async () => {
    const own = await db.asSystem(COMANTOVA, (tx) => ownData(tx, COMANTOVA, "P02"));
    expect(Object.keys(own.tables)).toEqual(
      expect.arrayContaining(["outcome", "hiring_incentive"]),
    );
    const coordinator = part("coordinator", "") as Actor;
    const read = () => db.as(coordinator, (tx) => outcomeNumbers(tx, COMANTOVA, TODAY));
    const before = await read();
    await addDuty(db, COMANTOVA, { law: "L", keepUntil: "2999-12-31", keeps: ["outcomes"] }, TODAY);
    await erasePerson(db, COMANTOVA, "P02", { reason: "request", madeBy: "x" });
    expect(await read()).toEqual(before);
    const [left] =
      await run(sql`select (select count(*)::int from outcome where collaboration_id = 'C02') as outcomes,
      (select count(*)::int from hiring_incentive) as incentives`);
    expect(left).toEqual({ outcomes: 0, incentives: 0 });
    const locked = JSON.stringify(await readLocked(db, COMANTOVA, "auditor"));
    expect(locked).toContain("hiring_incentive");
    expect(locked).toContain("fixed_term");
  });
});
