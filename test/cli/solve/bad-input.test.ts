import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeCompute } from "../../../src/compute/compute.ts";
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
const SCORES = csv(HEAD, "a,x,1", "a,y,2", "b,x,3");
const NUMBER_NEXT = "Correct the cell; a pair that is not allowed is left out of the file.";
const scoreOf = (text: string): Files => ({ "scores.csv": csv(HEAD, "a,x,1", `b,y,${text}`) });
const places = (...lines: readonly string[]): Files => ({
  "scores.csv": SCORES,
  "places.csv": csv(...lines),
});
const ruled = (entries: object, more: Files = {}): Files => ({
  "scores.csv": SCORES,
  "policy.json": policy(entries),
  ...more,
});
const pair = (seeker: string, place: string) => ({ seeker, place });

/** The engine's own words, which differ between versions. */
function whyNotJson(text: string): string {
  try {
    JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
  }
  throw new Error(`${text} is JSON`);
}

/** What is wrong, the files, and the lines that tell it. */
const CASES: readonly (readonly [name: string, files: Files, ...lines: string[]])[] = [
  [
    "NaN",
    scoreOf("NaN"),
    `scores.csv, row 3, column «score»: found «NaN», not a number (NaN), expected a finite number, such as 0.75. ${NUMBER_NEXT}`,
  ],
  [
    "an infinite score by name",
    scoreOf("-Infinity"),
    `scores.csv, row 3, column «score»: found «-Infinity», an infinite number, expected a finite number, such as 0.75. ${NUMBER_NEXT}`,
  ],
  [
    "an infinite score by size",
    scoreOf("1e999"),
    `scores.csv, row 3, column «score»: found «1e999», an infinite number, expected a finite number, such as 0.75. ${NUMBER_NEXT}`,
  ],
  [
    "a score that is a word",
    scoreOf("high"),
    `scores.csv, row 3, column «score»: found «high», not a number, expected a finite number, such as 0.75. ${NUMBER_NEXT}`,
  ],
  [
    "a hexadecimal score",
    scoreOf("0x10"),
    `scores.csv, row 3, column «score»: found «0x10», not a number, expected a finite number, such as 0.75. ${NUMBER_NEXT}`,
  ],
  [
    "no score",
    scoreOf(""),
    `scores.csv, row 3, column «score»: found an empty cell, expected a finite number, such as 0.75. ${NUMBER_NEXT}`,
  ],
  [
    "a decimal comma where commas part cells",
    scoreOf('"0,5"'),
    `scores.csv, row 3, column «score»: found «0,5», not a number, expected a finite number, such as 0.75. ${NUMBER_NEXT}`,
  ],
  [
    "one cell too many",
    scoreOf("0,5"),
    "scores.csv, row 3: found 4 cells, expected 3, as in the first row. Quote a cell that holds the separator.",
  ],
  [
    "a place's view that is no number",
    { "scores.csv": csv(`${HEAD},placeScore`, "a,x,1,best") },
    `scores.csv, row 2, column «placeScore»: found «best», not a number, expected a finite number, such as 0.75. ${NUMBER_NEXT}`,
  ],
  [
    "no id",
    { "scores.csv": csv(HEAD, ",x,1") },
    "scores.csv, row 2, column «seeker»: found an empty cell, expected an id. Write the id, or remove the row.",
  ],
  [
    "a duplicate pair",
    { "scores.csv": csv(HEAD, "a,x,1", "b,x,1", "a,x,2") },
    "scores.csv, row 4: found the duplicate pair «a»–«x», already in row 2, expected each pair only once. Remove one of the rows.",
  ],
  [
    "an id that a file does not list",
    places("place", "x"),
    "scores.csv, row 3, column «place»: found the unknown id «y», expected an id that stands in places.csv. Correct it, or add it to places.csv.",
  ],
  [
    "an id listed twice",
    places("place", "x", "y", "x"),
    "places.csv, row 4, column «place»: found «x» a second time, expected each id only once. Remove the duplicate row.",
  ],
  [
    "a capacity below the minimum",
    places("place,capacity,minimum", "x,1,2", "y,,"),
    "places.csv, row 2, column «minimum»: found a minimum of 2 with a capacity of 1, expected a minimum no greater than the capacity. Lower the minimum or raise the capacity.",
  ],
  [
    "a minimum above the capacity by default",
    places("place,minimum", "x,0", "y,2"),
    "places.csv, row 3, column «minimum»: found a minimum of 2 with a capacity of 1, expected a minimum no greater than the capacity. Lower the minimum or raise the capacity.",
  ],
  ...["-1", "1.5", "many", "2147483648"].map(
    (text) =>
      [
        `a capacity of ${text}`,
        places("place,capacity", `x,${text}`, "y,1"),
        `places.csv, row 2, column «capacity»: found «${text}», expected a whole number from 0 to 2147483647. Correct the cell, or leave it empty.`,
      ] as const,
  ),
  [
    "a column that does not exist",
    places("place,capcity", "x,2", "y,1"),
    "places.csv, row 1, column «capcity»: found an unknown column, expected one of «place», «capacity», «minimum», «budget», «group». Correct the name, or remove the column.",
  ],
  [
    "a column twice",
    { "scores.csv": csv(`${HEAD},score`, "a,x,1,1") },
    "scores.csv, row 1, column «score»: found the column twice, expected each column only once. Remove the one too many.",
  ],
  [
    "no header",
    { "scores.csv": csv("a,x,1") },
    "scores.csv, row 1, column «a»: found an unknown column, expected one of «seeker», «place», «score», «placeScore», «amount». Correct the name, or remove the column.",
    "scores.csv, row 1, column «x»: found an unknown column, expected one of «seeker», «place», «score», «placeScore», «amount». Correct the name, or remove the column.",
    "scores.csv, row 1, column «1»: found an unknown column, expected one of «seeker», «place», «score», «placeScore», «amount». Correct the name, or remove the column.",
    ...["seeker", "place", "score"].map(
      (name) =>
        `scores.csv, row 1: found no column «${name}», expected a first row with the names of the columns: «seeker», «place», «score», «placeScore», «amount». Add the column or the row of names.`,
    ),
  ],
  [
    "an empty file",
    { "scores.csv": SCORES, "seekers.csv": "" },
    "seekers.csv, row 1: found no column «seeker», expected a first row with the names of the columns: «seeker», «capacity», «group». Add the column or the row of names.",
  ],
  [
    "stray quotes",
    { "scores.csv": csv(HEAD, "a,x,1", 'b"b,y,2') },
    "scores.csv, row 3: found stray or unclosed quotes, expected a cell between double quotes, its own quotes doubled. Mend the row, or save the file as CSV again.",
  ],
  [
    "scores too far apart",
    { "scores.csv": csv(HEAD, "a,x,1e308", "b,y,-1e308") },
    "scores.csv, row 3, column «score»: found a score too far from the others, expected scores less than 1.7976931348623157e+308 apart. Divide all scores by one number.",
  ],
];

