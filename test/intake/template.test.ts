import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFiles } from "../../src/intake/import-files.ts";
import { readXlsx } from "../../src/intake/read/xlsx.ts";
import { SHEETS } from "../../src/intake/sheets.ts";
import { writeTemplate } from "../../src/intake/template.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { folderOf, scratchFolder } from "./on-disk.ts";
import { planOf, SMALL, TODAY } from "./sheets-in-memory.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => {
  await db.close();
});

async function template(): Promise<string> {
  const file = join(await scratchFolder(), "modello.xlsx");
  await writeTemplate(file);
  return file;
}

test("there is a sheet each, with its headers and an example, and one of advice", async () => {
  const tables = await readXlsx(await readFile(await template()), "modello.xlsx");
  expect(tables.map(({ name }) => name)).toEqual([
    ...SHEETS.map(({ name }) => name.it),
    "Come si compila",
  ]);
  for (const [position, sheet] of SHEETS.entries()) {
    const [header, example, ...more] = tables[position]!.rows;
    expect(header?.cells).toEqual(Object.values(sheet.columns).map((column) => column.header));
    expect(example?.cells[0]).toBe("ESEMPIO");
    expect(more).toEqual([]);
  }
  const advice = tables.at(-1)!.rows;
  const columns = SHEETS.flatMap((sheet) => Object.keys(sheet.columns));
  expect(advice).toHaveLength(2 + SHEETS.length + columns.length);
});

test("imported as it is, it changes nothing and says why", async () => {
  await importFiles(db, { path: await folderOf(SMALL), today: TODAY });
  const report = await importFiles(db, {
    programme: "prova",
    path: await template(),
    today: TODAY,
  });
  expect(
    report.sheets.every(({ added, changed, unchanged }) => added + changed + unchanged === 0),
  ).toBe(true);
  expect(report.warnings).toHaveLength(SHEETS.length);
});

test("its examples are sound: with codes that exist, they would be read", () => {
  const { context } = planOf(WITH_EXAMPLE_CODES);
  for (const sheet of SHEETS) {
    for (const [key, column] of Object.entries(sheet.columns)) {
      const cell = column.example;
      if (cell === "" || cell === "ESEMPIO") continue;
      const read = column.kind.parse(cell, context);
      expect(read, `${sheet.name.it}, ${key}: ${cell}`).toMatchObject({ ok: true });
    }
  }
});

const firms = ["E01", "F01", "F02", "F08", "F10"]
  .map((code) => `${code},${code},imprese\n`)
  .join("");
const people = ["P01", "P10", "P24"].map((code) => `${code}\n`).join("");
const WITH_EXAMPLE_CODES = {
  progetto: SMALL["progetto"]!,
  organizzazioni: `codice,nome,anima\n${firms}`,
  partecipanti: `codice\n${people}`,
  idee: "codice,titolo\nI01,Idea\n",
  risorse: "codice,chi,tipo,titolo\nS01,F01,posto,Posto\n",
  bisogni: "codice,chi,tipo,titolo\nB01,I01,spazio,Un laboratorio\n",
  incontri: "codice,data,tipo,titolo\nINC01,2026-03-12,sportello,Sportello\n",
  affermazioni: SMALL["affermazioni"]!,
};
