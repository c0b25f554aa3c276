import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { STRANGER } from "../../src/access/visitor.ts";
import { membership } from "../../src/db/tables/account.ts";
import { createProgramme } from "../../src/programmes/create.ts";
import { wholeProgramme } from "../../src/programmes/programmes.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import {
  COORDINATOR,
  MEMBER,
  OPERATOR,
  visitorWith,
  webAs,
  withAccounts,
  wordsOf,
} from "./support.ts";

const AT = `/p/${COMANTOVA}`;

let db: TestDatabase;
let web: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  await withAccounts(db, [OPERATOR, COORDINATOR]);
  web = webAs(db, COORDINATOR);
});
afterAll(async () => await db.close());

const whole = (id: string) => db.asSystem(id, (tx) => wholeProgramme(tx, id));

/** What the form of a page carries to tell whether somebody else has edited meanwhile. */
const seenIn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)![1]!;

/** The value of a field, or what stands in it. */
const valueOf = (html: string, name: string): string => {
  const tag = new RegExp(`<(?:input|textarea)[^>]*\\sname="${name}"[^>]*>([^<]*)`).exec(html)!;
  return /\svalue="([^"]*)"/.exec(tag[0])?.[1] ?? tag[1]!;
};

const operator = () => webAs(db, OPERATOR);

describe("a new programme", () => {
  test("begins with one of five templates, each with its phases", async () => {
    const words = wordsOf((await operator().get("/nuovo-progetto")).text);
    for (const said of [
      "Co-generazione delle idee",
      "Valutazione del fabbisogno",
      "Stabilizzazione",
    ])
      expect(words).toContain(said);
    expect(words).toContain("Milano Sei l'Altro");
  });

  test("asks its name and comuni, says what it does not understand, and is made in one go", async () => {
    const form = { modello: "mind", title: "MIND a Desio", id: "mind-desio", territory: "Dessio" };
    const wrong = await operator().post("/nuovo-progetto", form);
    expect(wrong.status).toBe(422);
    expect(wordsOf(wrong.text)).toContain("«Dessio»");
    expect(wordsOf(wrong.text)).toMatch(/Forse .*Desio \(MB\)/);
    expect(valueOf(wrong.text, "title")).toBe("MIND a Desio");
    const made = await operator().post("/nuovo-progetto", { ...form, territory: "Desio" });
    expect(made.location).toBe("/p/mind-desio/impostazioni?fatto=creato");
    const { title, phases, territory } = await whole("mind-desio");
    expect([title, phases.length, territory[0]!.name]).toEqual(["MIND a Desio", 3, "Desio"]);
  });

  test("offers more boxes for comuni, keeping what was written, and suggests names", async () => {
    const more = await operator().post("/nuovo-progetto", {
      modello: "mind",
      title: "Prova <b>",
      territory: "Desio",
      altri: "1",
    });
    expect(more.status).toBe(200);
    expect(more.text.match(/name="territory"/g)!.length).toBeGreaterThan(6);
    expect(valueOf(more.text, "title")).toBe("Prova &lt;b&gt;");
    const { text } = await operator().get("/nuovo-progetto/comuni?territory=Castel%20Gof");
    expect(text).toContain('<option value="Castel Goffredo (MN)">');
  });

  test("a coordinator duplicates what they coordinate, and nothing else", async () => {
    await createProgramme(db, "mind", { id: "altrui", title: "Altrui" });
    expect((await web.get("/nuovo-progetto?modello=mind")).status).toBe(404);
    expect((await web.get("/nuovo-progetto?da=altrui")).status).toBe(404);
    const other = await web.post("/nuovo-progetto", {
      da: "altrui",
      id: "rubato",
      title: "Rubato",
    });
    expect(other.status).toBe(404);
    const own = { da: COMANTOVA, id: "suzzara", title: "Suzzara", territory: "Suzzara" };
    const made = await web.post("/nuovo-progetto", own);
    expect(made.location).toBe("/p/suzzara/impostazioni?fatto=creato");
    expect((await whole("suzzara")).phases).toHaveLength(6);
    const coordinates = await db.asSystem("suzzara", (tx) =>
      tx.select().from(membership).where(eq(membership.programmeId, "suzzara")),
    );
    expect(coordinates).toMatchObject([{ role: "coordinator", accountId: "coordinator-1" }]);
    expect((await webAs(db, MEMBER).get("/nuovo-progetto")).status).toBe(404);
  });
});

