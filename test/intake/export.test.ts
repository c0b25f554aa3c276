import { stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { exportFiles, exportWorkbook } from "../../src/intake/export-files.ts";
import { importFiles } from "../../src/intake/import-files.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { filesOf, folderOf, scratchFolder } from "./on-disk.ts";
import { SMALL, spoiled, type Texts, TODAY } from "./sheets-in-memory.ts";

let first: TestDatabase;
let second: TestDatabase;
beforeAll(async () => {
  [first, second] = await Promise.all([testDatabase(), testDatabase()]);
});
afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
});

const FIXTURE = new URL("../../fixtures/comantova", import.meta.url).pathname;

async function exported(db: Database, programme: string) {
  const folder = join(await scratchFolder(), "out");
  await exportFiles(db, programme, folder);
  return { folder, files: await filesOf(folder) };
}

const named = (texts: Texts, programme: string): Texts => ({
  ...texts,
  progetto: texts["progetto"]!.replace("prova,", `${programme},`),
});

/** A collaboration whose agreement is whole, and its hours. */
const FILED = {
  collaborazioni: `codice,partecipante,idea,organizzazione,posto,tipo,stato,dal,al_previsto,promotore,tutor_promotore,tutor_aziendale,convenzione,convenzione_del,obiettivi,orario,ore_al_giorno,indennita,mensa,cob_del,cob_codice,proroga_al
C01,P01,I01,F01,,tirocinio,in corso,2026-02-15,2026-07-31,F02,Carla Ferri,Piero Sala,12/2026,2026-02-01,"Reti\u00a0di negozi.
Vetrine.",dal lunedì al venerdì,4,"350,5",sì,2026-02-10,COB-1,2026-09-30
`,
  presenze_tirocinio: `collaborazione,mese,ore_previste,ore_svolte
C01,2026-02,40,"37,5"
C01,03/2026,80,
`,
  risorse: `codice,chi,tipo,titolo,quantita,minimo,ospita,fasce,chiede,misura,collaborazione
S01,F01,posto,Posto al rimaglio,2,1,persona,mattina|pomeriggio,rimaglio,gg,tirocinio
R01,SA,spazio,Sala prove,"40,5",,,,,,
`,
};

