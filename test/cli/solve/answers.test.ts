import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeCompute } from "../../../src/compute/compute.ts";
import { csv, policy, Workspace } from "./workspace.ts";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.open();
});
afterAll(async () => {
  await workspace.close();
  await closeCompute();
});

const SQUARE = csv("seeker,place,score", "p0,r0,0.5", "p0,r1,0.9", "p1,r0,0.9", "p1,r1,0.05");

describe("cases that a known matcher gets wrong", () => {
  it("keeps a pin although another pairing scores far more", async () => {
    const { status, out, report } = await workspace.solve({
      "scores.csv": SQUARE,
      "policy.json": policy({ pins: [{ seeker: "p0", place: "r0" }] }),
    });
    expect(status).toBe(0);
    expect(out).toBe(csv("seeker,place,score", "p0,r0,0.5", "p1,r1,0.05"));
    expect(report).toMatchObject({ total: 0.55, gap: 0, certified: true, blockingPairs: 2 });
  });

  it("fills a minimum by whom it costs least: 0.18, not 0.11", async () => {
    const { out, report } = await workspace.solve({
      "scores.csv": csv("seeker,place,score", "p0,r0,0.1", "p0,r1,.09", "p1,r0,9e-2", "p1,r1,0.01"),
      "places.csv": csv("place,capacity,minimum", "r0,1,1", "r1,2,"),
    });
    expect(out).toBe(csv("seeker,place,score", "p0,r1,.09", "p1,r0,9e-2"));
    expect(report!.total).toBeCloseTo(0.18, 12);
  });
});

const solveWith = (entries: object) =>
  workspace.solve({ "scores.csv": SQUARE, "policy.json": policy(entries) });

describe("what the policy says", () => {
  it("forbids a pair, also one without a score", async () => {
    const forbids = [
      { seeker: "p0", place: "r1" },
      { seeker: "p1", place: "r0" },
    ];
    const { out } = await solveWith({ forbids });
    expect(out).toBe(csv("seeker,place,score", "p0,r0,0.5", "p1,r1,0.05"));
  });

  it("keeps held pairs at their price, and tells how many", async () => {
    const held = [{ seeker: "p0", place: "r0" }];
    const dear = await solveWith({ held, continuityPrice: 2 });
    expect(dear.out).toBe(csv("seeker,place,score", "p0,r0,0.5", "p1,r1,0.05"));
    expect(dear.report).toMatchObject({ heldKept: 1, total: 2.55 });
    const cheap = await solveWith({ held, continuityPrice: 1 });
    expect(cheap.report).toMatchObject({ heldKept: 0, total: 1.8 });
  });

  it("uses no pair below the floor unless pinned", async () => {
    const floor = 0.8;
    const forbids = [{ seeker: "p0", place: "r1" }];
    expect((await solveWith({ floor, forbids })).report).toMatchObject({ matched: 1, total: 0.9 });
    const pins = [{ seeker: "p1", place: "r1" }];
    const pinned = await solveWith({ floor, forbids, pins });
    expect(pinned.out).toBe(csv("seeker,place,score", "p1,r1,0.05"));
  });

  it("takes gains alone where the most matched do not come first", async () => {
    const scores = csv("seeker,place,score", "a,x,3", "a,y,-1", "b,x,2.5");
    const files = { "scores.csv": scores, "policy.json": policy({ mostMatched: false }) };
    expect((await workspace.solve(files)).out).toBe(csv("seeker,place,score", "a,x,3"));
    const most = await workspace.solve({ "scores.csv": scores });
    expect(most.out).toBe(csv("seeker,place,score", "a,y,-1", "b,x,2.5"));
  });

  it("breaks ties by the seed alone", async () => {
    const scores = csv("seeker,place,score", "a,x,1", "b,x,1", "c,x,1", "d,x,1");
    const answers = new Map<string, number>();
    for (let seed = 0; seed < 40; seed++) {
      const files = { "scores.csv": scores, "policy.json": policy({ seed }) };
      const { out } = await workspace.solve(files);
      expect((await workspace.solve(files)).out).toBe(out);
      answers.set(out!, (answers.get(out!) ?? 0) + 1);
    }
    expect(answers.size).toBe(4);
    const asText = { "scores.csv": scores, "policy.json": policy({ seed: "7" }) };
    const asNumber = { "scores.csv": scores, "policy.json": policy({ seed: 7 }) };
    expect((await workspace.solve(asText)).out).toBe((await workspace.solve(asNumber)).out);
  });

  it("may point an editor to its schema", async () => {
    expect((await solveWith({ $schema: "solve-policy.schema.json" })).status).toBe(0);
  });
});