describe("the programme's own page", () => {
  test("shows who, where, when, the phases and what closes them", async () => {
    const words = wordsOf((await web.get(`${AT}/impostazioni`)).text);
    expect(words).toContain("Regione Lombardia");
    expect(words).toContain("Castel Goffredo");
    expect(words).toContain("Mappatura delle aziende");
  });

  test("is edited like its sheet, with the fault at its field", async () => {
    const { text } = await web.get(`${AT}/impostazioni/modifica`);
    const seen = seenIn(text);
    const wrong = await web.post(`${AT}/impostazioni/modifica`, { seen, territory: "Mantva" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="territory-wrong"');
    const saved = await web.post(`${AT}/impostazioni/modifica`, { seen, cup: "B11B15000000001" });
    expect(saved.location).toBe(`${AT}/impostazioni?fatto=salvato`);
    expect((await whole(COMANTOVA)).cup).toBe("B11B15000000001");
    const late = await web.post(`${AT}/impostazioni/modifica`, { seen, cup: "ALTRO" });
    expect(late.status).toBe(409);
    expect(valueOf(late.text, "cup")).toBe("B11B15000000001");
  });

  test("a phase has what closes it, and closes after it opens", async () => {
    const [phase] = (await whole(COMANTOVA)).phases;
    const at = `${AT}/impostazioni/fasi/${phase!.id}`;
    const seen = seenIn((await web.get(at)).text);
    const form = {
      seen,
      gate: "43 imprese contattate",
      requires: "",
      openedOn: "2026-02-01",
    };
    const wrong = await web.post(at, { ...form, closedOn: "2026-01-31" });
    expect([wrong.status, valueOf(wrong.text, "gate")]).toEqual([422, "43 imprese contattate"]);
    expect((await web.post(at, { ...form, closedOn: "" })).status).toBe(303);
    expect((await whole(COMANTOVA)).phases[0]).toMatchObject({
      gate: "43 imprese contattate",
      openedOn: "2026-02-01",
      closedOn: null,
    });
    expect((await web.post(at, { ...form, closedOn: "" })).status).toBe(409);
  });

  test("its words are lines; one that is not understood is named, and a code of the service's is not made up", async () => {
    const at = `${AT}/impostazioni/parole/vocabulary`;
    const seen = seenIn((await web.get(at)).text);
    const post = (terms: string) => web.post(at, { seen, terms });
    expect(wordsOf((await post("participant cittadino")).text)).toContain(
      "«participant cittadino»",
    );
    expect(wordsOf((await post("boss = capo")).text)).toContain("participant, hub, referent");
    expect((await post("participant = cittadino | citizen\nhub = luogo")).status).toBe(303);
    const { terms } = await whole(COMANTOVA);
    expect(terms.filter(({ list }) => list === "vocabulary")).toEqual([
      { list: "vocabulary", code: "participant", italian: "cittadino", english: "citizen" },
      { list: "vocabulary", code: "hub", italian: "luogo", english: null },
    ]);
    expect((await post("hub = altro")).status).toBe(409);
  });

  test("is nobody else's", async () => {
    const member = webAs(db, MEMBER);
    for (const path of ["impostazioni", "impostazioni/modifica", "hub", "persone/idee/nuovo"])
      expect((await member.get(`${AT}/${path}`)).status).toBe(404);
    const stranger = webAs(db, STRANGER);
    expect((await stranger.get(`${AT}/impostazioni`)).status).toBe(401);
  });
});

describe("a programme's own words", () => {
  const english = { headers: { cookie: "lingua=en" } };
  beforeAll(async () => {
    const form = { modello: "mind", title: "MIND a Monza", id: "mind-monza", territory: "Monza" };
    await operator().post("/nuovo-progetto", form);
  });
  test("stand on the page for everybody, for several and in English too", async () => {
    const stranger = webAs(db, STRANGER);
    const words = wordsOf((await stranger.get("/p/mind-monza")).text);
    expect(words).toMatch(/0 cittadini /);
    expect(words).not.toMatch(/partecipanti/);
    expect(wordsOf((await stranger.ask("/p/mind-monza", english)).text)).toMatch(/0 citizens /);
  });

  test("stand on the coordination's pages", async () => {
    const part = { kind: "coordinator", programme: "mind-monza", subject: "" } as const;
    const coordinator = webAs(db, visitorWith([{ ...part, account: "account-1" }]));
    const at = "/p/mind-monza";
    expect(wordsOf((await coordinator.get(`${at}/hub`)).text)).toContain("Laboratori");
    expect(wordsOf((await coordinator.get(`${at}/persone`)).text)).toMatch(/Cittadini Idee/);
    expect(wordsOf((await coordinator.get(`${at}/inviti`)).text)).toContain("facilitatore");
    expect(wordsOf((await coordinator.get(`${at}/impostazioni`)).text)).toContain(
      "Vedi e modifica: laboratori",
    );
  });
});

test("lists and forms are in English throughout for whoever reads English", async () => {
  const english = { headers: { cookie: "lingua=en" } };
  const list = async (what: string) =>
    wordsOf((await web.ask(`${AT}/persone/${what}`, english)).text);
  expect(await list("partecipanti")).toMatch(/seeking work|jobseeker/);
  expect(await list("partecipanti")).not.toContain("in cerca di lavoro");
  expect(await list("idee")).not.toMatch(/\bemersa\b|\bprototipo\b/);
  expect(await list("organizzazioni")).not.toMatch(/cittadini e innovatori|società civile/);
  const form = (await web.ask(`${AT}/persone/idee/I01`, english)).text;
  expect(form).toMatch(/<option value="prototipo"[^>]*>prototype/);
});

test("a field that the form does not have is refused", async () => {
  const { text } = await web.get(`${AT}/hub/SA`);
  const sent = await web.post(`${AT}/hub/SA`, { seen: seenIn(text), programmeId: "altro" });
  expect(sent.status).toBe(422);
});

describe("one by one, without a file", () => {
  test("a hub is added with its capacity and edited", async () => {
    const seen = seenIn((await web.get(`${AT}/hub/nuovo`)).text);
    const added = await web.post(`${AT}/hub/nuovo`, {
      seen,
      code: "VB",
      name: "Viadana bene comune",
      comune: "Viadana",
      capacity: "12",
    });
    expect(added.location).toBe(`${AT}/hub?fatto=aggiunto`);
    expect(wordsOf((await web.get(`${AT}/hub`)).text)).toContain("Viadana bene comune Viadana 12");
    const form = (await web.get(`${AT}/hub/VB`)).text;
    expect(valueOf(form, "capacity")).toBe("12");
  });

  test("a person is edited; an unknown hub is told at its field, and what was typed stays", async () => {
    const at = `${AT}/persone/partecipanti/P01`;
    const seen = seenIn((await web.get(at)).text);
    const wrong = await web.post(at, { seen, hub: "XX", about: "Tutto nuovo" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="hub-wrong"');
    expect(valueOf(wrong.text, "about").trim()).toBe("Tutto nuovo");
    expect((await web.post(at, { seen, about: "Tutto nuovo" })).status).toBe(303);
    expect(valueOf((await web.get(at)).text, "about").trim()).toBe("Tutto nuovo");
  });

  test.each(["partecipanti", "idee", "organizzazioni", "risorse", "bisogni"])(
    "%s are listed and each leads to its form",
    async (what) => {
      const { text } = await web.get(`${AT}/persone/${what}`);
      const first = new RegExp(`href="(${AT}/persone/${what}/(?!nuovo)[^"]+)"`).exec(text)![1]!;
      const form = await web.get(first);
      expect(form.status).toBe(200);
      expect(seenIn(form.text)).not.toBe("");
    },
  );

  test("an unknown list, and an unknown row, are nothing", async () => {
    expect((await web.get(`${AT}/persone/segreti`)).status).toBe(404);
    expect((await web.get(`${AT}/persone/idee/NO`)).status).toBe(404);
  });
});
