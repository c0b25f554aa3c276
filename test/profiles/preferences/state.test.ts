import { afterAll, beforeAll, expect, test } from "vitest";
import { decideExclusion, listExclusions } from "../../../src/profiles/preferences/exclusions.ts";
import { statePreference, type Statement } from "../../../src/profiles/preferences/state.ts";
import { exportFiles } from "../../../src/intake/export-files.ts";
import { importFiles } from "../../../src/intake/import-files.ts";
import { loadFacts } from "../../../src/rounds/assemble/facts.ts";
import { COMANTOVA, comantova, openFixtureRound, TODAY } from "../../support/comantova.ts";
import { type TestDatabase } from "../../support/database.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

let db: TestDatabase;
const person = (id: string) => ({ kind: "participant", id }) as const;
const firm = (id: string) => ({ kind: "organisation", id }) as const;
type Between = Parameters<typeof statePreference>[1]["between"];

const state = (by: Between["by"], of: Between["of"], statement: Statement) =>
  statePreference(db, { between: { programme: COMANTOVA, by, of }, statement });
const pending = async () =>
  (await db.asSystem(COMANTOVA, (tx) => listExclusions(tx, COMANTOVA))).filter(
    (one) => one.state === "pending",
  );
const decide = (id: string, decision: Parameters<typeof decideExclusion>[3]) =>
  decideExclusion(db, COMANTOVA, id, decision, "ada");

beforeAll(async () => {
  db = await comantova();
  await openFixtureRound(db);
});
afterAll(async () => await db.close());

test("interest is one row, however often it is said, and goes when it is taken back", async () => {
  const first = await state(firm("F02"), person("P05"), { interest: true });
  const again = await state(firm("F02"), person("P05"), { interest: true });
  expect(first).toMatchObject([{ kind: "interest", fromOrganisationId: "F02" }]);
  expect(again).toEqual(first);
  expect(await state(firm("F02"), person("P05"), { interest: false })).toEqual([]);
  expect(await state(firm("F02"), person("P05"), { interest: false })).toEqual([]);
});

async function ranksOf(id: string) {
  const { preferences } = await db.asSystem(COMANTOVA, (tx) => loadFacts(tx, COMANTOVA, 1));
  return preferences
    .filter((row) => row.fromParticipantId === id && row.kind === "rank")
    .toSorted((a, b) => a.rank! - b.rank!)
    .map((row) => `${row.rank} ${row.toOrganisationId}`);
}

test("a rank moves the others along, and leaves no gap when it goes", async () => {
  expect(await ranksOf("P01")).toEqual(["1 F01", "2 F34", "3 F32"]);
  await state(person("P01"), firm("F05"), { rank: 1 });
  await state(person("P01"), firm("F32"), { rank: 2 });
  const order = ["1 F05", "2 F32", "3 F01", "4 F34"];
  expect(await ranksOf("P01")).toEqual(order);
  await state(person("P01"), firm("F32"), { rank: 2 });
  expect(await ranksOf("P01")).toEqual(order);
  await state(person("P01"), firm("F05"), { rank: null });
  expect(await ranksOf("P01")).toEqual(["1 F32", "2 F01", "3 F34"]);
  await expect(state(person("P01"), firm("F05"), { rank: 0 })).rejects.toMatchObject({
    kind: "invalid",
  });
});

test("a person excludes without a reason, and that takes interest and rank away", async () => {
  await state(person("P01"), firm("F01"), { interest: true });
  const said = await state(person("P01"), firm("F01"), { exclusion: {} });
  expect(said).toMatchObject([{ kind: "exclusion", reason: null }]);
  expect(await ranksOf("P01")).toEqual(["1 F32", "2 F34"]);
  await expect(state(person("P01"), firm("F01"), { rank: 1 })).rejects.toMatchObject({
    kind: "conflict",
  });
  await state(person("P01"), firm("F01"), { exclusion: null });
  expect(await state(person("P01"), firm("F01"), { interest: true })).toHaveLength(1);
  expect(await pending()).toEqual([]);
});

test("a firm's exclusion takes a lawful reason and waits for the coordination", async () => {
  await expect(
    state(firm("F02"), person("P07"), { exclusion: { reason: "antipatia" } }),
  ).rejects.toMatchObject({ kind: "invalid" });
  await state(firm("F02"), person("P07"), { exclusion: { reason: "orari incompatibili" } });
  const [asked] = await pending();
  expect(asked).toMatchObject({ organisation: "F02", reason: "incompatible_hours", decided: null });
  await expect(decide(asked!.id, { approve: false })).rejects.toMatchObject({ kind: "invalid" });
  const approved = await decide(asked!.id, { approve: true });
  expect(approved).toMatchObject({ state: "approved", decided: { by: "ada", because: null } });
  expect(await decide(asked!.id, { approve: true })).toEqual(approved);
  await expect(decide(asked!.id, { approve: false, because: "no" })).rejects.toMatchObject({
    kind: "conflict",
  });
  expect(await pending()).toEqual([]);
});

test("another reason has to be approved anew; a refusal stays, with its reason, and bars nothing", async () => {
  await state(firm("F02"), person("P07"), { exclusion: { reason: "safety" } });
  const [asked] = await pending();
  expect(asked).toMatchObject({ reason: "safety", state: "pending" });
  await decide(asked!.id, { approve: false, because: "non è un pericolo" });
  await state(firm("F02"), person("P07"), { exclusion: { reason: "safety" } });
  await state(firm("F02"), person("P07"), { exclusion: null });
  expect(await state(firm("F02"), person("P07"), { interest: true })).toMatchObject([
    { kind: "exclusion", refusedBecause: "non è un pericolo" },
    { kind: "interest" },
  ]);
});

test("what was stated and decided comes out of the files and goes in again unchanged", async () => {
  const folder = await temporaryFolder();
  await exportFiles(db, COMANTOVA, folder);
  const report = await importFiles(db, { path: folder, today: TODAY });
  const changed = report.sheets.filter(({ added, changed: n }) => added + n > 0);
  expect(changed).toEqual([]);
});

test("a party that is not there, and one that speaks of itself", async () => {
  await expect(state(firm("F02"), person("P99"), { interest: true })).rejects.toMatchObject({
    kind: "notFound",
  });
  await expect(state(firm("F02"), firm("F02"), { interest: true })).rejects.toMatchObject({
    kind: "invalid",
  });
});