const POLICIES: typeof CASES = [
  [
    "a policy that is no JSON",
    { "scores.csv": SCORES, "policy.json": "floor: 1" },
    `policy.json: found a text that is not JSON (${whyNotJson("floor: 1")}), expected a JSON object: { … }. Correct the file.`,
  ],
  [
    "a policy that is no object",
    { "scores.csv": SCORES, "policy.json": "[]" },
    "policy.json, $: found «[]», expected a JSON object: { … }. Correct the file.",
  ],
  [
    "entries of the wrong kind",
    ruled({
      objective: "best",
      mostMatched: 1,
      floor: "0.5",
      continuityPrice: -1,
      seed: 1.5,
      pins: [3, { seeker: 7 }],
    }),
    'policy.json, objective: found «"best"», expected «total» | «fair» | «stable». Correct the file.',
    "policy.json, mostMatched: found «1», expected true | false. Correct the file.",
    'policy.json, pins[0]: found «3», expected a list of {"seeker": …, "place": …}. Correct the file.',
    "policy.json, pins[1].seeker: found «7», expected an id between quotes. Correct the file.",
    "policy.json, pins[1].place: found nothing, expected an id between quotes. Correct the file.",
    "policy.json, continuityPrice: found «-1», expected a number from 0 up. Correct the file.",
    'policy.json, floor: found «"0.5"», expected a number. Correct the file.',
    "policy.json, seed: found «1.5», expected a text or a whole number. Correct the file.",
  ],
  [
    "entries of unknown name",
    ruled({ pin: [], forbids: [{ seeker: "a", place: "x", why: "" }] }),
    "policy.json, forbids[0].why: found an unknown entry, expected one of «seeker», «place». Correct the name, or remove the entry.",
    "policy.json, pin: found an unknown entry, expected one of «$schema», «objective», «mostMatched», «pins», «forbids», «held», «continuityPrice», «quotas», «floor», «seed». Correct the name, or remove the entry.",
  ],
  [
    "unknown ids in each list",
    ruled({ pins: [pair("c", "x")], forbids: [pair("a", "z")], held: [pair("c", "z")] }),
    "policy.json, forbids[0].place: found the unknown id «z», expected a place that has a score. Correct it, or remove the pair.",
    "policy.json, held[0].seeker: found the unknown id «c», expected a seeker that has a score. Correct it, or remove the pair.",
    "policy.json, held[0].place: found the unknown id «z», expected a place that has a score. Correct it, or remove the pair.",
    "policy.json, pins[0].seeker: found the unknown id «c», expected a seeker that has a score. Correct it, or remove the pair.",
  ],
  [
    "an id that a file does not list",
    ruled({ pins: [pair("a", "z")] }, { "places.csv": csv("place", "x", "y") }),
    "policy.json, pins[0].place: found the unknown id «z», expected an id that stands in places.csv. Correct it, or remove the pair.",
  ],
  [
    "a pin without a score",
    ruled({ pins: [pair("b", "y")] }),
    "policy.json, pins[0]: found the pin «b»–«y» without a score, expected a pair that stands among the scores. Add the score, or remove the pin.",
  ],
  [
    "a pin that is forbidden",
    ruled({ pins: [pair("a", "x")], forbids: [pair("a", "x")] }),
    "policy.json, pins[0]: found the pin «a»–«x», which is forbidden too, expected a pair that is not in «forbids». Remove it from one of the two lists.",
  ],
  [
    "two pins on one seat",
    ruled({ pins: [pair("a", "x"), pair("b", "x")] }),
    "policy.json, pins[1]: found the pin «b»–«x»: two pins on one seat, expected at most 1 pin. Remove one of the pins.",
  ],
  [
    "two pins of one seeker",
    ruled({ pins: [pair("a", "x"), pair("a", "y")] }),
    "policy.json, pins[1]: found the pin «a»–«y»: too many for its seeker, expected at most 1 pin. Remove one of the pins.",
  ],
  [
    "a pin on a place without seats",
    ruled({ pins: [pair("a", "x")] }, { "places.csv": csv("place,capacity", "x,0", "y,1") }),
    "policy.json, pins[0]: found the pin «a»–«x»: two pins on one seat, expected at most 0 pins. Remove one of the pins.",
  ],
  [
    "a pin of a seeker without capacity",
    ruled({ pins: [pair("a", "x")] }, { "seekers.csv": csv("seeker,capacity", "a,0", "b,1") }),
    "policy.json, pins[0]: found the pin «a»–«x»: too many for its seeker, expected at most 0 pins. Remove one of the pins.",
  ],
  [
    "a pair twice in one list",
    ruled({ held: [pair("a", "x"), pair("b", "x"), pair("a", "x")] }),
    "policy.json, held[2]: found the duplicate pair «a»–«x», expected each pair only once. Remove the one too many.",
  ],
];

