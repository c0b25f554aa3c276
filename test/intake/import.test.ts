import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { importFiles } from "../../src/intake/import-files.ts";
import { type ImportReport, reportInWords } from "../../src/intake/report.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { CELL_FAULTS, HEADER_FAULTS, PROGRAMME_FAULTS, ROW_FAULTS } from "./fault-cases.ts";
import { everyRow, folderOf } from "./on-disk.ts";
import { SMALL, spoiled, type Texts, TODAY } from "./sheets-in-memory.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => {
  await db.close();
});

/** Each test has a programme of its own. */
let programme = "";
let count = 0;
beforeEach(() => {
  programme = `prova-${++count}`;
});

const ofThis = (texts: Texts): Texts => ({
  ...texts,
  ...(texts["progetto"] && { progetto: texts["progetto"].replace("\nprova,", `\n${programme},`) }),
});

const importTexts = async (texts: Texts, options: { dryRun?: boolean; programme?: string } = {}) =>
  await importFiles(db, { path: await folderOf(ofThis(texts)), today: TODAY, ...options });

/** Rows of a query in which `$p` stands for the programme. */
const rowsOf = async (query: string) =>
  await db.asSystem(programme, async (tx) => [
    ...(await tx.execute(sql.raw(query.replaceAll("$p", `'${programme}'`)))),
  ]);

const keptRoles = () =>
  rowsOf("select id, since, until from partnership where programme_id = $p order by id");
const withRoles = (texts: Texts, lines: string): Texts => ({
  ...texts,
  partenariato: `organizzazione,ruolo,dal,al\n${lines}`,
});

const totals = ({ sheets }: ImportReport, fate: "added" | "changed" | "unchanged" | "absent") =>
  sheets.reduce((sum, sheet) => sum + sheet[fate], 0);

describe("importing", () => {
  test("writes every sheet, and says how many rows", async () => {
    const report = await importTexts(SMALL);
    expect(totals(report, "added")).toBe(33);
    expect(reportInWords(report, "it")).toContain("partecipanti     2 aggiunte");
    const conditions = await rowsOf(
      "select travel_km, means, bands, avoids from participant_condition where programme_id = $p and participant_id = 'P01'",
    );
    expect(conditions).toEqual([
      {
        travel_km: "12.5",
        means: "car",
        bands: ["dawn", "morning", "saturday", "holidays"],
        avoids: ["polveri", "freddo"],
      },
    ]);
    expect(
      await rowsOf("select capacity, minimum, hosts from seat where programme_id = $p"),
    ).toEqual([{ capacity: 2, minimum: 1, hosts: "person" }]);
    expect(
      await rowsOf("select external_key from preference where programme_id = $p order by 1"),
    ).toEqual([
      { external_key: "F01>P02:exclusion" },
      { external_key: "P01>F01:rank" },
      { external_key: "P02>F01:exclusion" },
    ]);
  });

  test("a second time touches nothing", async () => {
    await importTexts(SMALL);
    const before = await everyRow(db);
    const report = await importTexts(SMALL);
    expect(totals(report, "unchanged")).toBe(33);
    expect(await everyRow(db)).toEqual(before);
  });

  test("with a change touches that row alone", async () => {
    await importTexts(SMALL);
    const before = await everyRow(db);
    const report = await importTexts(spoiled("partecipanti", "montaggio", "montaggio|regia"));
    expect([totals(report, "changed"), totals(report, "unchanged")]).toEqual([1, 32]);
    const after = await everyRow(db);
    const changed = Object.keys(before).filter(
      (table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]),
    );
    expect(changed).toEqual(["audit", "participant_skill"]);
    expect(
      await rowsOf(
        "select phrase from participant_skill where programme_id = $p and participant_id = 'P02' order by position",
      ),
    ).toEqual([{ phrase: "montaggio" }, { phrase: "regia" }]);
  });

  test("of roles the sheet of the partnership has the last word", async () => {
    await importTexts(SMALL);
    const held = "F01,partner,2026-02-01,\nF01,promotore,2026-02-15,\n";
    await importTexts(withRoles(SMALL, held));
    const before = await keptRoles();
    expect(before).toMatchObject([
      { id: "F01-partner", since: "2026-02-01" },
      { id: "F01-promoter", since: "2026-02-15" },
      { id: "F02-supporter", until: "2025-12-31" },
    ]);
    // What the organisation's row says of other things leaves each role its day.
    await importTexts(spoiled("organizzazioni", "48,Castel", "49,Castel"), { programme });
    const fewer = spoiled("organizzazioni", "partner|promotore", "partner");
    const { partenariato: _, ...without } = fewer;
    await importTexts(withRoles(fewer, held));
    expect(await keptRoles()).toEqual(before);
    await importTexts(without);
    expect(await keptRoles()).toHaveLength(2);
  });

  test("a dry run reports the same and writes nothing", async () => {
    const before = await everyRow(db);
    const report = await importTexts(SMALL, { dryRun: true });
    expect(totals(report, "added")).toBe(33);
    expect(reportInWords(report, "en")).toContain("nothing was written");
    expect(await everyRow(db)).toEqual(before);
  });

  test("needs to know the programme, and the sheet that creates it", async () => {
    const { progetto: _, ...rest } = SMALL;
    await expect(importTexts(rest)).rejects.toMatchObject({ kind: "usage" });
    const few = { hub: "codice,nome\nSA,Santagnese\n" };
    await expect(importTexts(few, { programme })).rejects.toMatchObject({
      kind: "notFound",
    });
    await importTexts(SMALL);
    const report = await importTexts(few, { programme });
    expect(totals(report, "unchanged")).toBe(1);
    await expect(importTexts(SMALL, { programme: "altra" })).rejects.toMatchObject({
      kind: "invalid",
    });
  });
});

