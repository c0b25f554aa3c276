import { afterAll, beforeAll, expect, test } from "vitest";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, FUNDER, MEMBER, webAs, withAccounts, wordsOf } from "./support.ts";

const HERE = `/p/${COMANTOVA}/rendicontazione`;
const QUERY = "?modello=fse-plus&al=2026-01-15";

let db: TestDatabase;
beforeAll(async () => {
  db = await comantova();
  await withAccounts(db, [COORDINATOR]);
});
afterAll(async () => await db.close());

test("the coordination reads every number and who is behind it; whoever funds, numbers alone", async () => {
  const { get } = webAs(db, COORDINATOR);
  const { status, text } = await get(HERE);
  expect(status).toBe(200);
  expect(wordsOf(text)).toMatch(/EECO04 Inattivi — 2 EECO04/);
  const inactive = wordsOf((await get(`${HERE}/indicatore/EECO04${QUERY}`)).text);
  expect(inactive).toMatch(/P08 .*P14 /s);
  expect(inactive).not.toContain("P15 ");
  expect((await get(`${HERE}/indicatore/EECO99${QUERY}`)).status).toBe(404);

  const funder = webAs(db, FUNDER);
  expect(wordsOf((await funder.get(HERE)).text)).toMatch(/EECO04 Inattivi — non si dice/);
  expect((await funder.get(`${HERE}/indicatore/EECO02${QUERY}`)).status).toBe(404);
  expect((await funder.get(`${HERE}/definizioni`)).status).toBe(404);
  expect((await funder.get(`${HERE}/file/partecipanti.csv${QUERY}`)).status).toBe(404);
  expect((await funder.get(`${HERE}/file/indicatori.csv${QUERY}`)).text).not.toMatch(
    /^EECO04,[^\n]*,2,/m,
  );
  expect((await webAs(db, MEMBER).get(HERE)).status).toBe(404);
});

test("its sheets come as CSV, with codes and without names", async () => {
  const { get } = webAs(db, COORDINATOR);
  const people = (await get(`${HERE}/file/partecipanti.csv${QUERY}`)).text;
  expect(people.split("\n")).toHaveLength(45);
  expect(people).toMatch(/^P35,.*,occupato,cassa integrazione,/m);
  expect(people).not.toContain("Giulia");
  for (const sheet of ["indicatori", "imprese", "attivita", "risorse", "definizioni"])
    expect((await get(`${HERE}/file/${sheet}.csv${QUERY}`)).status).toBe(200);
});

test("targets are written by the coordination, and a wrong one changes nothing", async () => {
  const { get, post } = webAs(db, COORDINATOR);
  const at = `${HERE}/definizioni/fse-plus/obiettivi`;
  const refused = await post(at, { "target-EECO01": "-3" });
  expect([refused.status, wordsOf(refused.text)]).toEqual([
    422,
    expect.stringContaining("EECO01: Numero complessivo dei partecipanti"),
  ]);
  expect((await post(at, { "target-EECO01": "50", "target-EECO05": "" })).status).toBe(303);
  expect(wordsOf((await get(HERE)).text)).toMatch(
    /EECO01 Numero complessivo dei partecipanti 50 43 EECO01 86/,
  );
});

test("definitions go out, are corrected and come in; what is no model changes nothing", async () => {
  const { get, post: send } = webAs(db, COORDINATOR);
  const { text } = await get(`${HERE}/definizioni/fse-plus/modello.json`);
  const model = JSON.parse(text) as { id: string; indicators: { code: string }[] };
  const own = { ...model, id: "avviso-2026", indicators: model.indicators.slice(0, 2) };
  const adopted = await send(`${HERE}/definizioni`, file(JSON.stringify(own)));
  expect(adopted.location).toBe(`${HERE}?modello=avviso-2026&fatto=definizioni`);
  expect(wordsOf((await get(`${HERE}?modello=avviso-2026`)).text)).toMatch(
    /EECO02 Disoccupati.* 32 EECO02/,
  );
  const wrong = { ...own, indicators: [{ code: "A", it: "a", en: "a", where: { height: 2 } }] };
  for (const content of [JSON.stringify(wrong), "{", ""])
    expect((await send(`${HERE}/definizioni`, file(content))).status).toBe(422);
  expect((await get(`${HERE}?modello=nessuno`)).status).toBe(404);
});

function file(content: string): FormData {
  const form = new FormData();
  form.set("file", new File([content], "definizioni.json", { type: "application/json" }));
  return form;
}
