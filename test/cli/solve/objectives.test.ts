import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeCompute } from "../../../src/compute/compute.ts";
import { Random } from "../../assignment/random.ts";
import { csv, type Files, policy, Workspace } from "./workspace.ts";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.open();
});
afterAll(async () => {
  await workspace.close();
  await closeCompute();
});

const HEAD = "seeker,place,score";
const SQUARE = csv(HEAD, "a,x,1", "a,y,0.5", "b,x,0.5", "b,y,0.25");

describe("groups and several places", () => {
  /** Two shops of one firm, under a hub that takes two in all. */
  const firm: Files = {
    "scores.csv": csv(HEAD, "a,s1,9", "b,s1,8", "b,s2,7", "c,s2,6", "c,lab,1"),
    "places.csv": csv("place,capacity,group", "s1,2,firm", "s2,2,firm", "lab,1,hub"),
    "groups.csv": csv("group,side,capacity,within", "firm,place,1,hub", "hub,place,2,"),
  };

  it("keeps a limit within a limit, and says what raising each would bring", async () => {
    const { out, report } = await workspace.solve(firm);
    expect(out).toBe(csv(HEAD, "a,s1,9", "c,lab,1"));
    expect(report).toMatchObject({ matched: 2, total: 10, proof: "duals", certified: true });
    expect(report!.groupValues).toEqual([
      { group: "firm", matches: 0, total: 7 },
      { group: "hub", matches: 0, total: 0 },
    ]);
  });

  it("gives a seeker as many places as it can take, each once", async () => {
    const { out, report, lines } = await workspace.solve({
      "scores.csv": csv(HEAD, "a,x,3", "a,y,2", "a,z,1", "b,x,2"),
      "seekers.csv": csv("seeker,capacity", "a,2", "b,1"),
    });
    expect(out).toBe(csv(HEAD, "a,y,2", "a,z,1", "b,x,2"));
    expect(report).toMatchObject({ matched: 3, seekersMatched: 2, total: 5 });
    expect(lines[0]).toBe("Matched 2 of 2 seekers, 3 pairs; total 5.");
  });

  it("bounds the seekers of one group together, at least and at most", async () => {
    const { out } = await workspace.solve({
      "scores.csv": csv(HEAD, "a,x,9", "b,x,8", "c,x,1", "d,x,2"),
      "places.csv": csv("place,capacity", "x,3"),
      "seekers.csv": csv("seeker,group", "a,near", "b,near", "c,far", "d,far"),
      "groups.csv": csv("group,side,capacity,minimum", "near,seeker,1,", "far,seeker,,2"),
    });
    expect(out).toBe(csv(HEAD, "a,x,9", "c,x,1", "d,x,2"));
  });

  it("tells a conflict of nested limits, and every change that resolves it", async () => {
    const { status, report, lines } = await workspace.solve({
      "scores.csv": csv(HEAD, "a,x,1", "b,x,1", "c,y,1", "d,y,1", "e,z,1"),
      "places.csv": csv("place,capacity,minimum,group", "x,2,2,north", "y,2,2,north", "z,1,,"),
      "groups.csv": csv("group,side,capacity", "north,place,3"),
    });
    expect(status).toBe(1);
    expect(report!.conflict).toMatchObject({
      places: ["x", "y"],
      needed: 4,
      available: 3,
      limits: [{ of: "group", id: "north", room: 3 }],
    });
    expect(lines.slice(0, -1)).toEqual([
      "No solution. The minimums of x and y need at least 4 pairs, but at most 3 can be made: 3 within the limit of north.",
      "Any one of these changes is enough:",
      "  · lower the minimum of x from 2 to 1",
      "  · lower the minimum of y from 2 to 1",
      "  · 1 pair more within the limit of north",
    ]);
  });

  it("says what is left where no single change is enough", async () => {
    const { lines } = await workspace.solve({
      "scores.csv": csv(HEAD, "a,x,1", "b,y,1"),
      "places.csv": csv("place,capacity,minimum", "x,2,2", "y,2,2"),
    });
    expect(lines.slice(1, -1)).toEqual([
      "No single change is enough, for there is another conflict; this one is resolved by:",
      expect.stringMatching(/^ {2}· lower the minimum of [xy] from 2 to 1$/),
    ]);
  });
});

