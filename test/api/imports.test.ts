import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportWorkbook } from "../../src/intake/export-files.ts";
import { COMANTOVA } from "../support/comantova.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { testService, type TestService, WAIT } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(async () => await service.db.close());

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV = { ...WAIT, "content-type": "text/csv; charset=utf-8" };

/** A workbook is no text: it is sent as it is. */
async function sendWorkbook(bytes: Uint8Array, query = "") {
  const response = await service.app.request(`/api/v1/programmes/${COMANTOVA}/import${query}`, {
    method: "POST",
    headers: { ...service.credentials, ...WAIT, "content-type": XLSX },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: await response.json() };
}

const filesLeft = async () =>
  await service.db.asSystem(null, (tx) => tx.execute(sql`select job_id from import_file`));
const organisationOf = async (id: string) =>
  (await service.get(`organisations/${id}`)).body as { name: string };

test("a workbook that was written out goes in again, and changes nothing", async () => {
  const file = `${await temporaryFolder()}/comantova.xlsx`;
  await exportWorkbook(service.db, COMANTOVA, file);
  const { status, body } = await sendWorkbook(await readFile(file));
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: "import", state: "done", result: { added: 0, changed: 0 } });
  expect(await filesLeft()).toEqual([]);
});

test("one sheet as CSV: a dry run counts and writes nothing, then it is written", async () => {
  const before = await organisationOf("F01");
  const body = `codice,nome,anima\nF01,${before.name} & figlie,imprese\n`;
  const ask = (query: string) =>
    service.ask("POST", `import?sheet=organizzazioni${query}`, { body, headers: CSV });
  const dry = await ask("&dryRun=true");
  expect(dry.body).toMatchObject({ state: "done", result: { changed: 1 } });
  expect(await organisationOf("F01")).toEqual(before);
  const applied = await ask("");
  expect(applied.body).toMatchObject({ state: "done", result: { changed: 1 } });
  expect((await organisationOf("F01")).name).toBe(`${before.name} & figlie`);
});

test("faults are told by row and column, nothing is written and the file does not stay", async () => {
  const body = "codice,nome,anima,comune\nF01,Nuova,imprese,\nF02,Altra,imprese,Atlantide\n";
  const before = await organisationOf("F01");
  const answer = await service.ask("POST", "import?sheet=organizzazioni", { body, headers: CSV });
  expect(answer.status).toBe(422);
  expect(answer.body.issues.length).toBeGreaterThan(0);
  expect(await organisationOf("F01")).toEqual(before);
  expect(await filesLeft()).toEqual([]);
  const { body: failed } = await service.get("/api/v1/jobs?state=failed&limit=1");
  expect(failed.items[0].error.issues).toContainEqual(
    expect.objectContaining({ file: "organizzazioni.csv", row: 3, column: "comune" }),
  );
});

test("what is no spreadsheet, no workbook, too large or of no sheet is refused by name", async () => {
  const json = await service.ask("POST", "import", { body: {} });
  expect([json.status, json.body.type]).toEqual([415, "/api/v1/#problem-not-a-spreadsheet"]);
  expect((await sendWorkbook(Buffer.from("non è uno ZIP"))).status).toBe(422);
  const whole = await service.ask("POST", "import", { body: "codice\n", headers: CSV });
  expect(whole.status).toBe(422);
  const large = await sendWorkbook(Buffer.alloc(8 * 2 ** 20 + 1));
  expect(large.status).toBe(413);
  expect(await filesLeft()).toEqual([]);
});