test("after a bad import the database is as it was, be the programme new or known", async () => {
  await importTexts(SMALL);
  const known = programme;
  const before = await everyRow(db);
  for (const [name, texts] of [...HEADER_FAULTS, ...CELL_FAULTS, ...ROW_FAULTS]) {
    programme = "nuovo";
    const refusal = importTexts(texts).then(() => name);
    await expect(refusal).rejects.toMatchObject({ kind: "invalid" });
  }
  for (const [name, texts] of [...CELL_FAULTS, ...PROGRAMME_FAULTS]) {
    programme = known;
    const refusal = importTexts(texts, { programme }).then(() => name);
    await expect(refusal).rejects.toMatchObject({ kind: "invalid" });
  }
  expect(await everyRow(db)).toEqual(before);
});

describe("what the database holds beside the files", () => {
  test("stays: an address, a closed phase, an earlier status", async () => {
    await importTexts(SMALL);
    await rowsOf(
      "update participant_identity set address = 'via Roma 1' where programme_id = $p and participant_id = 'P01'",
    );
    await rowsOf(
      "update phase set closed_on = '2026-02-01' where programme_id = $p and name = 'ascolto'",
    );
    const later = spoiled("partecipanti", "disoccupato,2025-09-01", "occupato,2026-02-20");
    const renamed = {
      ...later,
      progetto: SMALL["progetto"]!.replace("ascolto|", "avvio|ascolto|"),
    };
    const email = later["partecipanti"]!.replace("samira@", "samira.r@");
    await importTexts({ ...renamed, partecipanti: email });
    expect(
      await rowsOf(
        "select address, email from participant_identity where programme_id = $p and participant_id = 'P01'",
      ),
    ).toEqual([{ address: "via Roma 1", email: "samira.r@example.org" }]);
    expect(
      await rowsOf(
        "select name, closed_on::text from phase where programme_id = $p order by position",
      ),
    ).toEqual([
      { name: "avvio", closed_on: null },
      { name: "ascolto", closed_on: "2026-02-01" },
      { name: "incubazione", closed_on: null },
    ]);
    expect(
      await rowsOf(
        "select status, since::text from employment_status where programme_id = $p and participant_id = 'P01' order by since",
      ),
    ).toEqual([
      { status: "unemployed", since: "2025-09-01" },
      { status: "employed", since: "2026-02-20" },
    ]);
  });

  test("an earlier day corrects the status, as the file is the newer word", async () => {
    await importTexts(SMALL);
    await importTexts(spoiled("partecipanti", "2025-09-01", "2024-05-01"));
    expect(
      await rowsOf(
        "select status, since::text from employment_status where programme_id = $p and participant_id = 'P01'",
      ),
    ).toEqual([{ status: "unemployed", since: "2024-05-01" }]);
    const report = await importTexts(spoiled("partecipanti", "2025-09-01", "2024-05-01"));
    expect(totals(report, "changed")).toBe(0);
  });

  test("a role keeps its id when others come, and one with decisions cannot go", async () => {
    await importTexts(SMALL);
    const roles =
      "select id, title, openings from idea_role where programme_id = $p order by title";
    const [grafica, sarta] = await rowsOf(roles);
    await importTexts(spoiled("idee", "sarta=2|grafica", "autista|sarta=3|grafica"));
    expect(await rowsOf(roles)).toEqual([
      { id: expect.any(String), title: "autista", openings: 1 },
      grafica,
      { ...sarta, openings: 3 },
    ]);
    await rowsOf("insert into policy (programme_id, version, document) values ($p, 1, '{}')");
    await rowsOf(
      "insert into round (programme_id, number, policy_version, embedder_id, seed) values ($p, 1, 1, 'built-in', 's')",
    );
    await rowsOf(`insert into decision (programme_id, id, round_number, kind, seeker_participant_id, place_role_id, made_by, made_from)
      values ($p, 'D1', 1, 'pin', 'P02', '${String(grafica?.["id"])}', 'x', 'page')`);
    const before = await everyRow(db);
    const without = importTexts(spoiled("idee", "sarta=2|grafica", "sarta=3"));
    await expect(without).rejects.toMatchObject({ kind: "conflict" });
    expect(await everyRow(db)).toEqual(before);
  });

  test("a kind of need in use cannot leave the programme", async () => {
    await importTexts(SMALL);
    const progetto = SMALL["progetto"]!.replace("spazio=Spazi e sedi|", "");
    await expect(importTexts({ progetto })).rejects.toMatchObject({
      issues: [{ column: "tipi_di_bisogno", found: { it: "l'assenza di «spazio»" } }],
    });
  });

  test("a challenge that is taken back goes, a changed one keeps its id", async () => {
    await importTexts(SMALL);
    await importTexts(spoiled("bisogni", "2026-04-30", "2026-05-31"));
    expect(
      await rowsOf("select id, closes_on::text from challenge where programme_id = $p"),
    ).toEqual([{ id: "B02-1", closes_on: "2026-05-31" }]);
    await importTexts(spoiled("bisogni", "2026-03-01,2026-04-30,Uno spazio gratuito", ",,"));
    expect(await rowsOf("select id from challenge where programme_id = $p")).toEqual([]);
  });
});
