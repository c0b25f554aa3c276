import { afterAll, beforeAll, expect, test } from "vitest";
import { confirmEdit, previewEdit } from "../../src/rounds/edit.ts";
import type { Edit } from "../../src/rounds/edit/types.ts";
import { listPairDecisions } from "../../src/rounds/pair-decisions.ts";
import { currentPolicy, savePolicy } from "../../src/rounds/policies.ts";
import { runRound } from "../../src/rounds/run.ts";
import { listProposals } from "../../src/rounds/runs.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { openedRun } from "../support/opened-run.ts";

let db: TestDatabase;
const by = { madeBy: "coordinator", madeFrom: "test" };
const preview = (edit: Edit) => previewEdit(db, COMANTOVA, 1, TODAY, edit);
const confirm = (edit: Edit) => confirmEdit(db, COMANTOVA, 1, edit, by);
const run = () => runRound(db, COMANTOVA, 1, { on: TODAY });

beforeAll(async () => {
  db = await comantova();
  await db.asSystem(COMANTOVA, async (tx) => {
    const { version, policy } = await currentPolicy(tx, COMANTOVA);
    await savePolicy(tx, COMANTOVA, { ...policy, overridable: ["distance"] }, version);
  });
  await openFixtureRound(db);
  await run();
});
afterAll(async () => await db.close());

test("a pin is priced as «why not» prices it, and does to the round what was said", async () => {
  const answers = await openedRun(db, "1-a");
  const { pair, why } = answers.seekers
    .flatMap((seeker) => answers.places.map((place) => ({ seeker, place })))
    .map((one) => ({ pair: one, why: answers.whyNot(one.seeker, one.place)! }))
    .find((one) => one.why.kind === "costs" && one.why.total < -0.05)!;
  const told = await preview({ kind: "pin", ...pair });
  expect(told).toMatchObject({ possible: true, broken: [] });
  expect(told.matches).toBe(why.kind === "costs" ? why.matches : Number.NaN);
  expect(told.total).toBeCloseTo(why.kind === "costs" ? why.total : Number.NaN, 6);
  const [id] = await confirm({ kind: "pin", ...pair });
  const { report } = await run();
  for (const { seeker, to } of told.moves)
    expect(report.pairs.find((one) => one.seeker === seeker)?.place ?? null).toBe(to);
  expect(id).toBe("D1");
});

test("to move a person takes their pin back and sets another, all at once", async () => {
  const [pinned] = await db.asSystem(COMANTOVA, (tx) => listPairDecisions(tx, COMANTOVA, 1));
  const answers = await openedRun(db, "1-a");
  const place = answers.places.find(
    (one) => one !== pinned!.place && answers.whyNot(pinned!.seeker, one)!.kind !== "barred",
  )!;
  const edit = { kind: "move", seeker: pinned!.seeker, place } as const;
  expect((await preview({ ...edit, kind: "pin" })).possible).toBe(false);
  expect((await preview(edit)).possible).toBe(true);
  expect(await confirm(edit)).toEqual(["D2", "D3"]);
  expect((await run()).report.pairs).toContainEqual({ seeker: edit.seeker, place });
});

test("a forbid says what it costs and who moves", async () => {
  const decided = await db.asSystem(COMANTOVA, (tx) => listPairDecisions(tx, COMANTOVA, 1));
  const pinned = new Set(decided.map(({ seeker }) => seeker));
  const pair = (await run()).report.pairs.find(({ seeker }) => !pinned.has(seeker))!;
  const { possible, moves, matches, total } = await preview({ kind: "forbid", ...pair });
  expect(possible).toBe(true);
  expect(moves.find(({ seeker }) => seeker === pair.seeker)!.from).toBe(pair.place);
  // One constraint more: never more matches, and with as many never a greater total.
  expect(matches! < 0 || (matches === 0 && total! <= 0)).toBe(true);
});

test("a rule that the policy marks overridable is broken only with a reason, which is kept and explained", async () => {
  const edit = { kind: "pin", seeker: "P33", place: "S32" } as const;
  const barred = await preview(edit);
  expect(barred).toMatchObject({
    possible: false,
    total: null,
    broken: [{ constraint: "distance", overridable: true }],
  });
  expect(barred.sentence.it).toContain("può derogare");
  await expect(confirm({ ...edit, overrides: ["distance"] })).rejects.toMatchObject({
    kind: "invalid",
  });
  const full = { ...edit, overrides: ["distance"], words: "Ha un passaggio." } as const;
  expect(await preview(full)).toMatchObject({ possible: true });
  await confirm(full);
  const { id, report } = await run();
  expect(report).toMatchObject({ certified: true });
  const rows = await db.asSystem(COMANTOVA, (tx) => listProposals(tx, COMANTOVA, id));
  const { explanation } = rows.find(({ seeker }) => seeker === "P33")!;
  expect(explanation.overrides).toMatchObject([
    { constraint: "distance", because: "Ha un passaggio." },
  ]);
});

test("a rule that nobody may set aside says so", async () => {
  const answers = await openedRun(db, "1-a");
  const pair = answers.seekers
    .flatMap((seeker) => answers.places.map((place) => ({ seeker, place })))
    .find((one) => {
      const why = answers.whyNot(one.seeker, one.place)!;
      return (
        why.kind === "barred" &&
        why.barriers.every((b) => b.constraint === "kind" || b.constraint === "licence")
      );
    })!;
  const told = await preview({ kind: "pin", ...pair });
  expect(told.possible).toBe(false);
  expect(told.sentence.it).toContain("A questo vincolo non si deroga.");
});