const grouped = (members: Files, ...groups: readonly string[]): Files => ({
  "scores.csv": SCORES,
  "groups.csv": csv(...groups),
  ...members,
});

const GROUPS: typeof CASES = [
  [
    "a column that is missing",
    grouped({}, "group", "north"),
    "groups.csv, row 1: found no column «side», expected a first row with the names of the columns: «group», «side», «capacity», «minimum», «within». Add the column or the row of names.",
  ],
  [
    "a group without file",
    { "scores.csv": SCORES, "places.csv": csv("place,group", "x,north", "y,") },
    "places.csv, row 2, column «group»: found the unknown group «north», expected the file of groups, by --groups. Correct it, or add it to the groups.",
  ],
  [
    "an unknown group",
    grouped(
      { "places.csv": csv("place,group", "x,south", "y,") },
      "group,side",
      "north,place",
      "class,seeker",
    ),
    "places.csv, row 2, column «group»: found the unknown group «south», expected a group that stands in groups.csv. Correct it, or add it to the groups.",
  ],
  [
    "a member of a group of the other side",
    grouped({ "seekers.csv": csv("seeker,group", "a,north", "b,") }, "group,side", "north,place"),
    "seekers.csv, row 2, column «group»: found the group «north», which is of the side place, expected a group of the side seeker. Correct it, or change the group's side.",
  ],
  [
    "a group twice, without an id, of no side, with a minimum above its capacity",
    grouped({}, "group,side,capacity,minimum", "n,place,2,3", "n,place,,", ",place,,", "s,east,,"),
    "groups.csv, row 2, column «minimum»: found a minimum of 3 with a capacity of 2, expected a minimum no greater than the capacity. Lower the minimum or raise the capacity.",
    "groups.csv, row 3, column «group»: found «n» a second time, expected each id only once. Remove the duplicate row.",
    "groups.csv, row 4, column «group»: found an empty cell, expected an id. Write the id, or remove the row.",
    "groups.csv, row 5, column «side»: found «east», expected «seeker» or «place». Write which side the group is of.",
  ],
  [
    "groups that do not nest",
    grouped(
      {},
      "group,side,within",
      "a,place,b",
      "b,place,a",
      "c,place,a",
      "d,place,x",
      "e,seeker,c",
    ),
    "groups.csv, row 2, column «within»: found «a» within «b», which lies within «a», expected groups that do not contain each other. Remove one of the «within».",
    "groups.csv, row 3, column «within»: found «b» within «a», which lies within «b», expected groups that do not contain each other. Remove one of the «within».",
    "groups.csv, row 5, column «within»: found the unknown group «x», expected a group of this file. Correct it, or add the group.",
    "groups.csv, row 6, column «within»: found the group «c», which is of the side place, expected a group of the side seeker. A group lies within one of its own side.",
  ],
  [
    "pins that a wider group cannot hold",
    grouped(
      {
        "places.csv": csv("place,group", "x,in", "y,in"),
        "policy.json": policy({ pins: [pair("a", "y"), pair("b", "x")] }),
      },
      "group,side,capacity,within",
      "in,place,,out",
      "out,place,1,",
    ),
    "policy.json, pins[1]: found the pin «b»–«x»: too many for the group «out», expected at most 1 pin. Remove one of the pins.",
  ],
];

