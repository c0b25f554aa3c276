import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listTraces } from "../../src/privacy/audit.ts";
import { takeOwnData } from "../../src/privacy/hand-over.ts";
import { readShippedRules } from "../../src/programmes/internship-rules/shipped.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, participantOf, referentOf, webAs, wordsOf } from "./support.ts";

const HERE = `/p/${COMANTOVA}`;
const LIST = `${HERE}/collaborazioni`;
const RULES = `${HERE}/regole-tirocini`;
const TODAY = "2015-03-20";

/** C01 is an internship of P01, whose hub is SA, at F01, which has a staff of four. */
const ONE = `${LIST}/C01`;

let db: TestDatabase;
let coordinator: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  coordinator = webAs(db, COORDINATOR, TODAY);
});
afterAll(async () => await db.close());

const hubOf = async (person: string): Promise<string> => {
  const [row] = await db.asSystem(COMANTOVA, (tx) =>
    tx.execute<{ hub: string }>(sql`select hub_id as hub from participant where id = ${person}`),
  );
  return row!.hub;
};

const seenIn = (html: string): string => / name="seen" value="([^"]*)"/.exec(html)![1]!;

const AGREED = {
  promoterTutor: "Carla Ferri",
  hostTutor: "Piero Sala",
  conventionNumber: "12/2015",
  conventionOn: "2014-12-01",
  schedule: "dal lunedì al venerdì, 9–13",
  dailyHours: "4",
  allowance: "400,5",
  meals: "yes",
  accidentInsurance: "INAIL 123",
  liabilityInsurance: "Polizza 456",
  declaredOn: "2014-12-01",
  noticeOn: "2014-12-09",
  noticeCode: "COB-789",
};

describe("the file of a collaboration", () => {
  test("says what is missing to start, by name and by who provides it", async () => {
    const words = wordsOf((await coordinator.get(ONE)).text);
    expect(words).toContain("Pronta per l'avvio: 0 di 10");
    expect(words).toContain("tutor aziendale : tocca a chi ospita");
    expect(words).toContain("Questo progetto non ha ancora regole sui tirocini");
  });

  test("keeps an agreement and a training plan, each as it was read", async () => {
    const page = (await coordinator.get(ONE)).text;
    const promoter = /<select [^>]*name="promoterId".*?<option value="([^"]+)"/s.exec(page)![1]!;
    const form = { ...AGREED, promoterId: promoter, seen: seenIn(page) };
    const saved = await coordinator.post(`${ONE}/accordo`, form);
    expect(saved.location).toBe(`${ONE}?fatto=salvato`);
    expect((await coordinator.post(`${ONE}/accordo`, form)).status).toBe(409);

    const plan = `${ONE}/progetto-formativo`;
    const goals = "Organizzare un evento\nin un museo";
    await coordinator.post(plan, {
      goals,
      activities: "Visite guidate",
      skills: "Didattica museale",
      seen: seenIn((await coordinator.get(plan)).text),
    });
    const after = await coordinator.get(ONE);
    expect(wordsOf(after.text)).toContain("Pronta per l'avvio: 10 di 10");
    expect(after.text).toContain('value="400.5"');
    expect((await coordinator.get(plan)).text).toContain(goals);
  });

  test("refuses what is no date, no number and no organisation, beside its field", async () => {
    const seen = seenIn((await coordinator.get(ONE)).text);
    const wrong = { ...AGREED, seen, conventionOn: "domani", allowance: "tanto" };
    const refused = await coordinator.post(`${ONE}/accordo`, wrong);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="conventionOn-wrong"');
    expect(refused.text).toContain('id="allowance-wrong"');
    expect(refused.text).toContain('value="tanto"');
  });

  test("is printed with all that it says, and lines for what it lacks", async () => {
    const convention = wordsOf((await coordinator.get(`${ONE}/convenzione`)).text);
    for (const said of [
      "Officine culturali Belvelo",
      "Carla Ferri",
      "12/2015",
      "01/12/2014",
      "COB-789",
    ])
      expect(convention).toContain(said);
    const plan = wordsOf((await coordinator.get(`${ONE}/progetto-formativo/stampa`)).text);
    for (const said of ["Organizzare un evento", "Visite guidate", "400,50", "Giulia", "……"])
      expect(plan).toContain(said);
    expect((await coordinator.get(`${LIST}/C02/convenzione`)).status).toBe(404);
    expect((await coordinator.get(`${LIST}/C99`)).status).toBe(404);
  });
});

