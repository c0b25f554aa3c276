import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { workbookOf } from "../../../src/intake/export-files.ts";
import { readXlsx } from "../../../src/intake/read/xlsx.ts";
import { archive } from "../../support/archive.ts";
import { COMANTOVA, comantova } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";
import { COORDINATOR, webAs, wordsOf } from "../support.ts";

const AT = `/p/${COMANTOVA}/importa`;
const MEBIBYTE = 2 ** 20;

let db: TestDatabase;
let web: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  web = webAs(db, COORDINATOR);
});
afterAll(async () => await db.close());

const send = async (name: string, content: Buffer) => {
  const form = new FormData();
  form.append("files", new File([new Uint8Array(content)], name));
  const sent = await web.post(AT, form);
  expect(sent.status).toBe(303);
  const tried = await web.get(`${AT}/prova`);
  return { status: tried.status, words: wordsOf(tried.text) };
};
const people = async () => {
  const [row] = await db.asSystem(COMANTOVA, (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from participant`),
  );
  return row!.n;
};

const zeros = Buffer.alloc(80 * MEBIBYTE, "0");
/** Entities that each stand for ten of the one before: a gigabyte, once written out. */
const laughs = (): string => {
  const names = "abcdefghi".split("");
  const entities = names.map((name, at) =>
    at === 0
      ? `<!ENTITY a "zzzzzzzzzz">`
      : `<!ENTITY ${name} "${`&${names[at - 1]!};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE x [${entities.join("")}]>`;
};
const workbook = (strings: string): readonly (readonly [string, Buffer])[] => [
  [
    "xl/workbook.xml",
    Buffer.from(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="hub" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
  ],
  [
    "xl/_rels/workbook.xml.rels",
    Buffer.from(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
  ],
  [
    "xl/worksheets/sheet1.xml",
    Buffer.from(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`,
    ),
  ],
  ["xl/sharedStrings.xml", Buffer.from(strings)],
];
const STRINGS = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>`;

describe("through the page that imports, a workbook", () => {
  test.each<[string, () => Buffer, RegExp]>([
    [
      "that unpacks to more than it may",
      () => archive([["xl/workbook.xml", zeros]]),
      /al più 64 MB/,
    ],
    [
      "that says less than it unpacks to",
      () => archive([["xl/workbook.xml", zeros, 1000]]),
      /una cartella di lavoro XLSX/,
    ],
    [
      "that says it unpacks to more than there can be",
      () => archive([["xl/workbook.xml", Buffer.from("<x/>"), 0xffff_ffff]]),
      /al più 64 MB/,
    ],
    [
      "of more parts than a workbook has",
      () =>
        archive(
          Array.from({ length: 1001 }, (_, at) => [`xl/${at}.xml`, Buffer.alloc(0)] as const),
        ),
      /al più 1000 parti/,
    ],
    [
      "cut off in its midst",
      () => archive([["xl/workbook.xml", zeros]]).subarray(0, 4000),
      /si legge/,
    ],
    ["that is none", () => Buffer.from("PK\u0003\u0004 non è un archivio"), /si legge/],
  ])("%s is refused by name, and writes nothing", async (_, content, words) => {
    const before = await people();
    const bytes = content();
    expect(bytes.length).toBeLessThan(MEBIBYTE);
    const { status, words: said } = await send("bomba.xlsx", bytes);
    expect(status).toBeLessThan(500);
    expect(said).toMatch(words);
    expect(await people()).toBe(before);
  });

  test("whose entities multiply is not written out", async () => {
    const plain = await readXlsx(
      archive(workbook(`<?xml version="1.0"?>${STRINGS}nome</t></si></sst>`)),
      "hub.xlsx",
    );
    expect(plain[0]!.rows[0]!.cells).toEqual(["nome"]);
    const bomb = archive(workbook(`${laughs()}${STRINGS}&i;</t></si></sst>`));
    const { status, words } = await send("risate.xlsx", bomb);
    expect(status).toBeLessThan(500);
    expect(words).not.toContain("zzzzzzzzzz");
    expect(words.length).toBeLessThan(20_000);
  });
});

test("a file that is larger than a sending may be is refused before it is read", async () => {
  const form = new FormData();
  form.append("files", new File([new Uint8Array(11 * MEBIBYTE)], "grande.csv"));
  const { status, text } = await web.post(AT, form);
  expect(status).toBeLessThan(500);
  expect(wordsOf(text)).toMatch(/10 MB/);
});

test("a name of a file that is a path leads nowhere", async () => {
  const { status, words } = await send("../../../../etc/passwd.csv", Buffer.from("a,b\n1,2\n"));
  expect(status).toBeLessThan(500);
  expect(words).not.toContain("..");
});

test("what looks like a formula is a text in the workbook that is handed out", async () => {
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`update idea set title = '=1+1', summary = ${"-1+cmd|' /C calc'!A0"}
      where id = (select min(id) from idea)`),
  );
  const bytes = await workbookOf(db, COMANTOVA);
  const tables = await readXlsx(Buffer.from(bytes), "dati.xlsx");
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  expect(cells.filter((cell) => cell.includes("cmd|"))).toHaveLength(1);
  for (const cell of cells) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?![\d.])/);
});