describe("export, import into an empty database, export again: the same bytes", () => {
  test("of the CoMantova fixture, whose second import changes nothing", async () => {
    await importFiles(first, { path: FIXTURE, today: TODAY });
    const once = await exported(first, "comantova");
    const again = await importFiles(first, { path: once.folder, today: TODAY });
    expect(again.sheets.every(({ added, changed }) => added + changed === 0)).toBe(true);
    await importFiles(second, { path: once.folder, today: TODAY });
    expect((await exported(second, "comantova")).files).toEqual(once.files);
    expect(once.files["partecipanti.csv"]?.split("\n")[0]).toMatch(/^codice,nome,cognome,/);
  });

  test("of a small programme with codes that are no ids", async () => {
    const odd = Object.fromEntries(
      Object.entries(named(SMALL, "strana")).map(([file, text]) => [
        file,
        text
          .replaceAll("P01", "Rossi Samira")
          .replaceAll("F02", "Brezza, maglie (Suzzara)")
          .replaceAll("S01", "F01")
          .replaceAll(
            /(?<=[\n,|])Brezza, maglie \(Suzzara\)(?=[,|\n])/g,
            '"Brezza, maglie (Suzzara)"',
          ),
      ]),
    );
    odd["hub"] = odd["hub"]!.replace(
      'F01|"Brezza, maglie (Suzzara)"',
      '"F01|Brezza, maglie (Suzzara)"',
    );
    odd["protocolli"] = odd["protocolli"]!.replace(
      'F01=2026-02-10|"Brezza, maglie (Suzzara)"',
      '"F01=2026-02-10|Brezza, maglie (Suzzara)"',
    );
    odd["partecipanti"] = odd["partecipanti"]!.replace(
      "Brezza, maglie (Suzzara) (2019-2025)",
      '"Brezza, maglie (Suzzara) (2019-2025)"',
    );
    await importFiles(first, { path: await folderOf(odd), today: TODAY });
    const once = await exported(first, "strana");
    expect(once.files["collaborazioni.csv"]).toContain("Rossi Samira");
    await importFiles(second, { path: once.folder, today: TODAY });
    expect((await exported(second, "strana")).files).toEqual(once.files);
  });

  test("of the file of a collaboration, with its agreement and its hours", async () => {
    const texts: Texts = { ...named(SMALL, "fascicolo"), ...FILED };
    await importFiles(first, { path: await folderOf(texts), today: TODAY });
    const once = await exported(first, "fascicolo");
    const [, row] = once.files["collaborazioni.csv"]!.split("\n");
    for (const said of [
      "F02",
      "Piero Sala",
      "12/2026",
      "Reti\u00a0di negozi",
      "350,5",
      "sì",
      "2026-09-30",
    ])
      expect(once.files["collaborazioni.csv"]).toContain(said);
    expect(row).toMatch(/^C01,/);
    expect(once.files["presenze_tirocinio.csv"]).toBe(
      'collaborazione,mese,ore_previste,ore_svolte\nC01,2026-02,40,"37,5"\nC01,2026-03,80,\n',
    );
    expect(once.files["risorse.csv"]).toContain("tirocinio");
    const again = await importFiles(first, { path: once.folder, today: TODAY });
    expect(again.sheets.every(({ added, changed }) => added + changed === 0)).toBe(true);
    await importFiles(second, { path: once.folder, today: TODAY });
    expect((await exported(second, "fascicolo")).files).toEqual(once.files);
    const { collaborazioni, presenze_tirocinio: hours } = FILED;
    const fewer = {
      progetto: texts["progetto"]!,
      collaborazioni: collaborazioni.replace("sì", ""),
    };
    const mended = { ...fewer, presenze_tirocinio: hours.replace("80,", "80,76") };
    await importFiles(first, { path: await folderOf(mended), today: TODAY });
    const changed = await exported(first, "fascicolo");
    expect(changed.files["presenze_tirocinio.csv"]).toContain("C01,2026-03,80,76\n");
    expect(changed.files["collaborazioni.csv"]).not.toContain("sì");
  });

  test("of cells that a spreadsheet would run, with an apostrophe between", async () => {
    const cells = [
      "=1+1",
      "+39 0376",
      "-apri",
      "@cmd",
      "'=quoted",
      "''@twice",
      "'plain",
      "-5",
      "a|b\\c",
    ];
    const rows = cells.map((cell, at) => `X${at},"${cell}"`).join("\n");
    const texts = {
      progetto: named(SMALL, "celle")["progetto"]!,
      affermazioni: `codice,testo\n${rows}\n`,
    };
    await importFiles(first, { path: await folderOf(texts), today: TODAY });
    await first.asSystem("celle", async (tx) => {
      for (const [at, cell] of cells.entries())
        await tx.execute(
          sql`update statement set italian = ${cell} where programme_id = 'celle' and code = ${`X${at}`}`,
        );
    });
    const once = await exported(first, "celle");
    const lines = once.files["affermazioni.csv"]!.split("\n").slice(1, -1);
    expect(lines.map((line) => line.replace(/^X\d,,|,$/g, ""))).toEqual([
      "'=1+1",
      "'+39 0376",
      "'-apri",
      "'@cmd",
      "''=quoted",
      "'''@twice",
      "'plain",
      "-5",
      "a|b\\c",
    ]);
    await importFiles(second, { path: once.folder, today: TODAY });
    const kept = await second.asSystem("celle", async (tx) => [
      ...(await tx.execute(
        sql`select italian from statement where programme_id = 'celle' order by code`,
      )),
    ]);
    expect(kept.map((row) => row["italian"])).toEqual(cells);
  });

  test("as one XLSX too", async () => {
    await importFiles(first, { path: await folderOf(named(SMALL, "cartella")), today: TODAY });
    const once = await exported(first, "cartella");
    const workbook = join(await scratchFolder(), "cartella.xlsx");
    await exportWorkbook(first, "cartella", workbook);
    const again = await importFiles(first, { path: workbook, today: TODAY });
    expect(again.warnings).toEqual([]);
    expect(again.sheets.every(({ added, changed, absent }) => added + changed + absent === 0)).toBe(
      true,
    );
    await importFiles(second, { path: workbook, today: TODAY });
    expect((await exported(second, "cartella")).files).toEqual(once.files);
  });
});

test("phrases keep their | and their \\", async () => {
  const texts = named(spoiled("partecipanti", "montaggio", "bianco \\| nero|c:\\\\video"), "barre");
  await importFiles(first, { path: await folderOf(texts), today: TODAY });
  const skills = await first.asSystem("barre", async (tx) => [
    ...(await tx.execute(
      sql`select phrase from participant_skill where programme_id = 'barre' and participant_id = 'P02' order by position`,
    )),
  ]);
  expect(skills).toEqual([{ phrase: "bianco | nero" }, { phrase: "c:\\video" }]);
  const { files } = await exported(first, "barre");
  expect(files["partecipanti.csv"]).toContain("bianco \\| nero|c:\\\\video");
});

test("nobody but their owner may read the files", async () => {
  await importFiles(first, { path: await folderOf(named(SMALL, "riserva")), today: TODAY });
  const { folder } = await exported(first, "riserva");
  expect((await stat(join(folder, "partecipanti.csv"))).mode & 0o077).toBe(0);
});

test("a programme that is not there is not exported", async () => {
  await expect(exportFiles(first, "nessuna", await scratchFolder())).rejects.toMatchObject({
    kind: "notFound",
  });
});
