import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TRANSITIONS } from "../../src/db/tables/round-transition.ts";
import { nextDue, setCalendar } from "../../src/rounds/calendar.ts";
import { moveRound } from "../../src/rounds/move.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { lockRound, type Round } from "../../src/rounds/rounds.ts";
import { runRound } from "../../src/rounds/run.ts";
import { listRuns } from "../../src/rounds/runs.ts";
import { type By, listTransitions, nextStates } from "../../src/rounds/transitions.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

let db: TestDatabase;
const by: By = { role: "coordinator", madeBy: "Anna", madeFrom: "test" };
const refused = (kind: string) => expect.objectContaining({ kind });

const move = (to: Round["state"], who = by, words?: string) =>
  db.asSystem(COMANTOVA, async (tx) =>
    moveRound(tx, await lockRound(tx, COMANTOVA, 1), to, who, words),
  );
const run = (statement: ReturnType<typeof sql>) =>
  db.asSystem(COMANTOVA, (tx) => tx.execute(statement));
const steps = () => db.asSystem(COMANTOVA, (tx) => listTransitions(tx, COMANTOVA, 1));

beforeAll(async () => {
  db = await comantova();
  await openFixtureRound(db);
});
afterAll(async () => await db.close());

describe("the life of a round", () => {
  // One story, in the order in which a coordinator lives it.
  test("a hub's referent moves nothing, and the refusal says who may", async () => {
    await expect(move("collecting", { ...by, role: "referent" })).rejects.toThrow(
      refused("forbidden"),
    );
    expect(nextStates("open", "referent")).toEqual([]);
    expect(await steps()).toEqual([]);
  });

  test("goes from state to state with who, when and from where", async () => {
    await move("collecting", by, "si raccolgono le preferenze");
    await expect(move("matched")).rejects.toThrow(refused("conflict"));
    await runRound(db, COMANTOVA, 1, { on: TODAY });
    await expect(move("published")).rejects.toThrow(refused("conflict"));
    await publishRun(db, COMANTOVA, "1-a", by);
    await move("confirmed");
    await move("published", by, "due risposte da rivedere");
    expect(
      (await steps()).map((s) => `${s.fromState} ${s.toState} ${s.madeBy} ${s.runId ?? s.words}`),
    ).toEqual([
      "open collecting Anna si raccolgono le preferenze",
      "collecting matched innesto 1-a",
      "matched published Anna 1-a",
      "published confirmed Anna null",
      "confirmed published Anna due risposte da rivedere",
    ]);
  });

  test("a publication is taken back, and another one made", async () => {
    await move("matched");
    const runs = await db.asSystem(COMANTOVA, (tx) => listRuns(tx, COMANTOVA, 1));
    expect(runs.map(({ publishedAt }) => publishedAt)).toEqual([null]);
    await publishRun(db, COMANTOVA, "1-a", by);
    const count = (await steps()).length;
    await publishRun(db, COMANTOVA, "1-a", by);
    expect(await steps()).toHaveLength(count);
  });

  test("of two that move it at once one does, the other is told how it stands", async () => {
    const both = await Promise.allSettled([move("confirmed"), move("confirmed")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((one) => one.status === "rejected");
    expect(lost!.reason).toMatchObject({ kind: "conflict" });
  });

  test("the database itself lets no state change that was not written down, and no step be rewritten", async () => {
    await expect(run(sql`update round set state = 'matched'`)).rejects.toThrow(
      /without a transition/,
    );
    await expect(run(sql`update round_transition set made_by = 'x'`)).rejects.toThrow(
      /never changed/,
    );
    await expect(
      run(sql`insert into round_transition (programme_id, round_number, position, from_state, to_state, role, made_by, made_from)
        values (${COMANTOVA}, 1, 99, 'confirmed', 'open', 'coordinator', 'x', 'x')`),
    ).rejects.toThrow(/round_transition_allowed/);
  });

  test("what is closed stays closed", async () => {
    await move("closed");
    for (const { to } of TRANSITIONS) await expect(move(to)).rejects.toThrow(refused("conflict"));
    await expect(
      db.asSystem(COMANTOVA, async (tx) =>
        setCalendar(tx, await lockRound(tx, COMANTOVA, 1), { answersBy: "2026-05-01" }),
      ),
    ).rejects.toThrow(refused("conflict"));
  });
});

test("from every state but closed there is a way to closed", () => {
  const states = new Set(TRANSITIONS.map(({ from }) => from));
  for (const state of states) expect(nextStates(state, "coordinator")).toContain("closed");
});

describe("the calendar", () => {
  const calendar = {
    preferencesBy: "2026-02-01",
    answersBy: "2026-03-01",
    confirmationBy: "2026-03-15",
  };

  test("dates that do not follow one another are all refused by name", async () => {
    await openFixtureRound(db);
    const set = (change: Partial<typeof calendar>) =>
      db.asSystem(COMANTOVA, async (tx) =>
        setCalendar(tx, await lockRound(tx, COMANTOVA, 2), change),
      );
    await expect(set({ preferencesBy: "2026-02-30" })).rejects.toMatchObject({
      kind: "invalid",
      issues: [{ path: "preferencesBy" }],
    });
    await expect(set({ ...calendar, answersBy: "2026-01-01" })).rejects.toMatchObject({
      issues: [{ path: "answersBy" }],
    });
    expect(await set(calendar)).toMatchObject({ ...calendar, revision: 2 });
  });

  test.each([
    ["open", "2026-01-31", "preferencesBy", 1],
    ["matched", "2026-01-31", "answersBy", 29],
    ["published", "2026-03-04", "answersBy", -3],
    ["closed", "2026-01-31", undefined, undefined],
  ] as const)("%s on %s: %s is due in %s days", (state, today, what, days) => {
    const due = nextDue({ ...calendar, state }, today);
    expect(due?.what).toBe(what);
    expect(due?.days).toBe(days);
  });
});