const CANNOT_KEEP =
  "expected nothing that «stable» cannot keep. Remove it, or use «total» or «fair».";

const UNSUITED: typeof CASES = [
  [
    "fair without the most matched",
    ruled({ objective: "fair", mostMatched: false }),
    "policy.json, mostMatched: found false with «fair», expected true: «fair» matches the most first. Remove «mostMatched», or use «total».",
  ],
  [
    "stable with minimums, groups of seekers and a price of keeping",
    ruled(
      { objective: "stable", held: [pair("a", "x")], continuityPrice: 1 },
      {
        "places.csv": csv("place,minimum", "x,", "y,1"),
        "groups.csv": csv("group,side,minimum", "n,place,2", "c,seeker,"),
      },
    ),
    `places.csv, row 3, column «minimum»: found a minimum of 1 with «stable», ${CANNOT_KEEP}`,
    `groups.csv, row 2, column «minimum»: found a minimum of 2 with «stable», ${CANNOT_KEEP}`,
    `groups.csv, row 3, column «side»: found «c», a group of seekers, with «stable», ${CANNOT_KEEP}`,
    `policy.json, continuityPrice: found a price of 1 with «stable», ${CANNOT_KEEP}`,
  ],
];

const limited = (quotas: readonly object[], more: Files = {}) => ruled({ quotas }, more);
const QUOTA = { name: "q", kind: "atMost", count: 1, of: { seekers: ["a"] } };
const NOTHING_NEAR = "expected quotas and budgets with «total» alone. Remove it, or use «total».";