describe("hours", () => {
  const AT = `${ONE}/presenze`;
  test("are written month by month, and anew", async () => {
    const before = await coordinator.post(AT, { month: "2014-11", planned: "80" });
    expect([before.status, wordsOf(before.text)]).toEqual([
      422,
      expect.stringContaining("dal mese dell'avvio in poi"),
    ]);
    await coordinator.post(AT, { month: "2015-01", planned: "80", done: "60" });
    const saved = await coordinator.post(AT, { month: "2015-01", planned: "80", done: "67,5" });
    expect(saved.location).toBe(`${AT}?fatto=ore`);
    await coordinator.post(AT, { month: "2015-02", planned: "80" });
    const words = wordsOf((await coordinator.get(AT)).text);
    expect(words).toContain("2015-01 80 67,5 frequenza 84 %");
    expect(words).toContain("2015-02 80 non ancora non ancora");
    expect(words).toContain("In tutto 160 67,5");
    expect(words).not.toContain("indennità");
    expect((await coordinator.post(AT, { month: "2015-13", planned: "80" })).status).toBe(422);
  });
});

describe("talks and steps", () => {
  const AT = `${ONE}/colloqui`;
  test("the list says in words how each fares, and what is late comes first", async () => {
    expect(wordsOf((await coordinator.get(LIST)).text)).toContain(
      "rosso: da fare subito nessun contatto da 100 giorni",
    );
    const talk = { heldOn: "2015-03-10", nextOn: "2015-03-18", words: "Si trova bene." };
    expect((await coordinator.post(AT, talk)).location).toBe(`${AT}?fatto=colloquio`);
    const list = wordsOf((await coordinator.get(LIST)).text);
    expect(list).toContain("Che cosa scade 18/03/2015 (in ritardo) : colloquio di monitoraggio");
    expect(list).toContain("il colloquio previsto per il 18/03/2015 non è annotato");
    await coordinator.post(AT, { heldOn: "2015-03-19", nextOn: "2015-04-15" });
    expect(wordsOf((await coordinator.get(AT)).text)).toContain("verde: tutto in ordine");
    expect((await coordinator.post(AT, { heldOn: "2015-03-21" })).status).toBe(422);
    const backwards = { heldOn: "2015-03-19", nextOn: "2015-03-01" };
    expect((await coordinator.post(AT, backwards)).status).toBe(422);
  });

  test("what it needs to last stands with its day and who sees to it, until it is reached", async () => {
    const need = {
      title: "Patente B",
      dueOn: "2015-03-25",
      providedBy: "lo Sportello",
      lasting: "yes",
    };
    expect((await coordinator.post(`${ONE}/tappe`, need)).location).toBe(`${AT}?fatto=tappa`);
    const { text } = await coordinator.get(AT);
    expect(wordsOf(text)).toContain("Patente B 25/03/2015 lo Sportello da raggiungere");
    expect(wordsOf((await coordinator.get(LIST)).text)).toContain("25/03/2015: Patente B");
    const step = / name="step" value="([^"]*)"/.exec(text)![1]!;
    const other = await coordinator.post(`${LIST}/C02/tappe/raggiunta`, { step });
    expect(other.status).toBe(422);
    const reached = await coordinator.post(`${ONE}/tappe/raggiunta`, { step });
    expect(reached.location).toBe(`${AT}?fatto=raggiunta`);
    expect(wordsOf((await coordinator.get(AT)).text)).toContain("raggiunta il 20/03/2015");
    expect(wordsOf((await coordinator.get(LIST)).text)).not.toContain("Patente B");
  });
});

