import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, answerPairing } from "../../src/rounds/answers/answer.ts";
import { loadFacts } from "../../src/rounds/assemble/facts.ts";
import { closeRound } from "../../src/rounds/close.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { runRound } from "../../src/rounds/run.ts";
import { listWaiting } from "../../src/rounds/runs.ts";
import { COMANTOVA, comantova, openFixtureRound, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

let db: TestDatabase;
const by = { madeBy: "test", madeFrom: "test" };
const give = (person: string, answer: Answer) =>
  answerPairing(db, COMANTOVA, 1, `1-${person}`, { answer, on: TODAY }, by);
const interest = { side: "participant", answer: "interest" } as const;

beforeAll(async () => {
  db = await comantova();
  await openFixtureRound(db);
  const { id } = await runRound(db, COMANTOVA, 1, { on: TODAY });
  await publishRun(db, COMANTOVA, id);
  await give("P08", interest);
  await give("P08", { side: "host", answer: "decline", reason: "no_tutor" });
  await give("P09", interest);
  await give("P10", { side: "participant", answer: "decline", reason: "hours" });
  for (const answer of ["interest", "continue", "accept"] as const) {
    await give("P12", { side: "participant", answer });
    await give("P12", { side: "host", answer });
  }
  await closeRound(db, COMANTOVA, 1);
});
afterAll(async () => await db.close());

const waitsIn = async (round: number) => {
  const { waits } = await db.asSystem(COMANTOVA, (tx) => loadFacts(tx, COMANTOVA, round));
  return new Map(waits.map(({ participantId, rounds }) => [participantId, rounds]));
};

test("who was left waiting, declined by the host or left without its word has waited; nobody else", async () => {
  const left = await db.asSystem(COMANTOVA, (tx) => listWaiting(tx, COMANTOVA, "1-a"));
  const waits = await waitsIn(2);
  const expected = ["P08", "P09", ...left.map(({ seeker }) => seeker)].toSorted();
  expect([...waits.keys()]).toEqual(expected);
  expect(new Set(waits.values())).toEqual(new Set([1]));
});

test("a round that is not over counts for none of its own runs", async () => {
  expect([...(await waitsIn(1))]).toEqual([]);
});
