import { afterAll, beforeAll, expect, test } from "vitest";
import { decideFromFile } from "../../src/rounds/decision-file.ts";
import { standingDecisions } from "../../src/rounds/decisions.ts";
import { diffRuns, lastPublished } from "../../src/rounds/diff.ts";
import { resultAsCsv, resultAsXlsx } from "../../src/rounds/result-sheet.ts";
import { runRound } from "../../src/rounds/run.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

let db: TestDatabase;
const by = { madeBy: "coordinator", madeFrom: "test" };
const apply = (text: string, dryRun = false) => {
  const bytes = new TextEncoder().encode(text);
  return decideFromFile(db, COMANTOVA, 1, { bytes, file: "scelte.csv", dryRun }, by);
};
const standing = () =>
  db.asSystem(COMANTOVA, (tx) => standingDecisions(tx, COMANTOVA, 1, "incubation"));

beforeAll(async () => {
  db = await comantova();
  await openFixtureRound(db);
  await runRound(db, COMANTOVA, 1, { on: TODAY });
});
afterAll(async () => await db.close());

const FILE = "scelta;persona;posto;motivo\nescludi;P08;S10;già provato\nescludi;P08;S11;\n";

test("a dry run tells what would change and keeps nothing", async () => {
  const { lines } = await apply(FILE, true);
  expect(lines.map(({ outcome }) => outcome)).toEqual(["kept", "kept"]);
  expect((await standing()).forbids).toEqual([]);
});

test("the same file again changes nothing", async () => {
  await apply(FILE);
  const { lines } = await apply(FILE);
  expect(lines.map(({ outcome }) => outcome)).toEqual(["inForce", "inForce"]);
  expect((await standing()).forbids).toHaveLength(2);
});

test("one bad line and none is kept; every fault has its row", async () => {
  const text = "scelta;persona;posto\nescludi;P09;S10\nblocca;P99;S10\nblocca;P08;S10\n";
  await expect(apply(text)).rejects.toMatchObject({
    kind: "invalid",
    issues: [{ row: 3 }, { row: 4 }],
  });
  await expect(apply("scelta;persona;posto\nforse;P08;\n")).rejects.toMatchObject({
    issues: [
      { row: 2, column: "scelta" },
      { row: 2, column: "posto" },
    ],
  });
  expect((await standing()).forbids).toHaveLength(2);
});

test("a revocation makes room for the opposite word in the same file", async () => {
  await apply("scelta;persona;posto\nrevoca;P08;S10\nrevoca;P08;S11\n");
  expect(await standing()).toEqual({ pins: [], forbids: [] });
});

test("two runs on the same inputs do not differ, and there is no earlier round", async () => {
  await runRound(db, COMANTOVA, 1, { on: TODAY });
  expect(await diffRuns(db, COMANTOVA, "1-a", "1-b")).toMatchObject({
    changes: [],
    inputs: [],
    totalFit: 0,
  });
  await expect(
    db.asSystem(COMANTOVA, (tx) => lastPublished(tx, COMANTOVA, 1, "incubation")),
  ).rejects.toMatchObject({ kind: "notFound" });
});

test("a policy of its own is told as the reason of every move", async () => {
  await runRound(db, COMANTOVA, 1, { on: TODAY, policy: { weights: { proximity: 20 } } });
  const { changes, inputs } = await diffRuns(db, COMANTOVA, "1-a", "1-c");
  expect(inputs.map(({ sentence }) => sentence.it)).toEqual([
    "Criteri: weights.proximity passa da 2 a 20.",
  ]);
  expect(changes.length).toBeGreaterThan(0);
  for (const { reasons } of changes) expect(reasons[0]!.kind).toBe("policy");
});

test("the result has a row for each of the 36, as CSV and as a workbook", async () => {
  const key = { programme: COMANTOVA, round: 1, run: "1-a" };
  const csv = await resultAsCsv(db, key);
  const rows = csv.trimEnd().split("\n");
  expect(rows[0]).toMatch(/^Persona,Esito,Posto,Presso,/);
  expect(rows).toHaveLength(37);
  expect((await resultAsXlsx(db, key)).subarray(0, 2).toString()).toBe("PK");
});