describe("the referent of the person's hub", () => {
  test("reads the file and its notes, writes nothing, and finds none of another hub's", async () => {
    const referent = webAs(db, referentOf(await hubOf("P01")), TODAY);
    const talks = await referent.get(`${ONE}/colloqui`);
    expect(wordsOf(talks.text)).toContain("Si trova bene.");
    for (const path of ["", "/progetto-formativo", "/presenze", "/colloqui"]) {
      const { status, text } = await referent.get(`${ONE}${path}`);
      expect([path, status, text.includes(`action="${LIST}`)]).toEqual([path, 200, false]);
    }
    expect((await referent.post(`${ONE}/colloqui`, { heldOn: "2015-03-19" })).status).toBe(404);
    const list = wordsOf((await referent.get(LIST)).text);
    expect(list).toContain("C01 P01 Giulia");
    const hubs = await Promise.all(["P02", "P03", "P04", "P05", "P06", "P07"].map(hubOf));
    const own = await hubOf("P01");
    const elsewhere = hubs.findIndex((hub) => hub !== own);
    const foreign = `C0${elsewhere + 2}`;
    expect(elsewhere).toBeGreaterThanOrEqual(0);
    expect(list).not.toContain(foreign);
    expect((await referent.get(`${LIST}/${foreign}`)).status).toBe(404);
  });
});

/** A file of rules as the page sends it. */
const form = (text: string, version: string) => {
  const data = new FormData();
  data.append("version", version);
  data.append("file", new File([text], "regole.json", { type: "application/json" }));
  return data;
};

describe("the rules on internships", () => {
  /** A second internship at F01, agreed upon and not begun. */
  const SECOND = `${LIST}/C90`;
  const start = { kind: "internship", startedOn: "2026-03-01", plannedEndOn: "2026-08-31" };

  beforeAll(async () => {
    await db.asSystem(COMANTOVA, async (tx) => {
      await tx.execute(
        sql`update collaboration set planned_end_on = '2026-06-30' where id = 'C01'`,
      );
      await tx.execute(sql`insert into collaboration
        (programme_id, id, participant_id, organisation_id, kind, state) values
        (${COMANTOVA}, 'C90', 'P08', 'F01', 'internship', 'agreed')`);
    });
  });

  test("are adopted, and refuse a start that breaks them with the sentence", async () => {
    expect(wordsOf((await coordinator.get(RULES)).text)).toContain("non ha ancora regole");
    expect((await coordinator.get(`${RULES}/regole.json`)).status).toBe(404);
    const adopted = await coordinator.post(`${RULES}/adotta`, { version: "0" });
    expect(adopted.location).toBe(`${RULES}?fatto=salvate`);
    expect((await coordinator.post(`${RULES}/adotta`, { version: "0" })).status).toBe(409);
    const words = wordsOf((await coordinator.get(RULES)).text);
    expect(words).toContain("Regole sui tirocini – Lombardia");
    expect(words).toContain("fino a 5 addetti: 1; fino a 20 addetti: 2; oltre: il 10 %");
    expect(words).toContain("da verificare sulla fonte");

    const refused = await coordinator.post(`${SECOND}/avvia`, start);
    expect(refused.status).toBe(409);
    expect(wordsOf(refused.text)).toContain(
      "Officine culturali Belvelo ha 4 addetti e ospita già un tirocinante: nessun altro posto di tirocinio fino al 30/06/2026.",
    );
    const [kept] = await db.asSystem(COMANTOVA, (tx) =>
      tx.execute(sql`select state from collaboration where id = 'C90'`),
    );
    expect(kept).toEqual({ state: "agreed" });
  });

  test("another kind of collaboration is not their business", async () => {
    expect(wordsOf((await coordinator.get(`${LIST}/C02`)).text)).not.toContain(
      "regole sui tirocini",
    );
  });

  test("another date changes the answer for new starts alone", async () => {
    const file = JSON.parse((await coordinator.get(`${RULES}/regole.json`)).text) as ReturnType<
      typeof readShippedRules
    >;
    expect(file).toEqual(readShippedRules("lombardia"));
    const which = String(file.figures.findIndex(({ figure }) => figure === "trainees"));
    const dates = { version: "1", which, from: "2018-06-09", to: "2026-02-28" };
    expect((await coordinator.post(`${RULES}/date`, dates)).location).toContain("fatto=salvate");
    expect((await coordinator.post(`${RULES}/date`, dates)).status).toBe(409);
    const early = await coordinator.post(`${SECOND}/avvia`, {
      ...start,
      startedOn: "2026-02-28",
      plannedEndOn: "2026-08-27",
    });
    expect(early.status).toBe(409);
    const started = await coordinator.post(`${SECOND}/avvia`, start);
    expect(started.location).toBe(`${LIST}?fatto=avviata`);
  });

  test("a month's attendance says what it means for the allowance", async () => {
    const at = `${SECOND}/presenze`;
    await coordinator.post(at, { month: "2026-03", planned: "80", done: "67.5" });
    await coordinator.post(at, { month: "2026-04", planned: "80", done: "60" });
    const words = wordsOf((await coordinator.get(at)).text);
    expect(words).toContain("frequenza 84 %: indennità intera");
    expect(words).toContain("frequenza 75 %: sotto l'80 %, l'indennità non è intera");
  });

  test("an extension is held against the rules of the day it started, whatever they are now", async () => {
    const seen = seenIn((await coordinator.get(SECOND)).text);
    const longer = await coordinator.post(`${SECOND}/accordo`, { seen, extendedTo: "2026-09-30" });
    expect(longer.status).toBe(409);
    expect(wordsOf(longer.text)).toContain("Un tirocinio dura al più 6 mesi");
    const shorter = await coordinator.post(`${SECOND}/accordo`, { seen, extendedTo: "2026-08-01" });
    expect(shorter.status).toBe(422);
  });

  test("a file replaces them, or is refused where it is wrong", async () => {
    const rules = readShippedRules("lombardia");
    const wrong = await coordinator.post(`${RULES}/file`, form('{"title": "x"}', "2"));
    expect([wrong.status, wordsOf(wrong.text)]).toEqual([422, expect.stringContaining("figures")]);
    const text = JSON.stringify({ ...rules, title: "Regole sui tirocini – Veneto" });
    const sent = await coordinator.post(`${RULES}/file`, form(text, "2"));
    expect(sent.location).toContain("fatto=salvate");
    expect(wordsOf((await coordinator.get(RULES)).text)).toContain("Veneto");
    expect((await coordinator.post(`${RULES}/file`, new FormData())).status).toBe(422);
  });

  test("an interruption frees the seat, and asks for a reason", async () => {
    const end = { state: "interrupted", endedOn: "2026-04-01" };
    expect((await coordinator.post(`${SECOND}/chiudi`, end)).status).toBe(422);
    const ended = await coordinator.post(`${SECOND}/chiudi`, { ...end, reason: "lavoro trovato" });
    expect(ended.location).toBe(`${LIST}?fatto=chiusa`);
    expect(wordsOf((await coordinator.get(SECOND)).text)).toContain("lavoro trovato");
  });
});

