import { afterAll, beforeAll, expect, test } from "vitest";
import { readXlsx } from "../../src/intake/read/xlsx.ts";
import { listIdeas } from "../../src/profiles/ideas.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, MEMBER, webAs, wordsOf } from "./support.ts";

const AT = `/p/${COMANTOVA}/importa`;

let db: TestDatabase;
let web: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  web = webAs(db, COORDINATOR);
});
afterAll(async () => await db.close());

const formOf = (texts: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.append("files", new File([text], name));
  return form;
};

const ideas = async (): Promise<readonly string[]> =>
  (await db.asSystem(COMANTOVA, (tx) => listIdeas(tx, COMANTOVA, { limit: 500 }))).items.map(
    ({ id }) => id,
  );

test("faulty sheets are listed by file, row and column, given back marked, and write nothing", async () => {
  const before = await ideas();
  const sent = await web.post(AT, formOf({ "idee.csv": "codice,titolo,hub\nI90,Orto,XX\n" }));
  expect([sent.status, sent.location]).toEqual([303, `${AT}/prova`]);
  const trial = wordsOf((await web.get(`${AT}/prova`)).text);
  expect(trial).toContain("idee.csv, riga 2, colonna «hub»");
  expect(trial).toContain("«XX»");
  const { response } = await web.get(`${AT}/da-correggere.xlsx`);
  const tables = await readXlsx(Buffer.from(await response.arrayBuffer()), "da-correggere.xlsx");
  expect(tables.map(({ name }) => name)).toEqual(["Da correggere", "idee"]);
  expect(tables[0]!.rows[1]!.cells[0]).toBe("idee.csv, riga 2, colonna «hub»");
  expect(await ideas()).toEqual(before);
});

test("sound sheets are tried first, then written, and forgotten", async () => {
  await web.post(AT, formOf({ "idee.csv": "codice,titolo,hub\nI91,Orto di tutti,SA\n" }));
  expect(wordsOf((await web.get(`${AT}/prova`)).text)).toMatch(/idee 1 0 0 \d+/);
  expect(await ideas()).not.toContain("I91");
  const applied = await web.post(`${AT}/applica`, {});
  expect(applied.location).toBe(`${AT}?fatto=importato`);
  expect(await ideas()).toContain("I91");
  expect((await web.get(`${AT}/prova`)).location).toBe(AT);
});

test("what the present data are comes as a workbook that changes nothing when it is sent back", async () => {
  const { response } = await web.get(`${AT}/dati.xlsx`);
  const form = new FormData();
  form.append("files", new File([await response.blob()], "comantova.xlsx"));
  await web.post(AT, form);
  const words = wordsOf((await web.get(`${AT}/prova`)).text);
  expect(words).toMatch(/partecipanti 0 0 43 0/);
});

test("no file, and files that are too large, are told at the field", async () => {
  const none = await web.post(AT, new FormData());
  expect(none.status).toBe(422);
  expect(none.text).toContain('id="files-wrong"');
  const large = new FormData();
  large.append("files", new File([new Uint8Array(11 * 2 ** 20)], "idee.csv"));
  const refused = await web.post(AT, large);
  expect(refused.status).toBe(422);
  expect(wordsOf(refused.text)).toContain("superano i 10 MB");
});

test("a file's name and cells are text in the page, whatever they hold", async () => {
  const evil = "<script>alert(1)</script>";
  await web.post(AT, formOf({ [`idee.csv`]: `codice,titolo,hub\nI92,x,${evil}\n` }));
  const { text } = await web.get(`${AT}/prova`);
  expect(text).not.toContain(evil);
  expect(wordsOf(text)).toContain(evil);
});

test("nobody but the coordination of this programme imports", async () => {
  const member = webAs(db, MEMBER);
  for (const path of [AT, `${AT}/prova`, `${AT}/dati.xlsx`])
    expect((await member.get(path)).status).toBe(404);
  expect((await member.post(`${AT}/applica`, {})).status).toBe(404);
  expect((await web.get("/p/altro/importa")).status).toBe(404);
});
