import { afterAll, beforeAll, expect, test } from "vitest";
import { takeFreePair, takeRepair } from "../../../src/rounds/answers/amend.ts";
import { type Answer, answerPairing } from "../../../src/rounds/answers/answer.ts";
import { livePairings } from "../../../src/rounds/answers/pairings.ts";
import { offerRepair } from "../../../src/rounds/answers/repair.ts";
import { decide } from "../../../src/rounds/decide.ts";
import { pairIn } from "../../../src/rounds/market-columns.ts";
import { runRound } from "../../../src/rounds/run.ts";
import { COMANTOVA, TODAY, comantovaPublished } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";

let db: TestDatabase;
const by = { madeBy: "Anna", madeFrom: "test" };
const live = () => db.asSystem(COMANTOVA, (tx) => livePairings(tx, COMANTOVA, 1));
const say = (id: string, answer: Answer) =>
  answerPairing(db, COMANTOVA, 1, id, { answer, on: TODAY }, by);
const decline = (id: string) =>
  say(id, { side: "participant", answer: "decline", reason: "distance" });
const offer = (id: string) => offerRepair(db, COMANTOVA, 1, { id, on: TODAY });

beforeAll(async () => {
  db = await comantovaPublished();
});
afterAll(async () => await db.close());

test("a proposal that is open has nothing to repair", async () => {
  await expect(offer((await live())[0]!.id)).rejects.toMatchObject({ kind: "conflict" });
});

test("after a no the repair is as good as a new run without the pair, and says who moves", async () => {
  const [first, second] = await live();
  await say(second!.id, { side: "participant", answer: "interest" });
  await decline(first!.id);
  const found = await offer(first!.id);
  expect(found.feasible).toBe(true);
  expect(found.moves[0]).toMatchObject({ seeker: first!.seekerParticipantId });
  expect(found.moves.map(({ seeker }) => seeker)).not.toContain(second!.seekerParticipantId);
  // The same question by another way: a run with the pair forbidden and the answered one pinned.
  await decide(db, COMANTOVA, 1, { ...by, kind: "forbid", ...pairIn(first!) });
  await decide(db, COMANTOVA, 1, { ...by, kind: "pin", ...pairIn(second!) });
  const { report } = await runRound(db, COMANTOVA, 1, { on: TODAY });
  const standing = (await live()).map(pairIn);
  const moved = new Map(found.moves.map(({ seeker, to }) => [seeker, to]));
  const after = [
    ...standing.filter(({ seeker }) => !moved.has(seeker)),
    ...[...moved].flatMap(([seeker, place]) => (place === null ? [] : [{ seeker, place }])),
  ];
  expect(after).toHaveLength(report.matched);
  expect(after.map(({ seeker, place }) => `${seeker} ${place}`).toSorted()).toEqual(
    report.pairs.map(({ seeker, place }) => `${seeker} ${place}`).toSorted(),
  );
});

test("taken, it is put to both sides beside the published run, and its seats are held", async () => {
  const before = await live();
  const [first] = before;
  await decline(first!.id);
  const { moves } = await offer(first!.id);
  const opened = await takeRepair(db, COMANTOVA, 1, { id: first!.id, on: TODAY }, by);
  expect(opened.map(pairIn)).toEqual(
    moves.filter(({ to }) => to !== null).map(({ seeker, to }) => ({ seeker, place: to })),
  );
  for (const pair of opened)
    expect(pair).toMatchObject({ state: "proposed", repairs: first!.id, proposalId: null });
  const now = new Set((await live()).map(({ id }) => id));
  for (const { id } of opened) expect(now).toContain(id);
});

test("alternatives are people and places free now, and one that is taken is not offered again", async () => {
  for (const pair of await live()) {
    await decline(pair.id);
    const { free } = await offer(pair.id);
    const [choice] = free;
    if (choice === undefined) continue;
    const standing = (await live()).map(({ seekerParticipantId }) => seekerParticipantId);
    for (const { seeker } of free) expect(standing).not.toContain(seeker);
    const asked = { id: pair.id, on: TODAY, pair: choice };
    const opened = await takeFreePair(db, COMANTOVA, 1, asked);
    expect(pairIn(opened)).toEqual({ seeker: choice.seeker, place: choice.place });
    await expect(takeFreePair(db, COMANTOVA, 1, asked)).rejects.toMatchObject({ kind: "conflict" });
    return;
  }
  expect.unreachable("no proposal of the fixture had a free alternative");
});