describe("whose it is", () => {
  test("a person takes away agreement and hours, and of talks the days alone", async () => {
    const [actor] = participantOf("P01").actors;
    const { tables } = await takeOwnData(db, actor!);
    expect(tables["collaboration_agreement"]).toMatchObject([{ host_tutor: "Piero Sala" }]);
    expect(tables["collaboration_month"]).toHaveLength(2);
    expect(tables["check_in"]).toHaveLength(2);
    expect(JSON.stringify(tables["check_in"])).not.toContain("Si trova bene");
    expect(tables["milestone"]).toMatchObject([{ title: "Patente B" }]);
  });

  test("the audit says who changed which columns of whose file, and no value", async () => {
    const [actor] = COORDINATOR.actors;
    const traces = await db.as(actor!, (tx) => listTraces(tx, COMANTOVA, 100));
    const of = (what: string) => traces.filter((trace) => trace.what === what);
    expect(of("collaboration_month")).toContainEqual(
      expect.objectContaining({ account: "coordinator-1", action: "insert", participant: "P01" }),
    );
    expect(of("collaboration_month")).toContainEqual(
      expect.objectContaining({ action: "update", columns: ["done"] }),
    );
    expect(of("collaboration_agreement")[0]).toMatchObject({
      participant: "P01",
      columns: ["activities", "goals", "skills"],
    });
    expect(of("check_in")).toHaveLength(2);
  });
});
