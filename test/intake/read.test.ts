import { mkdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import writeSheets from "write-excel-file/node";
import { errorInWords, InnestoError } from "../../src/errors.ts";
import { delimiterOf, readCsv } from "../../src/intake/read/csv.ts";
import { decodeText } from "../../src/intake/read/decode-text.ts";
import { LARGEST_FILE_BYTES } from "../../src/intake/read/limits.ts";
import { readFiles } from "../../src/intake/read/read-files.ts";
import { readXlsx } from "../../src/intake/read/xlsx.ts";
import { folderOf, scratchFolder } from "./on-disk.ts";

const TEXT = "codice;nome\nP01;Niccolò «Città» – 5 €\n";

describe("encodings", () => {
  const windows = Buffer.from(
    Array.from(TEXT, (letter) => ({ "–": 0x96, "€": 0x80 })[letter] ?? letter.charCodeAt(0)),
  );
  test.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${TEXT}`)],
    ["UTF-16 with its mark", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
    ["Windows-1252", windows],
  ])("%s", (_, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });
});

describe("separators", () => {
  test.each([
    ["codice,nome\n", ","],
    ["codice;nome\r\n1,5;2,5", ";"],
    ['"a;b;c",nome,"d;e"\n', ","],
    ['"riga\nuna,due";nome;altro\n', ";"],
    ["codice\tnome\n", "\t"],
    ["codice", ","],
  ])("%j is parted by %j", (text, sign) => {
    expect(delimiterOf(text)).toBe(sign);
  });
});

test("rows count as a spreadsheet does: a cell of several lines is one row, an empty line another", () => {
  const rows = readCsv(Buffer.from('codice,testo\r\nP01,"due\nrighe"\r\n\r\nP02,x\r\n'), {});
  expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
    [1, "codice", "testo"],
    [2, "P01", "due\nrighe"],
    [3, ""],
    [4, "P02", "x"],
  ]);
});

const refusal = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => "read",
    (error: unknown) => (error instanceof InnestoError ? errorInWords(error, "en") : String(error)),
  );

describe("files that cannot be read are told by name", () => {
  test("broken quotes, in every file of the folder", async () => {
    const folder = await folderOf({
      hub: 'codice,nome\nSA,"Santagnese\n',
      partecipanti: 'codice,testo\nP01,a"b\n',
    });
    expect(await refusal(readFiles(folder))).toBe(
      [
        "Some files cannot be read.",
        "  hub.csv, row 2: found stray or unclosed quotes, expected a cell between double quotes, its own quotes doubled. Mend the row, or save the sheet as CSV again.",
        "  partecipanti.csv, row 2: found stray or unclosed quotes, expected a cell between double quotes, its own quotes doubled. Mend the row, or save the sheet as CSV again.",
      ].join("\n"),
    );
  });

  test("a path that leads nowhere, a folder without CSV files, a file of another kind", async () => {
    const folder = await scratchFolder();
    expect(await refusal(readFiles(join(folder, "no")))).toMatch(/^There is nothing at «.*no»/);
    expect(await refusal(readFiles(folder))).toContain("is neither a folder with CSV files");
    await writeFile(join(folder, "dati.ods"), "x");
    expect(await refusal(readFiles(join(folder, "dati.ods")))).toContain("nor an XLSX or CSV file");
  });

  test("a file too large, unread", async () => {
    const folder = await folderOf({ hub: "codice,nome\n" });
    await truncate(join(folder, "hub.csv"), LARGEST_FILE_BYTES + 1);
    expect(await refusal(readFiles(folder))).toContain(
      "hub.csv: found 51 MB, expected at most 50 MB",
    );
  });

  test("an XLSX that is none, and one that unpacks to too much", async () => {
    const file = join(await scratchFolder(), "dati.xlsx");
    await writeFile(file, "non è un archivio");
    expect(await refusal(readFiles(file))).toContain("expected an XLSX workbook");
    const bytes = await writeSheets([{ sheet: "hub", data: [["codice"]] }]).toBuffer();
    expect(await refusal(readXlsx(swollen(bytes), "dati.xlsx"))).toMatch(
      /found \d+ MB of contents, expected at most 400 MB/,
    );
    const cut = bytes.subarray(0, bytes.length - 30);
    expect(await refusal(readXlsx(Buffer.from(cut), "dati.xlsx"))).toContain("cannot be read");
  });
});

/** The archive, its first entry said to unpack to a gigabyte. */
function swollen(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  copy.writeUInt32LE(2 ** 30, copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
  return copy;
}

test("endings and names are read whatever their case, other files are left alone", async () => {
  const folder = join(await scratchFolder(), "misti");
  await mkdir(folder);
  for (const name of ["Dati Riservati.CSV", "HUBS.csv", "leggimi.txt", ".nascosto.csv"])
    await writeFile(join(folder, name), "codice\n");
  const { sheets, warnings } = await readFiles(folder);
  expect(sheets.map(({ sheet }) => sheet.id)).toEqual(["protected", "hubs"]);
  expect(warnings).toEqual([]);
});

test("a single CSV file is read by itself", async () => {
  const folder = await folderOf({ hub: "codice,nome\nSA,Santagnese\n" });
  const { sheets } = await readFiles(join(folder, "hub.csv"));
  expect(sheets.map(({ sheet, rows }) => [sheet.id, rows.length])).toEqual([["hubs", 2]]);
});

test("typed cells of an XLSX become the texts that a CSV would hold", async () => {
  const day = { value: new Date(Date.UTC(2026, 1, 3)), type: Date, format: "dd/mm/yyyy" };
  const bytes = await writeSheets([
    {
      sheet: "partecipanti",
      data: [
        ["codice", "km", "did", "stato_dal"],
        ["P01", 12.5, true, day],
      ],
    },
  ]).toBuffer();
  const [table] = await readXlsx(bytes, "dati.xlsx");
  expect(table?.rows[1]).toEqual({ row: 2, cells: ["P01", "12,5", "sì", "2026-02-03"] });
});
