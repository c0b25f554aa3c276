import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rating } from "../../../src/db/tables/rating.ts";
import { participant, participantIdentity } from "../../../src/db/tables/participant.ts";
import { freezeNewest, pairsOf } from "../../../src/rounds/judge/pairs.ts";
import { type Question, questionsFor } from "../../../src/rounds/judge/questions.ts";
import { standingRatings, storeRatings } from "../../../src/rounds/judge/ratings.ts";
import { judgeReport } from "../../../src/rounds/judge/report.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await comantova();
});
afterAll(async () => await db.close());

const ask = (by: string, people: number) => questionsFor(db, COMANTOVA, { by, people, on: TODAY });
const store = (...ratings: Parameters<typeof storeRatings>[2]) =>
  db.asSystem(COMANTOVA, (tx) => storeRatings(tx, COMANTOVA, ratings));
const standing = () => db.asSystem(COMANTOVA, (tx) => standingRatings(tx, COMANTOVA));

// One story, in the order in which a coordinator lives it.

test("without a round there is nothing to judge by", async () => {
  await expect(ask("anna", 1)).rejects.toThrow(expect.objectContaining({ kind: "notFound" }));
  await openFixtureRound(db);
});

test("asks about as many people as wanted, blind, the same each time", async () => {
  const questions = await ask("anna", 8);
  expect(await ask("anna", 8)).toEqual(questions);
  expect(new Set(questions.map(({ seeker }) => seeker.id)).size).toBe(8);
  const names = await db.asSystem(COMANTOVA, (tx) => tx.select().from(participantIdentity));
  const shown = JSON.stringify(questions);
  for (const { lastName, email, phone } of names.filter(({ participantId }) =>
    questions.some(({ seeker }) => seeker.id === participantId),
  )) {
    for (const word of [lastName, email, phone].filter((value) => value)) {
      expect(shown).not.toContain(word);
    }
  }
  expect(questions.every(({ seeker, place }) => seeker.texts.length + place.texts.length > 1)).toBe(
    true,
  );
});

test("a later rating stands for an earlier one, and both are kept", async () => {
  const [{ seeker, place }] = (await ask("bruno", 1)) as [Question];
  const pair = { by: "bruno", seeker: seeker.id, place: place.id };
  await store({ ...pair, stars: 2 });
  await store({ ...pair, stars: 5 });
  expect(await standing()).toEqual([{ ...pair, stars: 5 }]);
  const rows = await db.asSystem(COMANTOVA, (tx) => tx.select().from(rating).orderBy(rating.id));
  expect(rows.map(({ id, stars }) => [id, stars])).toEqual([
    ["V1", 2],
    ["V2", 5],
  ]);
});

test("a person already rated is not asked about again", async () => {
  const before = await ask("bruno", 50);
  expect(before.map(({ seeker }) => seeker.id)).not.toContain((await standing())[0]!.seeker);
});

test("too few people say nothing of weights", async () => {
  const report = await judgeReport(db, COMANTOVA, TODAY);
  expect(report).toMatchObject({ ratings: 1, judges: 1, seekers: 0, weights: null });
  expect(report.rankings.every(({ easy }) => easy.share === null)).toBe(true);
});

test("who rates as the fit ranks is never contradicted by it, and by dice half of the time", async () => {
  const frozen = await db.asSystem(COMANTOVA, (tx) => freezeNewest(tx, COMANTOVA, TODAY));
  const { fit } = pairsOf(frozen);
  const questions = await ask("carla", 12);
  const byFit = (a: Question, b: Question) =>
    fit(a.seeker.id, a.place.id)! - fit(b.seeker.id, b.place.id)!;
  const ratings = questions.map((question) => {
    const own = questions.filter(({ seeker }) => seeker.id === question.seeker.id);
    const stars = own.toSorted(byFit).indexOf(question) + 1;
    return { by: "carla", seeker: question.seeker.id, place: question.place.id, stars };
  });
  await store(...ratings);
  const { rankings, weights, ...rest } = await judgeReport(db, COMANTOVA, TODAY);
  expect(rest).toMatchObject({ ratings: ratings.length + 1, judges: 2, leftOut: 0, seekers: 12 });
  expect(rankings.map(({ ranking }) => ranking)).toEqual(["fit", "model", "lexical", "random"]);
  const [byTheFit, , , random] = rankings;
  expect([byTheFit!.easy.misranked, byTheFit!.hard.misranked]).toEqual([0, 0]);
  expect(byTheFit!.easy.comparisons).toBeGreaterThan(10);
  expect([random!.easy.share!.value, random!.hard.share!.value]).toEqual([0.5, 0.5]);
  const shares = weights!.map(({ suggested }) => suggested.value);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  for (const { suggested } of weights!) {
    expect(suggested.low >= 0 && suggested.high <= 1).toBe(true);
  }
});

test("ratings go with the person they are about", async () => {
  const [first] = await standing();
  await db.asSystem(COMANTOVA, (tx) =>
    tx.delete(participant).where(eq(participant.id, first!.seeker)),
  );
  expect((await standing()).map(({ seeker }) => seeker)).not.toContain(first!.seeker);
});