const LIMITS: typeof CASES = [
  [
    "a budget and an amount that are none",
    {
      "scores.csv": csv(`${HEAD},amount`, "a,x,1,-1", "b,x,1,much"),
      "places.csv": csv("place,budget", "x,-2"),
    },
    "places.csv, row 2, column «budget»: found «-2», expected a number from 0 up. Correct the cell, or leave it empty.",
    "scores.csv, row 2, column «amount»: found «-1», expected a number from 0 up. Correct the cell, or leave it empty.",
    "scores.csv, row 3, column «amount»: found «much», not a number, expected a finite number, such as 0.75. Correct the cell; a pair that is not allowed is left out of the file.",
  ],
  [
    "amounts too far apart to be counted",
    {
      "scores.csv": csv(`${HEAD},amount`, "a,x,1,0.0001", "b,x,1,1000000"),
      "places.csv": csv("place,budget", "x,2"),
    },
    "scores.csv, row 3, column «amount»: found an amount too great beside others with 4 decimals, expected amounts of at most 1000000000 times the finest. Round the amounts.",
  ],
  [
    "quotas that are none",
    limited([
      {},
      { ...QUOTA, share: 0.5 },
      { ...QUOTA, of: { people: ["a"] } },
      { ...QUOTA, when: "always" },
      { name: "q", kind: "apart", seekers: ["a"] },
    ]),
    "policy.json, quotas[0].kind: found nothing, expected «atLeast» | «atMost» | «together» | «apart». Correct the file.",
    'policy.json, quotas[1]: found «{"name":"q","kind":"atMost","count":1,"of":{"seekers":["a"]}…», expected either «count» or «share». Correct the file.',
    'policy.json, quotas[2].of: found «{"people":["a"]}», expected {"seekers": […]} | {"groups": […]}. Correct the file.',
    "policy.json, quotas[3].when: found an unknown entry, expected one of «name», «kind», «count», «share», «of», «in», «inEach». Correct the name, or remove the entry.",
    'policy.json, quotas[4].seekers: found «["a"]», expected a list of ids. Correct the file.',
  ],
  [
    "two quotas of one name",
    limited([QUOTA, QUOTA]),
    'policy.json, quotas: found «[{"name":"q","kind":"atMost","count":1,"of":{"seekers":["a"]…», expected a name of its own for each quota. Correct the file.',
  ],
  [
    "quotas of nobody, nowhere",
    limited([
      { ...QUOTA, of: { seekers: ["zoe"] }, in: { places: ["nowhere"] } },
      { ...QUOTA, name: "r", of: { groups: ["g"] } },
    ]),
    "policy.json, quotas[0].of.seekers[0]: found the unknown id «zoe», expected a seeker of the scores. Correct it, or remove it.",
    "policy.json, quotas[0].in.places[0]: found the unknown id «nowhere», expected a place of the scores. Correct it, or remove it.",
    "policy.json, quotas[1].of.groups[0]: found the unknown id «g», expected a group of this side, in the file of groups. Correct it, or remove it.",
  ],
  [
    "quotas and budgets with another objective",
    ruled(
      { objective: "fair", quotas: [QUOTA] },
      { "places.csv": csv("place,budget", "x,3", "y,") },
    ),
    `policy.json, quotas: found quotas with «fair», ${NOTHING_NEAR}`,
    `places.csv, row 2, column «budget»: found a budget of 3 with «fair», ${NOTHING_NEAR}`,
  ],
];

