import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calibrate } from "../../src/embedding/calibration.ts";
import { meaning } from "../../src/matching/criteria/meaning.ts";
import type { MatchInput, Place } from "../../src/matching/parties.ts";
import { type Policy, policySchema } from "../../src/matching/policy.ts";
import { settingOf } from "../../src/matching/setting.ts";
import { collaborationsUnderWay } from "../../src/collaborations/collaborations.ts";
import { type FinishedRun, runRound } from "../../src/rounds/run.ts";
import { whyUnderWay } from "../../src/rounds/explain-under-way.ts";
import { answersOf } from "../../src/rounds/explain.ts";
import { loadSnapshot } from "../../src/rounds/snapshot.ts";
import { listProposals, listWaiting } from "../../src/rounds/runs.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { openedRun } from "../support/opened-run.ts";

let db: TestDatabase;
let run: FinishedRun;

beforeAll(async () => {
  db = await comantova();
  await openFixtureRound(db);
  run = await runRound(db, COMANTOVA, 1, { on: TODAY });
});
afterAll(async () => await db.close());

describe("the CoMantova round", () => {
  test("has the tension of its skeleton: 330 of 1,260 pairs, at most 34 of 36 matched", () => {
    const { seekers, places, allowedPairs, seekersMatched } = run.report;
    expect({ seekers, places, allowedPairs, seekersMatched }).toEqual({
      seekers: 36,
      places: 35,
      allowedPairs: 330,
      seekersMatched: 34,
    });
  });

  test("is certified, with nothing between it and the optimum", () => {
    const { certified, gap, proof, status } = run.report;
    expect({ certified, gap, proof, status }).toEqual({
      certified: true,
      gap: 0,
      proof: "duals",
      status: "optimal",
    });
  });

  test("keeps the seven collaborations under way and proposes none of their people", async () => {
    const { held, proposals } = await db.asSystem(COMANTOVA, async (tx) => ({
      held: await collaborationsUnderWay(tx, COMANTOVA),
      proposals: await listProposals(tx, COMANTOVA, run.id),
    }));
    expect(held).toHaveLength(7);
    const busy = new Set(held.map(({ participant }) => participant));
    expect(proposals.filter(({ seeker }) => busy.has(seeker))).toEqual([]);
    expect(proposals).toHaveLength(34);
  });

  test("can say what speaks for each of the collaborations under way, and for nobody else's", async () => {
    const held = await db.asSystem(COMANTOVA, (tx) => collaborationsUnderWay(tx, COMANTOVA));
    for (const { participant } of held) {
      const told = await whyUnderWay(db, COMANTOVA, run.id, participant!);
      expect(told).toMatchObject({ kind: "underWay", place: participant!.replace("P", "S") });
      expect(told?.explanation?.criteria.length).toBeGreaterThan(0);
    }
    expect(await whyUnderWay(db, COMANTOVA, run.id, "P14")).toBeNull();
  });

  test("says who waits and what would help: a kilometre for P33, a licence for P14", async () => {
    const waiting = await db.asSystem(COMANTOVA, (tx) => listWaiting(tx, COMANTOVA, run.id));
    expect(waiting.map(({ seeker }) => seeker)).toEqual(["P14", "P33"]);
    const [p14, p33] = waiting.map(({ explanation }) => explanation);
    expect(p33!.headline.it).toContain("Con un chilometro in più");
    expect(p33!.helps[0]).toMatchObject({ constraint: "distance", matches: true });
    expect(p14!.headline.it).toContain("Con la patente B");
    expect(p14!.helps.find(({ constraint }) => constraint === "licence")!.matches).toBe(true);
  });

  test("meaning tells the hosts that people chose from the others, better by all its parts than by two texts", async () => {
    const kept = await db.asSystem(COMANTOVA, (tx) => loadSnapshot(tx, COMANTOVA, run.id));
    const { input, policy } = kept!;
    const read = (meaningParts: Partial<Policy["meaningParts"]>) =>
      chosenAbove(input, policySchema.parse({ ...policy, meaningParts }));
    const byDefault = read({});
    expect(byDefault).toBeGreaterThan(0.75);
    expect(byDefault).toBeGreaterThan(read({ skills: 0 }));
    // The hub's vocation alone says next to nothing of what people chose: it has no weight inside by default.
    expect(read({ person: 0, skills: 0, idea: 0, vocation: 1 })).toBeLessThan(0.6);
  });

  test("answers from what the run kept: why, and why not", async () => {
    const answers = await answersOf(db, COMANTOVA, run.id);
    const pair = run.report.pairs[0]!;
    expect(await answers.why(pair.seeker)).toMatchObject({ kind: "proposed", place: pair.place });
    expect((await answers.whyNot(pair.seeker, pair.place)).kind).toBe("proposed");
    expect(await answers.whyNot("P33", "S32")).toMatchObject({
      kind: "barred",
      barriers: [{ constraint: "distance" }],
    });
    const here = await openedRun(db, run.id);
    for (const seeker of here.seekers) {
      expect(await answers.why(seeker)).toEqual(here.why(seeker));
      expect(await answers.whyNot(seeker, "S32")).toEqual(here.whyNot(seeker, "S32"));
    }
    await expect(answers.why("P01")).rejects.toThrow(expect.objectContaining({ kind: "notFound" }));
    await expect(answers.whyNot("P33", "S99")).rejects.toThrow(
      expect.objectContaining({ kind: "notFound" }),
    );
  });
});

/** How often a host that a person chose has more `meaning` for them than one that they did not; ties count half. */
function chosenAbove(input: MatchInput, policy: Policy): number {
  const setting = settingOf(input, policy, calibrate);
  let above = 0;
  let compared = 0;
  for (const seeker of input.seekers) {
    const read = (place: Place) => meaning.score(seeker, place, setting);
    const [chosen, others] = [true, false].map((is) =>
      input.places
        .filter(({ hostId }) => seeker.rankedHosts.includes(hostId) === is)
        .flatMap((place) => read(place) ?? []),
    );
    for (const one of chosen!)
      for (const other of others!) {
        above += one > other ? 1 : one === other ? 0.5 : 0;
        compared++;
      }
  }
  return above / compared;
}
