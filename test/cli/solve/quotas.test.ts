import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeCompute } from "../../../src/compute/compute.ts";
import { Random } from "../../assignment/random.ts";
import { csv, policy, Workspace } from "./workspace.ts";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.open();
});
afterAll(async () => {
  await workspace.close();
  await closeCompute();
});

/** Everyone would rather be at the bakery. */
const SCORES = csv(
  "seeker,place,score",
  "anna,bakery,9",
  "anna,garden,2",
  "bruno,bakery,8",
  "bruno,garden,3",
  "carla,bakery,7",
  "carla,garden,1",
);
const PLACES = csv("place,capacity", "bakery,2", "garden,2");

const under = (quotas: readonly object[], more: object = {}) =>
  workspace.solve({
    "scores.csv": SCORES,
    "places.csv": PLACES,
    "policy.json": policy({ quotas, ...more }),
  });

describe("quotas", () => {
  it("cost nothing where the best answer keeps them: prices prove it", async () => {
    const pair = { name: "pair", kind: "together", seekers: ["anna", "carla"] };
    const { report } = await under([pair]);
    expect(report).toMatchObject({ total: 19, proof: "duals", certified: true, seatValues: null });
  });

  it("keep people together, proved by two solvers", async () => {
    const pair = { name: "pair", kind: "together", seekers: ["anna", "bruno"] };
    const { status, out, report, lines } = await under([pair]);
    expect(status).toBe(0);
    expect(out).toBe(
      csv("seeker,place,score", "anna,bakery,9", "bruno,bakery,8", "carla,garden,1"),
    );
    expect(report).toMatchObject({
      status: "optimal",
      gap: 0,
      seatValues: null,
      groupValues: null,
    });
    expect(report).toMatchObject({ proof: "two-solvers", certified: true, matchedBound: 3 });
    expect(lines[1]).toBe(
      "Certificate: holds (two-solvers: proved by two independent solvers), gap 0. Blocking pairs: 0.",
    );
  });

  it("count a share in each place", async () => {
    const half = { name: "half", kind: "atLeast", share: 0.5, inEach: "place" };
    const { out, report } = await under([{ ...half, of: { seekers: ["carla"] } }]);
    expect(out!.trim().split("\n")).toHaveLength(3);
    expect(out).toContain("carla,bakery");
    expect(report).toMatchObject({ matched: 2, certified: true });
  });

  it("count groups of seekers at groups of places", async () => {
    const { out, report } = await workspace.solve({
      "scores.csv": SCORES,
      "places.csv": csv("place,capacity,group", "bakery,2,firm", "garden,2,"),
      "seekers.csv": csv("seeker,group", "anna,bakers", "bruno,bakers", "carla,"),
      "groups.csv": csv("group,side", "firm,place", "bakers,seeker"),
      "policy.json": policy({
        quotas: [
          {
            name: "one baker",
            kind: "atMost",
            count: 1,
            of: { groups: ["bakers"] },
            in: { groups: ["firm"] },
          },
        ],
      }),
    });
    expect(out).toBe(
      csv("seeker,place,score", "anna,bakery,9", "bruno,garden,3", "carla,bakery,7"),
    );
    expect(report!.certified).toBe(true);
  });

  it("tell which rules exclude one another, and what would release them", async () => {
    const { status, out, report, lines } = await under(
      [
        { name: "both or none", kind: "together", seekers: ["anna", "bruno"] },
        { name: "no Bruno at the bakery", kind: "atMost", count: 0, ...bruno },
      ],
      { pins: [{ seeker: "anna", place: "bakery" }] },
    );
    expect(status).toBe(1);
    expect(out).toBe("seeker,place,score\n");
    expect(report!.certified).toBe(true);
    expect(report!.conflict).toMatchObject({
      quotas: [
        { name: "both or none", where: null },
        { name: "no Bruno at the bakery", where: null },
      ],
      budgets: [],
      places: [],
      pins: [{ seeker: "anna", place: "bakery" }],
      irreducible: true,
    });
    expect(lines.slice(0, 4)).toEqual([
      "No solution. These cannot be kept together: the quotas «both or none» and «no Bruno at the bakery» and the pin anna – bakery.",
      "Any one of these changes is enough:",
      "  · give up «both or none»",
      "  · raise «no Bruno at the bakery» from 0 to 1",
    ]);
  });
});

const bruno = { of: { seekers: ["bruno"] }, in: { places: ["bakery"] } };

const amounts = (budget: string, more: object = {}) =>
  workspace.solve({
    "scores.csv": csv(
      "seeker,place,score,amount",
      "anna,bakery,9,2.5",
      "bruno,bakery,8,1.25",
      "carla,bakery,7,1.25",
    ),
    "places.csv": csv("place,capacity,budget", `bakery,3,${budget}`),
    "policy.json": policy(more),
  });