describe("fair", () => {
  it("raises the lowest first, and tells what that cost", async () => {
    const { out, report, lines } = await workspace.solve({
      "scores.csv": SQUARE,
      "policy.json": policy({ objective: "fair" }),
    });
    expect(out).toBe(csv(HEAD, "a,y,0.5", "b,x,0.5"));
    expect(report).toMatchObject({
      objective: "fair",
      total: 1,
      bound: 1,
      gap: 0,
      proof: "floors+duals",
      certified: true,
      blockingPairs: 1,
      fair: { cost: 0.25, complete: true, floors: [{ score: 0.5, pairs: 2 }] },
      seatValues: [
        { place: "x", matches: 0, total: 0.5 },
        { place: "y", matches: 0, total: 0 },
      ],
    });
    expect(lines[2]).toBe(
      "Fair down to the last pair: it costs 0.25 of the greatest possible total. Lowest score 0.5, the highest possible.",
    );
  });
});

describe("stable", () => {
  const views = csv(`${HEAD},placeScore`, "a,x,2,1", "a,y,1,2", "b,x,2,2", "b,y,1,1");

  it("leaves no two who would rather have each other, the best for seekers", async () => {
    const { out, report, lines } = await workspace.solve({
      "scores.csv": views,
      "policy.json": policy({ objective: "stable", mostMatched: false }),
    });
    expect(out).toBe(csv(HEAD, "a,y,1", "b,x,2"));
    expect(report).toMatchObject({
      proof: "no-blocking-pair",
      certified: true,
      blockingPairs: 0,
      bound: null,
      gap: null,
      fair: null,
      seatValues: [
        { place: "x", matches: 0, total: 1 },
        { place: "y", matches: 0, total: 0 },
      ],
    });
    expect(lines[1]).toBe("Certificate: holds (no-blocking-pair). Blocking pairs: 0.");
  });

  it("keeps a pin, and tells whom that leaves wanting each other", async () => {
    const { report } = await workspace.solve({
      "scores.csv": views,
      "policy.json": policy({ objective: "stable", pins: [{ seeker: "a", place: "x" }] }),
    });
    expect(report).toMatchObject({ matched: 2, blockingPairs: 1, certified: true });
  });
});

it("gives the same bytes whatever the order of the rows, with ties, groups and capacities", async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const random = new Random(seed);
    const objective = (["total", "fair", "stable"] as const)[seed % 3]!;
    const pairs = Array.from({ length: 30 }, (_, k) => [`s${k % 6}`, `p${Math.floor(k / 6)}`]);
    const rows: Readonly<Record<string, readonly [head: string, ...lines: string[]]>> = {
      "scores.csv": [HEAD, ...pairs.map((of) => `${of.join(",")},${random.between(1, 2)}`)],
      "places.csv": ["place,capacity,group", "p0,2,a", "p1,2,a", "p2,1,b", "p3,1,b", "p4,1,"],
      "seekers.csv": ["seeker,capacity", "s0,2", "s1,1", "s2,3", "s3,1", "s4,1", "s5,0"],
      "groups.csv": ["group,side,capacity,within", "a,place,2,c", "b,place,1,c", "c,place,3,"],
    };
    const answers = new Set<string | null>();
    for (let turn = 0; turn < 3; turn++) {
      const files = Object.entries(rows).map(([name, [head, ...lines]]) => [
        name,
        csv(head, ...random.permutation(lines.length).map((at) => lines[at]!)),
      ]);
      const { out, error } = await workspace.solve({
        ...(Object.fromEntries(files) as Files),
        "policy.json": policy({ objective, seed }),
      });
      expect(error).toBe("");
      answers.add(out);
    }
    expect(answers.size, `seed ${seed}`).toBe(1);
  }
});