describe.each([
  ["refuses, by file, row and column", CASES],
  ["refuses, by path in the policy", POLICIES],
  ["refuses groups, by file, row and column", GROUPS],
  ["refuses what an objective cannot keep", UNSUITED],
  ["refuses limits that cannot be reckoned with", LIMITS],
])("%s", (_, cases) => {
  const rows = cases.map(([name, files, ...lines]) => ({ name, files, lines }));
  it.each(rows)("$name", async ({ files, lines }) => {
    const { status, error, thrown } = await workspace.solve(files);
    expect(status).toBe(2);
    expect(thrown?.kind).toBe("invalid");
    const count = lines.length === 1 ? "1 error" : `${lines.length} errors`;
    expect(error.split("\n")).toEqual([
      `Invalid input: ${count}. Nothing was solved or written.`,
      ...lines.map((line) => `  ${line}`),
    ]);
    expect(await workspace.names()).toEqual(Object.keys(files).toSorted());
  });
});

it("takes limits where they say nothing", async () => {
  const { status } = await workspace.solve({
    "scores.csv": csv(`${HEAD},amount`, "a,x,1,1", "b,x,1,"),
    "seekers.csv": csv("seeker,capacity,group", "a,1,", "b,,"),
    "places.csv": csv("place,budget,group", "x,,"),
    "policy.json": policy({ quotas: [], objective: "total" }),
  });
  expect(status).toBe(0);
});

describe("all faults together", () => {
  it("tells those of every file at once", async () => {
    const { thrown } = await workspace.solve({
      "scores.csv": csv(HEAD, "a,x,one", "a,z,1"),
      "places.csv": csv("place,capacity,minimum", "x,1,3"),
      "seekers.csv": csv("seeker,capacity", "a,no"),
      "policy.json": policy({ pins: [pair("c", "x")] }),
    });
    expect(
      thrown!.issues.map(({ file, row, path }) => [file?.split("/").at(-1), row ?? path]),
    ).toEqual([
      ["seekers.csv", 2],
      ["places.csv", 2],
      ["scores.csv", 2],
      ["scores.csv", 3],
      ["policy.json", "pins[0].seeker"],
    ]);
  });

  it("does not blame one file for what another one does not say", async () => {
    const { thrown } = await workspace.solve(
      { "scores.csv": SCORES, "policy.json": policy({ pins: [pair("a", "x")] }) },
      { places: workspace.path("nowhere.csv") },
    );
    expect(thrown!.issues).toHaveLength(1);
    expect(thrown!.issues[0]).toMatchObject({ found: { en: "no file of this name" } });
  });

  it("tells a thousand and counts the others", async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `s${i},p,no`);
    const { thrown } = await workspace.solve({ "scores.csv": csv(HEAD, ...rows) });
    expect(thrown!.issues).toHaveLength(1000);
    expect(thrown!.text.en).toBe(
      "Invalid input: 1500 errors (the first 1000 here). Nothing was solved or written.",
    );
  });
});

describe("paths", () => {
  it("needs the scores and a file to write", async () => {
    await workspace.write({ "scores.csv": SCORES });
    const lacking = await workspace.run({ scores: workspace.path("scores.csv") });
    expect(lacking).toMatchObject({
      status: 2,
      error: "--out FILE is missing. See: innesto solve --help",
    });
    const without = await workspace.run({ out: workspace.path("out.csv") });
    expect(without.error).toBe("--scores FILE is missing. See: innesto solve --help");
  });

  it.each([
    ["a file that is read", { out: "scores.csv" }, "«scores.csv» is named twice."],
    ["one file for both results", { report: "out.csv" }, "«out.csv» is named twice."],
    ["a folder", { out: "." }, "is a folder: name a file."],
    ["a file in no folder", { report: "none/report.json" }, "«none» cannot be written to"],
  ])("refuses to write to %s", async (_, given, message) => {
    const options = Object.entries(given).map(([name, path]) => [name, workspace.path(path)]);
    const { status, error } = await workspace.solve(
      { "scores.csv": SCORES },
      Object.fromEntries(options) as Record<string, string>,
    );
    expect(status).toBe(2);
    expect(error.replaceAll(workspace.folder, "")).toContain(message);
    expect(await workspace.names()).toEqual(["scores.csv"]);
  });
});
