import { describe, expect, test } from "vitest";
import { rowsIn } from "../../src/intake/check/planned.ts";
import { inWords, planOf, SMALL, spoiled, TODAY } from "./sheets-in-memory.ts";

const idsOf = (lines: readonly string[]) => {
  const organizzazioni = ["codice,nome,anima", ...lines, ""].join("\n");
  const { progetto } = SMALL;
  const planned = rowsIn(planOf({ progetto: progetto!, organizzazioni }), "organisations");
  return Object.fromEntries(planned.map(({ id, values }) => [String(values["code"]), id]));
};

const snapshotOf = (texts: typeof SMALL) =>
  new Map(
    [...planOf(texts).rows].map(([sheet, rows]) => [
      sheet,
      rows.map(({ id, values }) => ({ id, values, stored: { one: {}, many: {} } })),
    ]),
  );

test("a sound programme has no issues, and each row is added", () => {
  const plan = planOf(SMALL);
  expect(inWords(plan.issues, "it")).toEqual([]);
  const fates = [...plan.rows.values()].flat().map((row) => row.fate);
  expect(fates).toHaveLength(33);
  expect(new Set(fates)).toEqual(new Set(["added"]));
});

test("the order of rows changes no id, also where ids are made", () => {
  const rows = ["nome lungo uno,A,imprese", "altro nome,B,imprese", "F02,C,imprese"];
  expect(idsOf(rows)).toEqual({ "altro nome": "F01", "nome lungo uno": "F03", F02: "F02" });
  expect(idsOf(rows.toReversed())).toEqual(idsOf(rows));
});

test("headers and words are read in English too", () => {
  const plan = planOf({
    programme: "code,title,territory\nprova,Trial,Mantova\n",
    participants:
      "code,first_name,kind,status,means,availability\np7,Ann,citizen,never employed,on foot,no nights\n",
  });
  expect(inWords(plan.issues, "en")).toEqual([]);
  expect(rowsIn(plan, "participants")[0]?.values).toMatchObject({
    kind: "citizen",
    status: "never_employed",
    means: "walk",
    availability: ["dawn", "morning", "afternoon", "evening", "saturday", "holidays"],
  });
});

test("references find their code whatever its case, but the exact one first", () => {
  const plan = planOf(spoiled("collaborazioni", "C01,P01", "C01,p01"));
  expect(rowsIn(plan, "collaborations")[0]?.values["participant"]).toBe("P01");
});

test("a collaboration without a seat takes the host's only one", () => {
  expect(rowsIn(planOf(SMALL), "collaborations")[0]?.values["seat"]).toBe("S01");
});

test("example rows are passed over, with a word about it", () => {
  const plan = planOf(spoiled("affermazioni", "V1,", "ESEMPIO,x,y,z\nV1,"));
  expect(plan.issues).toEqual([]);
  expect(rowsIn(plan, "statements")).toHaveLength(1);
  expect(inWords(plan.warnings, "it")).toEqual([
    "affermazioni.csv: trovato una riga di esempio, atteso solo righe vostre. Non si leggono: si possono togliere.",
  ]);
});

test("a file of unknown name is passed over, with the names there are", () => {
  const plan = planOf({ ...SMALL, partecipannti: "codice\nP09\n" });
  expect(plan.issues).toEqual([]);
  expect(inWords(plan.warnings, "en")[0]).toContain("Did you mean «partecipanti»");
});

describe("what the same file says a second time", () => {
  test("is unchanged", () => {
    const again = planOf(SMALL, snapshotOf(SMALL));
    expect(again.issues).toEqual([]);
    const fates = new Set([...again.rows.values()].flat().map((row) => row.fate));
    expect(fates).toEqual(new Set(["unchanged"]));
  });

  test("leaves what it has no column for", () => {
    const few = { partecipanti: "codice,km\nP01,20\n" };
    const row = rowsIn(planOf(few, snapshotOf(SMALL)), "participants")[0];
    expect(row).toMatchObject({ fate: "changed", values: { travel_km: 20, first_name: "Samira" } });
  });

  test("leaves rows that it lacks", () => {
    const one = spoiled("partecipanti", "P02,", "P03,");
    const rest = { partecipanti: one["partecipanti"]! };
    const rows = rowsIn(planOf(rest, snapshotOf(SMALL)), "participants");
    expect(rows.map(({ id, fate }) => [id, fate])).toEqual([
      ["P01", "unchanged"],
      ["P03", "added"],
      ["P02", "absent"],
    ]);
  });

  test("keeps a status's day where it only leaves it out, and dates a new one today", () => {
    const undated = spoiled("partecipanti", "disoccupato,2025-09-01", "disoccupato,");
    const same = rowsIn(planOf(undated, snapshotOf(SMALL)), "participants")[0];
    expect(same).toMatchObject({ fate: "unchanged", values: { status_since: "2025-09-01" } });
    const hired = spoiled("partecipanti", "disoccupato,2025-09-01", "occupato,");
    const changed = rowsIn(planOf(hired, snapshotOf(SMALL)), "participants")[0];
    expect(changed).toMatchObject({ fate: "changed", values: { status_since: TODAY } });
  });
});