describe("the two sides", () => {
  it("gives a seeker of no capacity no place, and a place of none no seeker", async () => {
    const { out, report } = await workspace.solve({
      "scores.csv": SQUARE,
      "seekers.csv": csv("seeker,capacity", "p0,0", "p1,1"),
      "places.csv": csv("place,capacity", "r0,0", "r1,5"),
    });
    expect(out).toBe(csv("seeker,place,score", "p1,r1,0.05"));
    expect(report).toMatchObject({ seekers: 2, places: 2, seekersMatched: 1 });
  });

  it("knows those who are listed without any score", async () => {
    const { report } = await workspace.solve({
      "scores.csv": SQUARE,
      "seekers.csv": csv("seeker", "p0", "p1", "p2"),
      "places.csv": csv("place,minimum,capacity", "r0,,", "r1,,", "r2,0,3"),
    });
    expect(report).toMatchObject({ seekers: 3, places: 3, scoredPairs: 4, matched: 2 });
  });

  it("counts blocking pairs by the place's view where there is one", async () => {
    const seats = { "places.csv": csv("place,capacity", "x,1") };
    const pins = { "policy.json": policy({ pins: [{ seeker: "a", place: "x" }] }) };
    const views = csv("seeker,place,score,placeScore", "a,x,1,9", "b,x,2,3");
    const seen = await workspace.solve({ "scores.csv": views, ...seats, ...pins });
    expect(seen.report!.blockingPairs).toBe(0);
    // Without its view, a place sees a pair as the seeker does.
    const blank = csv("seeker,place,score,placeScore", "a,x,1,", "b,x,2,");
    const unseen = await workspace.solve({ "scores.csv": blank, ...seats, ...pins });
    expect(unseen.report!.blockingPairs).toBe(1);
  });

  it("says what one more seat at each place would bring, the most helpful first", async () => {
    const { report } = await workspace.solve({
      "scores.csv": csv("seeker,place,score", "a,x,5", "b,x,4", "b,y,1", "c,z,2", "d,z,1"),
    });
    expect(report!.matched).toBe(3);
    expect(report!.seatValues).toEqual([
      { place: "z", matches: 1, total: 1 },
      { place: "x", matches: 0, total: 3 },
      { place: "y", matches: 0, total: 0 },
    ]);
  });
});

describe("no solution is an answer", () => {
  it("writes a header without rows, and a report with the conflict", async () => {
    const { status, out, report, lines } = await workspace.solve({
      "scores.csv": csv("seeker,place,score", "a,x,1", "a,y,1", "b,z,1"),
      "places.csv": csv("place,minimum", "x,1", "y,1", "z,"),
    });
    expect(status).toBe(1);
    expect(out).toBe("seeker,place,score\n");
    expect(report).toMatchObject({
      status: "infeasible",
      matched: 0,
      bound: null,
      gap: null,
      proof: "conflict",
      certified: true,
      seatValues: [],
      conflict: {
        seekers: ["a"],
        places: ["x", "y"],
        groups: [],
        pins: [],
        needed: 2,
        available: 1,
        limits: [{ of: "seeker", id: "a", room: 1 }],
        releases: [
          { kind: "minimum", of: "place", id: "x", from: 1, to: 0, enough: true },
          { kind: "minimum", of: "place", id: "y", from: 1, to: 0, enough: true },
        ],
      },
    });
    expect(lines).toEqual([
      "No solution. The minimums of x and y need at least 2 pairs, but at most 1 can be made: 1 with a.",
      "Any one of these changes is enough:",
      "  · lower the minimum of x from 1 to 0",
      "  · lower the minimum of y from 1 to 0",
      "Written: out.csv, report.json",
    ]);
  });

  it("answers nothing with nothing", async () => {
    const { status, out, report } = await workspace.solve({
      "scores.csv": csv("seeker,place,score"),
    });
    expect(status).toBe(0);
    expect(out).toBe("seeker,place,score\n");
    expect(report).toMatchObject({ status: "optimal", matched: 0, total: 0 });
  });
});

it("tells the figures to whoever asked", async () => {
  const { lines } = await workspace.solve({ "scores.csv": SQUARE });
  expect(lines).toEqual([
    "Matched 2 of 2 seekers; total 1.8.",
    "Certificate: holds (duals), gap 0. Blocking pairs: 0.",
    "Written: out.csv, report.json",
  ]);
});
