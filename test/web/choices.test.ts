import { afterAll, beforeAll, expect, test } from "vitest";
import { STRANGER } from "../../src/access/visitor.ts";
import { listPairDecisions } from "../../src/rounds/pair-decisions.ts";
import { runInForce } from "../../src/rounds/runs.ts";
import { COMANTOVA, comantovaMatched } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, MEMBER, visitorWith, webAs, wordsOf } from "./support.ts";

let db: TestDatabase;
let coordinator: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantovaMatched();
  coordinator = webAs(db, COORDINATOR);
});
afterAll(async () => await db.close());

const PAGE = `/p/${COMANTOVA}/cicli/1/scelte`;
const decisions = () => db.asSystem(COMANTOVA, (tx) => listPairDecisions(tx, COMANTOVA, 1));

const runsReport = () => db.asSystem(COMANTOVA, (tx) => runInForce(tx, COMANTOVA, 1));

const csvFile = (csv: string): FormData => {
  const form = new FormData();
  form.set("file", new File([csv], "scelte.csv", { type: "text/csv" }));
  return form;
};

test("a choice is shown with what it costs, kept when confirmed, and taken back", async () => {
  const { pairs } = (await runsReport()).report;
  const { seeker, place } = pairs[0]!;
  const asked = await coordinator.get(`${PAGE}?kind=forbid&seeker=${seeker}&place=${place}`);
  expect(asked.status).toBe(200);
  expect(wordsOf(asked.text)).toMatch(/Si può fare: .+/);
  expect(wordsOf(asked.text)).toContain("Conferma la scelta");
  expect(await decisions()).toEqual([]);

  const form = { kind: "forbid", seeker, place, words: "L'hub <b>chiede</b> di aspettare" };
  const kept = await coordinator.post(PAGE, form);
  expect([kept.status, kept.location]).toEqual([303, `${PAGE}?fatto=fatta`]);
  const [made] = await decisions();
  expect(made).toMatchObject({
    kind: "forbid",
    seeker,
    place,
    madeBy: "coordinator-1",
    madeFrom: "web",
  });
  const { text } = await coordinator.get(`${PAGE}?fatto=fatta`);
  expect(text).toContain("La scelta è registrata.");
  expect(text).toContain("L&#39;hub &lt;b&gt;chiede&lt;/b&gt;");

  expect((await coordinator.post(`${PAGE}/${made!.id}/ritira`, {})).status).toBe(303);
  expect((await decisions()).at(-1)).toMatchObject({ revokes: made!.id });
  const again = await coordinator.post(`${PAGE}/${made!.id}/ritira`, {});
  expect(again.status).toBe(409);
  expect(wordsOf(again.text)).toContain("è già stata revocata");
});

test("a rule in the way is told, and whether it can be set aside", async () => {
  const { text, status } = await coordinator.get(`${PAGE}?kind=pin&seeker=P08&place=S12`);
  expect(status).toBe(200);
  const words = wordsOf(text);
  expect(words).toContain("Castiglione delle Stiviere è a 9,9 km e la persona può farne 8 in bici");
  expect(words).toContain("A questo vincolo non si deroga.");
  expect(words).not.toContain("Conferma la scelta");
});

test("what is not in order comes back beside its field, with what was typed", async () => {
  const missing = await coordinator.post(PAGE, { kind: "pin", seeker: "P08", place: "" });
  expect(missing.status).toBe(422);
  expect(missing.text).toContain('id="place-wrong"');
  expect(missing.text).toContain('<option value="P08" selected="">');
  const unknown = await coordinator.post(PAGE, { kind: "pin", seeker: "P99", place: "S12" });
  expect(unknown.status).toBe(422);
  expect(wordsOf(unknown.text)).toContain("«P99» non c'è");
  const smuggled = { kind: "pin", seeker: "P08", place: "S12", madeBy: "other" };
  expect((await coordinator.post(PAGE, smuggled)).status).toBe(422);
});

test("a file of choices is tried first, told row by row, then kept whole or not at all", async () => {
  const before = await decisions();
  const faulty = await coordinator.post(
    `${PAGE}/file`,
    csvFile("scelta;persona;posto\nforse;P08;S10\n"),
  );
  expect(faulty.status).toBe(422);
  expect(wordsOf(faulty.text)).toMatch(/scelte\.csv · 2 · scelta trovato: «forse»/);

  const csv = "scelta;persona;posto;motivo\nescludi;P08;S10;prova\n";
  const trial = await coordinator.post(`${PAGE}/file`, csvFile(csv));
  expect(wordsOf(trial.text)).toContain("escludi P08 – S10 si registra");
  expect(await decisions()).toEqual(before);

  const applied = await coordinator.post(`${PAGE}/file/registra`, { csv, name: "scelte.csv" });
  expect(applied.location).toBe(`${PAGE}?fatto=file`);
  expect((await decisions()).at(-1)).toMatchObject({ seeker: "P08", place: "S10", words: "prova" });
});

test("nobody but the programme's coordination comes here", async () => {
  const elsewhere = visitorWith([
    { kind: "coordinator", programme: "altrove", subject: "", account: "x" },
  ]);
  const form = { kind: "pin", seeker: "P08", place: "S10" };
  for (const [visitor, status] of [
    [STRANGER, 401],
    [MEMBER, 404],
    [elsewhere, 404],
  ] as const) {
    expect((await webAs(db, visitor).get(PAGE)).status).toBe(status);
    expect((await webAs(db, visitor).post(PAGE, form)).status).toBe(status);
  }
});
