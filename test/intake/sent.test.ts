import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InnestoError } from "../../src/errors.ts";
import { importSource } from "../../src/intake/import-files.ts";
import { markFaults } from "../../src/intake/mark-faults.ts";
import { readSent, type SentFile } from "../../src/intake/read/read-sent.ts";
import { readRowForm, saveRowForm } from "../../src/intake/row-form.ts";
import { forgetUpload, keepUpload, keptUpload } from "../../src/intake/uploads.ts";
import { archive } from "../support/archive.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { inlineCell, workbookByHand } from "../support/workbook.ts";
import { SMALL, spoiled, type Texts, TODAY } from "./sheets-in-memory.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await importSource(db, await readSent(sent(SMALL)), { today: TODAY });
});
afterAll(async () => await db.close());

const sent = (texts: Texts): readonly SentFile[] =>
  Object.entries(texts).map(([name, text]) => ({
    name: `${name}.csv`,
    content: Buffer.from(text),
  }));

const trial = async (files: readonly SentFile[]) =>
  await importSource(db, await readSent(files), { programme: "prova", today: TODAY, dryRun: true });

async function refusalOf(work: Promise<unknown>): Promise<InnestoError> {
  const thrown: unknown = await work.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(InnestoError);
  return thrown as InnestoError;
}

