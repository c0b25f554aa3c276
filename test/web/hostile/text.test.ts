import { readFile, rm, writeFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportFiles } from "../../../src/intake/export-files.ts";
import { importFiles } from "../../../src/intake/import-files.ts";
import { writeCsv } from "../../../src/intake/write/csv.ts";
import { publishRun } from "../../../src/rounds/publish.ts";
import { runRound } from "../../../src/rounds/run.ts";
import { COMANTOVA, comantova, openFixtureRound, TODAY } from "../../support/comantova.ts";
import { type TestDatabase } from "../../support/database.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { COORDINATOR, webAs } from "../support.ts";
import { reached } from "./crawl.ts";
import { madeOf, MARK, PAYLOADS } from "./payloads.ts";

const HERE = `/p/${COMANTOVA}`;
/** The columns of the sheets that hold whatever people write. */
const FREE = new Set(
  "titolo descrizione nome cognome testo vocazione condizioni motivo_fine referente nata_in altri_luoghi finanziatore avviso settore competenze".split(
    " ",
  ),
);
const LISTS = new Set(["competenze"]);

let db: TestDatabase;
let web: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  await importHostileTexts();
  await openFixtureRound(db);
  await runRound(db, COMANTOVA, 1, { on: TODAY, name: PAYLOADS[0] });
  await publishRun(db, COMANTOVA, "1-a");
  web = webAs(db, COORDINATOR);
});
afterAll(async () => await db.close());

/** The fixture's files again, with a payload before every free text. */
async function importHostileTexts(): Promise<void> {
  const folder = await temporaryFolder();
  for (const path of await exportFiles(db, COMANTOVA, folder)) {
    const [headers = [], ...rows] = parse(await readFile(path, "utf8"), { bom: true });
    const hostile = rows.map((cells, row) =>
      cells.map((cell, at) => {
        const column = headers[at] ?? "";
        const payload = PAYLOADS[(row + at) % PAYLOADS.length]!;
        if (!FREE.has(column) || cell === "") return cell;
        return LISTS.has(column) ? `${cell}|${payload}` : `${payload} ${cell}`;
      }),
    );
    await writeFile(path, writeCsv([headers, ...hostile]));
  }
  await importFiles(db, { path: folder, today: TODAY });
  await rm(folder, { recursive: true });
}

describe("texts that came with an import", () => {
  test("are text on every page, and no command in any file", async () => {
    const texts = await reached(web, `${HERE}/cicli`);
    const pages = [...texts].filter(([, text]) => text.startsWith("<!doctype html>"));
    for (const [address, html] of pages) expect([address, madeOf(html)]).toEqual([address, []]);
    // They really stand there.
    expect(pages.filter(([, html]) => html.includes(MARK)).length).toBeGreaterThan(10);
    const files = [...texts].filter(([address]) => address.endsWith(".csv"));
    expect(files.length).toBeGreaterThan(0);
    for (const [, text] of files)
      for (const cell of parse(text, { bom: true, relax_column_count: true }).flat())
        expect(cell).not.toMatch(/^[=+@\t\r]|^-(?![\d.])/);
  });
});

describe("texts that a form sends", () => {
  test.each(PAYLOADS)("%s comes back as text, from fields and addresses", async (payload) => {
    const answers = [
      await web.post(`${HERE}/nuovo-ciclo`, { name: payload }),
      await web.post(`${HERE}/inviti`, { email: payload, role: "member", subject: payload }),
      await web.post(`${HERE}/hub/nuovo`, { code: payload, name: payload, comune: payload }),
      await web.post(`${HERE}/cicli/1/scelte`, { kind: "pin", seeker: payload, place: payload }),
      await web.get(`${HERE}/cerca?${new URLSearchParams({ cerca: payload }).toString()}`),
      await web.get(`${HERE}/cicli?fatto=${encodeURIComponent(payload)}`),
      await web.get(`${HERE}/${encodeURIComponent(payload)}`),
      await web.get(
        `${HERE}/cicli/1/scelte?${new URLSearchParams({ seeker: payload, words: payload }).toString()}`,
      ),
    ];
    for (const { text, status } of answers) {
      expect(status).toBeLessThan(500);
      expect(madeOf(text)).toEqual([]);
    }
    expect(answers.some(({ text }) => text.includes(MARK))).toBe(true);
  });
});

test("a page that a payload got into would be told", () => {
  expect(PAYLOADS.filter((payload) => madeOf(`<p>${payload}</p>`).length > 0)).toHaveLength(4);
  expect(madeOf(`<a href="javascript:${MARK}()">`)).toHaveLength(1);
  expect(madeOf(`<input value="&lt;script&gt;${MARK}">`)).toEqual([]);
});
