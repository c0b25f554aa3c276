import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contactsOf } from "../../src/rounds/answers/contacts.ts";
import { listPairings } from "../../src/rounds/answers/pairings.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { decideFromFile } from "../../src/rounds/decision-file.ts";
import { standingDecisions } from "../../src/rounds/decisions.ts";
import { diffRuns, lastPublished } from "../../src/rounds/diff.ts";
import { resultAsCsv, resultAsXlsx } from "../../src/rounds/result-sheet.ts";
import { runRound } from "../../src/rounds/run.ts";
import { COMANTOVA, TODAY, comantovaMatched } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

let db: TestDatabase;
const by = { madeBy: "coordinator", madeFrom: "test" };
const apply = (text: string, dryRun = false) => {
  const bytes = new TextEncoder().encode(text);
  return decideFromFile(db, COMANTOVA, 1, { bytes, file: "scelte.csv", dryRun, on: TODAY }, by);
};
const standing = () =>
  db.asSystem(COMANTOVA, (tx) => standingDecisions(tx, COMANTOVA, 1, "incubation"));

beforeAll(async () => {
  db = await comantovaMatched();
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

const ANSWERS_FILE = `scelta;persona;posto;parte;motivo;parole;recapiti
mi interessa;P12;SEAT12;persona;;;sì
mi interessa;P12;SEAT12;impresa;;;
proseguiamo;P12;SEAT12;persona;;;
non proseguiamo;P09;SEAT09;persona;distanza;Non ho l'auto.;
`;

/** The file with the seats that the published run proposes. */
async function withSeats(text: string): Promise<string> {
  const pairs = await pairings();
  return text.replaceAll(/SEAT(\d\d)/g, (_, n) => pairs.get(`P${n}`)!.placeResourceId!);
}
const pairings = async () =>
  new Map(
    (await db.asSystem(COMANTOVA, (tx) => listPairings(tx, COMANTOVA, 1))).map((pair) => [
      pair.seekerParticipantId,
      pair,
    ]),
  );
const stateOf = async (person: string) => (await pairings()).get(person)!.state;

describe("answers of both sides", () => {
  beforeAll(async () => {
    const { id } = await runRound(db, COMANTOVA, 1, { on: TODAY });
    await publishRun(db, COMANTOVA, id);
  });

  test("a dry run says what each line would do, and no pair moves", async () => {
    const { lines } = await apply(await withSeats(ANSWERS_FILE), true);
    expect(lines.map(({ verb, side, outcome }) => `${verb} ${side} ${outcome}`)).toEqual([
      "interest participant kept",
      "interest host kept",
      "continue participant kept",
      "decline participant kept",
    ]);
    expect(await stateOf("P12")).toBe("proposed");
  });

  test("they are taken in the file's order, with reason, words and consent; the same file again changes nothing", async () => {
    const text = await withSeats(ANSWERS_FILE);
    await apply(text);
    expect([await stateOf("P12"), await stateOf("P09")]).toEqual([
      "participant_continues",
      "declined",
    ]);
    const contacts = await db.asSystem(COMANTOVA, (tx) => contactsOf(tx, COMANTOVA, 1, "1-P12"));
    expect(contacts?.person?.firstName).toBeTruthy();
    const again = await apply(text);
    expect(new Set(again.lines.map(({ outcome }) => outcome))).toEqual(new Set(["inForce"]));
  });

  test("a longer file takes what is new in it", async () => {
    const { lines } = await apply(
      await withSeats(`${ANSWERS_FILE}proseguiamo;P12;SEAT12;impresa;;;\n`),
    );
    expect(lines.at(-1)).toMatchObject({ row: 6, side: "host", outcome: "kept" });
    expect(lines.slice(0, -1).every(({ outcome }) => outcome === "inForce")).toBe(true);
    expect(await stateOf("P12")).toBe("met");
  });

  test("one answer that cannot be given and none is; each is told by its row", async () => {
    const text = await withSeats(`scelta;persona;posto;parte;motivo
mi interessa;P08;SEAT08;persona;
mi interessa;P10;SEAT10;impresa;
non proseguiamo;P11;SEAT11;persona;
sì finale;P13;S99;persona;
`);
    await expect(apply(text)).rejects.toMatchObject({
      kind: "invalid",
      issues: [{ row: 3 }, { row: 4 }, { row: 5 }],
    });
    expect(await stateOf("P08")).toBe("proposed");
    await expect(
      apply("scelta;persona;posto;parte;recapiti\nmi interessa;P08;S01;altri;forse\n"),
    ).rejects.toMatchObject({
      issues: [
        { row: 2, column: "parte" },
        { row: 2, column: "recapiti" },
      ],
    });
  });
});
