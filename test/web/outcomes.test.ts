import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, FUNDER, MEMBER, participantOf, REFERENT, webAs, wordsOf } from "./support.ts";

const AT = `/p/${COMANTOVA}/esiti`;
const ANSWER = `${AT}/rispondi`;
const TODAY = "2026-10-01";

let db: TestDatabase;
let web: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  web = webAs(db, COORDINATOR, TODAY);
  await db.asSystem(COMANTOVA, async (tx) => {
    await tx.execute(sql`update collaboration set state = 'completed', ended_on = '2026-09-30'
      where id in ('C01', 'C02')`);
    await tx.execute(sql`update collaboration set planned_end_on = '2026-10-15' where id = 'C03'`);
    await tx.execute(sql`update collaboration set planned_end_on = '2026-11-30' where id = 'C04'`);
  });
});
afterAll(async () => await db.close());

const seenIn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)![1]!;
const page = async (path: string) => wordsOf((await web.get(`${AT}${path}`)).text);
const form = async (path: string, fields: Record<string, string>) => {
  const { text } = await web.get(`${AT}${path}`);
  return await web.post(`${AT}${path}`, { seen: seenIn(text), ...fields });
};
const SAID = { observedOn: "2026-10-01", source: "cob" };

describe("the page of outcomes", () => {
  test("says how many people are to be contacted, by when, and who is late", async () => {
    const words = await page("");
    expect(words).toContain("Da ricontattare: 3 persone entro il 15/10/2026, 2 già in ritardo");
    expect(words).toContain("Dopo 6 mesi");
    expect(words).toContain("non rilevato");
  });

  test("takes an outcome, with how long the contract lasts, and corrects it", async () => {
    const first = await form("/persone/C01/0", {
      ...SAID,
      condition: "employed",
      contract: "fixed_term",
      contractFrom: "2026-10-01",
      contractTo: "2027-02-28",
      weeklyHours: "22,5",
      atHost: "yes",
    });
    expect(first.location).toBe(`${AT}?fatto=registrato`);
    const words = await page("");
    expect(words).toContain(
      "occupato · tempo determinato · 01/10/2026 – 28/02/2027 (5 mesi) · 22,5 ore a settimana · presso chi ospita · comunicazione obbligatoria (COB)",
    );
    expect(words).toContain("Da ricontattare: 2 persone entro il 15/10/2026, 1 già in ritardo");
  });

  test("says beside the field what is wrong, and keeps what was typed", async () => {
    const wrong = await form("/persone/C02/0", {
      ...SAID,
      condition: "seeking",
      weeklyHours: "tante",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="weeklyHours-wrong"');
    expect(wrong.text).toMatch(/<option value="seeking" selected/);
    const refused = await form("/persone/C02/0", {
      ...SAID,
      condition: "seeking",
      contract: "agency",
    });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.text)).toContain("Un contratto si indica solo per chi è occupato");
  });

  test("tells that a collaboration ended by work found elsewhere, and its seat is free", async () => {
    const moved = await form("/persone/C05/0", { ...SAID, condition: "employed", atHost: "no" });
    expect(moved.location).toBe(`${AT}?fatto=liberato`);
    expect(await page("?fatto=liberato")).toContain("il suo posto è libero");
  });

  test("is the coordination's alone", async () => {
    for (const other of [REFERENT, MEMBER, participantOf("P01"), FUNDER])
      expect((await webAs(db, other).get(AT)).status).toBe(404);
    expect((await web.get(`${AT}/persone/C99/0`)).status).toBe(404);
    expect((await web.get(`${AT}/persone/C01/7`)).status).toBe(404);
  });
});

describe("the incentive", () => {
  test("is refused for five months, and says how many are needed", async () => {
    expect(await page("/incentivi")).toContain("Non ammissibile (5 mesi: ne servono almeno 6)");
    const asked = await form("/incentivi/C01", { askedOn: "2026-10-01" });
    expect(asked.status).toBe(409);
    expect(wordsOf(asked.text)).toContain("Non ammissibile (5 mesi: ne servono almeno 6)");
  });

  test("of three and three months waits for a decision, with both dates; then goes its way", async () => {
    await form("/persone/C01/0", {
      ...SAID,
      condition: "employed",
      contract: "fixed_term",
      contractFrom: "2026-10-01",
      contractTo: "2026-12-31",
      extendedTo: "2027-03-31",
      atHost: "yes",
    });
    expect(await page("/incentivi")).toContain(
      "Decidi tu: il contratto finisce il 31/12/2026 (3 mesi), con la proroga il 31/03/2027 (6 mesi)",
    );
    const done = await form("/incentivi/C01", {
      decision: "admitted",
      decidedBecause: "proroga firmata",
      askedOn: "2026-10-01",
      amount: "3000,50",
      deMinimis: "yes",
      dueOn: "2026-12-31",
    });
    expect(done.location).toBe(`${AT}/incentivi?fatto=salvato`);
    const words = await page("/incentivi");
    expect(words).toContain("Richiesto il 01/10/2026");
    expect(words).toContain("3000,50");
  });

  test("by a rule of a later day is another one for later hirings alone", async () => {
    await form("/persone/C02/0", {
      ...SAID,
      condition: "employed",
      contract: "fixed_term",
      contractFrom: "2026-11-01",
      contractTo: "2027-04-30",
    });
    expect(await page("/incentivi")).toContain("Ammissibile (6 mesi)");
    const rule = await web.post(`${AT}/incentivi/regole`, { validFrom: "2026-11-01", months: "8" });
    expect(rule.location).toBe(`${AT}/incentivi?fatto=regola`);
    const words = await page("/incentivi");
    expect(words).toContain("Non ammissibile (6 mesi: ne servono almeno 8)");
    expect(words).toContain("Richiesto il 01/10/2026");
  });
});