describe("budgets", () => {
  it("bound what a place's pairs take together, in decimals", async () => {
    const { out, report } = await amounts("2.5");
    expect(out).toBe(csv("seeker,place,score", "bruno,bakery,8", "carla,bakery,7"));
    expect(report).toMatchObject({ matched: 2, total: 15, certified: true });
  });

  it("are taken at their word beyond the amounts' own decimals", async () => {
    expect((await amounts("3.749")).report!.matched).toBe(2);
    expect((await amounts("3.75")).report!.total).toBe(17);
  });

  it("count one each without amounts", async () => {
    const { report } = await workspace.solve({
      "scores.csv": SCORES,
      "places.csv": csv("place,capacity,budget", "bakery,2,1", "garden,2,"),
    });
    expect(report).toMatchObject({ matched: 3, total: 13, certified: true });
  });

  it("name the budget that cannot hold", async () => {
    const pins = ["anna", "bruno"].map((seeker) => ({ seeker, place: "bakery" }));
    const { status, report, lines } = await amounts("3", { pins });
    expect(status).toBe(1);
    expect(report!.conflict).toMatchObject({ budgets: ["bakery"], quotas: [] });
    expect(lines.slice(0, 3)).toEqual([
      "No solution. These cannot be kept together: the budget of bakery and the pins anna – bakery and bruno – bakery.",
      "Any one of these changes is enough:",
      "  · raise the budget of bakery from 3 to 3.75",
    ]);
  });
});

/** Jobs that need much, agents that have little: years of search at this size. */
function hard() {
  const random = new Random(1);
  const rows = Array.from({ length: 120 * 12 }, (_, k) => {
    const score = random.next();
    const amount = (0.3 + score) * (0.9 + random.next() / 5);
    return `s${Math.floor(k / 12)},p${k % 12},${score},${amount.toFixed(3)}`;
  });
  const places = Array.from({ length: 12 }, (_, p) => `p${p},120,5.5`);
  return {
    "scores.csv": csv("seeker,place,score,amount", ...rows),
    "places.csv": csv("place,capacity,budget", ...places),
  };
}

describe("time", () => {
  it("ends the search with the best so far, its bound, and no claim of proof", async () => {
    const { status, report, lines } = await workspace.solve(hard(), { "time-limit": "3" });
    expect(status).toBe(0);
    expect(report).toMatchObject({ status: "feasible", proof: "solver-bound", certified: false });
    expect(lines[1]).toMatch(/^Certificate: every rule is kept; time ran out/);
  });

  it("that is up before there is an answer is told, and nothing written", async () => {
    const { status, out, error } = await workspace.solve(hard(), { "time-limit": "1e-9" });
    expect(status).toBe(1);
    expect(out).toBeNull();
    expect(error).toMatch(/Allow more time, or loosen the quotas/);
  });

  it("is a number of seconds above zero", async () => {
    const { status, error } = await workspace.solve(
      { "scores.csv": SCORES },
      { "time-limit": "soon" },
    );
    expect(status).toBe(2);
    expect(error).toContain("--time-limit takes a number of seconds above zero, not «soon».");
  });
});

it("gives the same bytes for rows in any order, with ties everywhere", async () => {
  const seekers = Array.from({ length: 9 }, (_, i) => `s${i}`);
  const rows = seekers.flatMap((seeker) => ["x", "y", "z"].map((place) => `${seeker},${place},1`));
  const places = ["x,3,4", "y,3,", "z,3,2"];
  const quotas = [
    { name: "a", kind: "apart", seekers: ["s0", "s1", "s2"] },
    { name: "b", kind: "together", seekers: ["s2", "s3"] },
    {
      name: "c",
      kind: "atMost",
      share: "1/3",
      of: { seekers: ["s4", "s5", "s6"] },
      inEach: "place",
    },
  ];
  const random = new Random(5);
  const shuffled = (lines: readonly string[]) =>
    random.permutation(lines.length).map((at) => lines[at]!);
  const answers = new Set<string>();
  for (let turn = 0; turn < 6; turn++) {
    const { out, report } = await workspace.solve({
      "scores.csv": csv("seeker,place,score", ...shuffled(rows)),
      "places.csv": csv("place,capacity,budget", ...shuffled(places)),
      "seekers.csv": csv("seeker", ...shuffled(seekers)),
      "policy.json": policy({ quotas }),
    });
    expect(report!.certified).toBe(true);
    answers.add(out!);
  }
  expect(answers.size).toBe(1);
});