describe("files that were sent", () => {
  test("come back as one workbook with each fault in sight, and mended are read as they are", async () => {
    const files = sent(spoiled("partecipanti", "Castel Goffredo", "Castel Gofredo"));
    const { issues } = await refusalOf(trial(files));
    expect(issues).toHaveLength(1);
    const marked = await markFaults(files, issues, "it");
    const again = { name: "da-correggere.xlsx", content: marked };
    const still = await refusalOf(trial([again]));
    expect(still.issues[0]).toMatchObject({
      sheet: "partecipanti",
      row: 2,
      column: "comune",
      found: issues[0]!.found,
    });
    const sound = { ...again, content: await markFaults(sent(SMALL), [], "it") };
    const { warnings, sheets } = await trial([sound]);
    expect(warnings).toEqual([]);
    expect(sheets.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(33);
  });

  test("of another kind, or unreadable, are all named at once", async () => {
    const files = [
      { name: "../../foto.png", content: Buffer.from("x") },
      { name: "dati.xlsx", content: Buffer.from("PK") },
      { name: "hub.csv", content: Buffer.from('codice,nome\nSA,"x\n') },
    ];
    const { issues } = await refusalOf(readSent(files));
    expect(issues.map(({ file }) => file)).toEqual(["foto.png", "dati.xlsx", "hub.csv"]);
  });

  test("that would fill the memory are refused before they are unpacked", async () => {
    const zeros = Buffer.alloc(80 * 2 ** 20);
    const big = { name: "bomba.xlsx", content: archive([["xl/workbook.xml", zeros]]) };
    expect(big.content.length).toBeLessThan(2 ** 20);
    const tooBig = await refusalOf(readSent([big]));
    expect(tooBig.issues[0]!.expected.it).toBe("al più 64 MB");
    const many = archive(
      Array.from({ length: 1001 }, (_, at) => [`xl/${at}.xml`, Buffer.alloc(0)] as const),
    );
    const tooMany = await refusalOf(readSent([{ name: "parti.xlsx", content: many }]));
    expect(tooMany.issues[0]!.expected.it).toBe("al più 1000 parti");
  });

  test.each([
    ["a cell far out", `<row r="1048576">${inlineCell("XFD1048576", "x")}</row>`, "celle"],
    [
      "the same cell beside others",
      `<row>${inlineCell("A1", "x")}${inlineCell("XFD1048576", "x")}</row>`,
      "celle",
    ],
    [
      "a text longer than a cell",
      `<row r="1">${inlineCell("A1", "x".repeat(40_000))}</row>`,
      "32767 caratteri",
    ],
    ["a row that no sheet has", `<row r="99999999999"/>`, "cartella di lavoro"],
    [
      "a cell that no sheet has",
      `<row r="1">${inlineCell("ZZZZZZ1", "x")}</row>`,
      "cartella di lavoro",
    ],
    ["a row in other signs", `<row r="&#57;99999999"/>`, "cartella di lavoro"],
    ["a row behind a quote", `<row x='>' r="999999999"/>`, "cartella di lavoro"],
  ])("and reach too far are refused before they are read: %s", async (_, rows, expected) => {
    const far = { name: "lontano.xlsx", content: workbookByHand({ rows }) };
    const { issues } = await refusalOf(readSent([far]));
    expect(issues[0]!.expected.it).toContain(expected);
  });

  test("and lie about what they unpack to are cut short", async () => {
    const rows = `<row r="1">${inlineCell("A1", "x".repeat(30_000))}</row>`;
    const liar = { name: "bugia.xlsx", content: workbookByHand({ rows, saysBytes: 1000 }) };
    expect((await refusalOf(readSent([liar]))).issues[0]!.found.it).toContain("non si legge");
  });

  test("may be formatted down to the last row, and further right than they are filled", async () => {
    const rows = `<row r="1">${inlineCell("A1", "codice")}<c r="XFD1" s="1"/></row><row r="1048576" ht="15"/>`;
    const { sheets } = await readSent([{ name: "x.xlsx", content: workbookByHand({ rows }) }]);
    expect(sheets[0]!.rows.map(({ cells }) => cells)).toEqual([["codice"]]);
  });

  test("are kept for their sender alone, until they are forgotten or others follow", async () => {
    const [one, two] = [
      { programme: "prova", account: "a1" },
      { programme: "prova", account: "a2" },
    ];
    await keepUpload(db, one, sent({ hub: "codice,nome\n", idee: "codice,titolo\n" }));
    await keepUpload(db, two, sent({ hub: "codice,nome\nXX,Altro\n" }));
    await keepUpload(db, one, sent({ hub: "codice,nome\nSA,Santagnese\n" }));
    const kept = await keptUpload(db, one);
    expect(kept.map(({ name }) => name)).toEqual(["hub.csv"]);
    expect(Buffer.from(kept[0]!.content).toString()).toContain("Santagnese");
    await forgetUpload(db, one);
    expect(await keptUpload(db, one)).toEqual([]);
    expect(await keptUpload(db, two)).toHaveLength(1);
  });
});

describe("one row by a form", () => {
  const samira = { programme: "prova", sheet: "participants", id: "P01" } as const;

  test("is read as a sheet would write it, and saved without touching what the form leaves out", async () => {
    const { cells, seen } = await readRowForm(db, samira);
    expect(cells).toMatchObject({
      comune: "Castel Goffredo",
      skills: "rimaglio|controllo qualità",
    });
    await saveRowForm(db, samira, { cells: { comune: "Suzzara" }, seen, today: TODAY });
    const after = await readRowForm(db, samira);
    expect(after.cells).toEqual({ ...cells, comune: "Suzzara" });
  });

  test("says which field is wrong, and writes nothing", async () => {
    const { cells, seen } = await readRowForm(db, samira);
    const wrong = { comune: "Mantva", education: "boh" };
    const refusal = await refusalOf(saveRowForm(db, samira, { cells: wrong, seen, today: TODAY }));
    expect(refusal.issues.map(({ column }) => column)).toEqual(["education", "comune"]);
    expect((await readRowForm(db, samira)).cells).toEqual(cells);
  });

  test("is not saved over what somebody else has written since", async () => {
    const { seen } = await readRowForm(db, samira);
    await saveRowForm(db, samira, { cells: { about: "Prima." }, seen, today: TODAY });
    const late = saveRowForm(db, samira, { cells: { about: "Dopo." }, seen, today: TODAY });
    await expect(late).rejects.toMatchObject({ kind: "conflict" });
    expect((await readRowForm(db, samira)).cells["about"]).toBe("Prima.");
  });

  test("is added under a code that is free; a dangerous text stays a text", async () => {
    const name = { ...samira, sheet: "ideas", id: null } as const;
    const { seen } = await readRowForm(db, name);
    const cells = { code: "I09", title: "'=1+1" };
    await saveRowForm(db, name, { cells, seen, today: TODAY });
    expect((await readRowForm(db, { ...name, id: "I09" })).cells["title"]).toBe("'=1+1");
    const again = saveRowForm(db, name, { cells, seen, today: TODAY });
    await expect(again).rejects.toMatchObject({ kind: "conflict" });
  });
});