describe("from a link on a phone", () => {
  test("a person answers one question, and is not asked again", async () => {
    await db.asSystem(COMANTOVA, (tx) =>
      tx.execute(
        sql`update collaboration set state = 'completed', ended_on = '2026-09-20' where id = 'C06'`,
      ),
    );
    const own = webAs(db, participantOf("P06"), TODAY);
    expect(wordsOf((await own.get(ANSWER)).text)).toContain("Alla fine: collaborazione presso");
    const empty = await own.post(ANSWER, { collaboration: "C06", moment: "exit" });
    expect(empty.status).toBe(422);
    const sent = await own.post(ANSWER, {
      collaboration: "C06",
      moment: "exit",
      condition: "training",
      atHost: "no",
    });
    expect(sent.location).toBe(`${ANSWER}?fatto=risposta`);
    expect(wordsOf((await own.get(ANSWER)).text)).toContain(
      "Adesso non c'è nessuna domanda per te",
    );
  });

  test("it counts once the coordination has taken it", async () => {
    expect(await page("")).toContain("la persona: in formazione · altrove");
    const { text } = await web.get(`${AT}/persone/C06/0?da=participant`);
    expect(text).toMatch(/<option value="training" selected/);
    expect(text).toMatch(/<option value="statement" selected/);
    const { n } = await one(
      "select count(*)::int as n from outcome where collaboration_id = 'C06'",
    );
    expect(n).toBe(0);
    await form("/persone/C06/0", { ...SAID, source: "statement", condition: "training" });
    expect(await page("")).toContain("in formazione · dichiarazione");
  });

  test("a host answers for its own people, and nobody for others", async () => {
    const firm = webAs(db, MEMBER, TODAY);
    // C01 of F01 is known already.
    expect(wordsOf((await firm.get(ANSWER)).text)).toContain(
      "Adesso non c'è nessuna domanda per te",
    );
    const other = await firm.post(ANSWER, { collaboration: "C03", moment: "exit", atHost: "yes" });
    expect(other.status).toBe(422);
    expect((await webAs(db, COORDINATOR).get(ANSWER)).status).toBe(404);
  });
});

const one = async (statement: string) =>
  (await db.asSystem(COMANTOVA, (tx) => tx.execute<{ n: number }>(sql.raw(statement))))[0]!;

describe("what was born of ideas", () => {
  test("is added and listed, and counted in public; a service with who gains what", async () => {
    const added = await form("/iniziative/iniziative/nuovo", {
      code: "N01",
      name: "Corti Riaperte",
      idea: "I01",
      legal_form: "cooperativa sociale",
      social_enterprise: "sì",
      founded_on: "2026-09-01",
      jobs: "3",
      active_6: "",
      active_12: "",
    });
    expect(added.location).toBe(`${AT}/iniziative?fatto=aggiunto`);
    await form("/iniziative/servizi/nuovo", {
      code: "SV01",
      name: "Sartoria di quartiere",
      place: "ex asilo",
      users: "40",
      firm_gains: "nuovi clienti",
      community_gains: "si ripara",
    });
    const words = await page("/iniziative");
    expect(words).toContain("Corti Riaperte");
    expect(words).toContain("Impresa: nuovi clienti · Comunità: si ripara");
    const everybody = wordsOf((await webAs(db, FUNDER, TODAY).get(`/p/${COMANTOVA}`)).text);
    expect(everybody).toContain("1 iniziative nate");
    expect(everybody).toContain("3 posti di lavoro nelle iniziative");
    expect(everybody).toContain("non si dice persone assunte");
    expect(await page("")).toContain("3 persone assunte");
  });
});

test("the files hold what the pages show", async () => {
  const { text, response } = await web.get(`${AT}/esiti.csv`);
  expect(response.headers.get("content-type")).toContain("text/csv");
  expect(text.split("\n")[0]).toBe(
    "collaborazione,momento,rilevato_il,condizione,contratto,dal,al,prorogato_al,ore_settimanali,presso_chi_ospita,fonte",
  );
  expect(text).toContain(
    "C01,uscita,2026-10-01,occupato,tempo determinato,2026-10-01,2026-12-31,2027-03-31,",
  );
  expect((await web.get(`${AT}/incentivi.csv`)).text).toContain(
    'C01,ammessa,proroga firmata,2026-12-31,2026-10-01,,,"3000,5",sì',
  );
});
