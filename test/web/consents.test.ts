import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMessages } from "../../src/notify/outbox.ts";
import { erasePerson } from "../../src/privacy/erase.ts";
import { readLocked } from "../../src/privacy/locked.ts";
import { answerPairing } from "../../src/rounds/answers/answer.ts";
import { contactsOf } from "../../src/rounds/answers/contacts.ts";
import { listTraces } from "../../src/privacy/audit.ts";
import { COMANTOVA, TODAY, comantovaPublished } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, MEMBER, participantOf, visitorWith, webAs, wordsOf } from "./support.ts";

const PRIVACY = `/p/${COMANTOVA}/privacy`;
const AT = `${PRIVACY}/consensi`;
const OWN = `/p/${COMANTOVA}/io/dati`;
const PERSON = "P08";
const BEFORE = "2026-01-02";

let db: TestDatabase;
let web: ReturnType<typeof webAs>;
let own: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantovaPublished();
  web = webAs(db, COORDINATOR);
  own = webAs(db, participantOf(PERSON));
});
afterAll(async () => await db.close());

const valueOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
const words = async (purpose: string) =>
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`select given, text_version, made_by, made_from, said_on::text from consent
      where participant_id = ${PERSON} and purpose = ${purpose} order by position`),
  );
const letters = () => db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA));
const say = (purpose: string, given: string, version: string) =>
  own.post(`${OWN}/consenso`, { purpose, given, version });
const note = (form: Record<string, string>) =>
  web.post(`${AT}/persone/${PERSON}`, { version: "1", saidOn: BEFORE, ...form });

const ITALIAN = "L'impresa può leggere nome, posta e telefono, anche dopo la fine del progetto.";
const reword = async (form: Record<string, string> = {}) => {
  const seen = valueOf((await web.get(`${AT}/testi/contacts`)).text, "seen");
  const texts = { italian: ITALIAN, english: "The firm may read name, mail and telephone." };
  return await web.post(`${AT}/testi/contacts`, { seen, ...texts, ...form });
};

describe("a consent on paper", () => {
  test("is noted with its version and its day, and by whom it was entered", async () => {
    const kept = await note({ purpose: "contacts", what: "paper-yes" });
    expect(kept.location).toBe(`${AT}/persone/${PERSON}?fatto=annotato`);
    expect(await words("contacts")).toEqual([
      {
        given: true,
        text_version: 1,
        made_by: "coordinator-1",
        made_from: "paper",
        said_on: BEFORE,
      },
    ]);
    const page = wordsOf((await web.get(`${AT}/persone/${PERSON}`)).text);
    expect(page).toContain("02/01/2026");
    expect(page).toContain("foglio firmato");
    expect(page).toContain("coordinator-1");
    expect(wordsOf((await own.get(OWN)).text)).toContain("Hai acconsentito il 02/01/2026.");
  });

  test("is in the audit as the coordination's deed about that person", async () => {
    const [newest] = await db.as(COORDINATOR.actors[0]!, (tx) => listTraces(tx, COMANTOVA, 1));
    expect(newest).toMatchObject({
      account: "coordinator-1",
      actorKind: "coordinator",
      what: "consent",
      participant: PERSON,
    });
  });

  test.each([
    ["of a day to come", { what: "paper-yes", saidOn: "2027-01-01" }, 422],
    ["of a wording that there is not", { what: "paper-yes", version: "7" }, 422],
    ["older than what the person has said since", { what: "paper-no", saidOn: "2025-12-31" }, 409],
    ["that nobody signed", { what: "voice-yes" }, 422],
    ["with a field that it has not", { what: "paper-yes", madeBy: "altri" }, 422],
    ["without a day", { what: "paper-yes", saidOn: "" }, 422],
  ])("%s is refused, and nothing is kept", async (_, form, status) => {
    const refused = await note({ purpose: "contacts", ...form });
    expect(refused.status).toBe(status);
    expect(await words("contacts")).toHaveLength(1);
  });

  test("is nobody's to note but the coordination's, of its own people", async () => {
    const form = { purpose: "contacts", what: "paper-no", version: "1", saidOn: TODAY };
    for (const other of [MEMBER, participantOf(PERSON)]) {
      expect((await webAs(db, other).get(AT)).status).toBe(404);
      expect((await webAs(db, other).post(`${AT}/persone/${PERSON}`, form)).status).toBe(404);
    }
    const elsewhere = visitorWith([
      { kind: "coordinator", programme: "altrove", subject: "", account: "c-2" },
    ]);
    expect((await webAs(db, elsewhere).post(`${AT}/persone/${PERSON}`, form)).status).toBe(404);
    expect((await web.get(`${AT}/persone/P999`)).status).toBe(404);
    expect(await words("contacts")).toHaveLength(1);
  });
});

describe("a withdrawal on request", () => {
  test("hides contacts at once from a firm that could read them", async () => {
    const [pair] = await db.asSystem(COMANTOVA, (tx) =>
      tx.execute<{ id: string; organisation: string }>(sql`
        select p.id, r.organisation_id as organisation from pairing p
        join resource r on r.id = p.place_resource_id and r.programme_id = p.programme_id
        where p.seeker_participant_id = ${PERSON}`),
    );
    const by = { madeBy: "test", madeFrom: "test" };
    for (const answer of [
      { answer: "interest", side: "participant", sharesContacts: true },
      { answer: "interest", side: "host" },
    ] as const)
      await answerPairing(db, COMANTOVA, 1, pair!.id, { answer, on: TODAY }, by);
    const firm = { kind: "member", programme: COMANTOVA, account: "m-1" } as const;
    const read = () =>
      db.as({ ...firm, subject: pair!.organisation }, (tx) =>
        contactsOf(tx, COMANTOVA, 1, pair!.id),
      );
    expect((await read())?.person).not.toBeNull();
    const form = { purpose: "contacts", what: "voice-no", saidOn: DAY_OF_WORK };
    expect(
      (
        await webAs(db, COORDINATOR, DAY_OF_WORK).post(`${AT}/persone/${PERSON}`, {
          ...form,
          version: "1",
        })
      ).status,
    ).toBe(303);
    expect((await read())?.person ?? null).toBeNull();
  });

  test("takes the idea out of public view", async () => {
    await db.asSystem(COMANTOVA, (tx) =>
      tx.execute(sql`update idea set shown_in_public = true where id in (
        select idea_id from idea_member where participant_id = ${PERSON})`),
    );
    await note({ purpose: "public_idea", what: "mail-no" });
    const shown = await db.asSystem(COMANTOVA, (tx) =>
      tx.execute(sql`select i.id from idea i join idea_member m on m.idea_id = i.id
        where m.participant_id = ${PERSON} and i.shown_in_public`),
    );
    expect(shown).toHaveLength(0);
  });
});

/** Answers are kept on the day on which the test runs: what is said later is said from there on. */
const DAY_OF_WORK = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

describe("a new wording", () => {
  test("is a new version; the page asks again whoever consented, and a letter says so", async () => {
    await say("contacts", "yes", "1");
    const page = (await web.get(`${AT}/testi/contacts`)).text;
    expect((await reword()).location).toBe(`${AT}/testi/contacts?fatto=salvato`);
    expect(wordsOf((await web.get(`${AT}/testi/contacts`)).text)).toContain("Versione 2");
    const asked = wordsOf((await own.get(OWN)).text);
    expect(asked).toContain(ITALIAN);
    expect(asked).toContain("leggilo e rispondi di nuovo");
    const posted = (await letters()).filter(({ topic }) => topic.startsWith("consent reworded"));
    expect(posted.map(({ toParticipantId }) => toParticipantId)).toEqual([PERSON]);
    expect(wordsOf((await web.get(AT)).text)).toContain("1 da richiedere");
    // Somebody else had the page open.
    const stale = await reword({ seen: valueOf(page, "seen"), italian: "Altro." });
    expect(stale.status).toBe(409);
  });

  test("is not consented to by a button that stood under the one before", async () => {
    const before = await words("contacts");
    expect((await say("contacts", "yes", "1")).status).toBe(409);
    expect(await words("contacts")).toEqual(before);
    expect((await say("contacts", "yes", "2")).status).toBe(303);
    expect((await words("contacts")).at(-1)).toMatchObject({ given: true, text_version: 2 });
    expect(wordsOf((await own.get(OWN)).text)).not.toContain("leggilo e rispondi di nuovo");
  });

  test("of the same words is none", async () => {
    expect((await reword()).status).toBe(303);
    expect(wordsOf((await web.get(`${AT}/testi/contacts`)).text)).not.toContain("Versione 3");
  });

  test("must be in both languages", async () => {
    expect((await reword({ english: " " })).status).toBe(422);
  });

  test("is what a person reads who says that they are interested", async () => {
    const [other] = await db.asSystem(COMANTOVA, (tx) =>
      tx.execute<{ person: string }>(sql`select seeker_participant_id as person from pairing
        where state = 'proposed' order by id limit 1`),
    );
    const page = await webAs(db, participantOf(other!.person)).get(`/p/${COMANTOVA}/io/proposta`);
    expect(wordsOf(page.text)).toContain(ITALIAN);
  });
});

const fields = (form: Record<string, string>, ...keeps: string[]) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) data.append(name, value);
  for (const one of keeps) data.append("keeps", one);
  return data;
};

describe("duties of record", () => {
  const LAW = "Reg. UE 2021/1060, art. 82 <b>&";
  const DUTIES = `${PRIVACY}/obblighi`;
  const edit = `${DUTIES}/modifica?${new URLSearchParams({ legge: LAW }).toString()}`;
  test("are added with their legal basis, their day and what they keep", async () => {
    const wrong = await web.post(DUTIES, fields({ law: LAW, keepUntil: "2030-01-01" }));
    expect(wrong.status).toBe(422);
    const past = await web.post(DUTIES, fields({ law: LAW, keepUntil: BEFORE }, "identity"));
    expect(past.status).toBe(422);
    expect(past.text).toContain("Reg. UE 2021/1060, art. 82 &lt;b&gt;&amp;");
    const other = await web.post(DUTIES, fields({ law: LAW, keepUntil: "2030-01-01" }, "sex"));
    expect(other.status).toBe(422);
    const form = fields({ law: LAW, keepUntil: "2030-12-31" }, "identity", "outcomes");
    expect((await web.post(DUTIES, form)).location).toBe(`${DUTIES}?fatto=salvato`);
    expect((await web.post(DUTIES, form)).status).toBe(409);
    const list = wordsOf((await web.get(DUTIES)).text);
    expect(list).toContain("Nome, indirizzo, posta e telefono · Esiti");
    expect(list).toContain("31/12/2030");
    expect(wordsOf((await own.get(OWN)).text)).toContain("Esiti (Fino al 31/12/2030)");
  });

  test("are changed by whoever saw them as they are", async () => {
    const seen = valueOf((await web.get(edit)).text, "seen");
    const change = fields({ law: LAW, seen, keepUntil: "2031-12-31" }, "collaborations");
    expect((await web.post(`${DUTIES}/modifica`, change)).status).toBe(303);
    expect((await web.post(`${DUTIES}/modifica`, change)).status).toBe(409);
    expect((await webAs(db, MEMBER).get(edit)).status).toBe(404);
  });

  test("keep of somebody erased what they name, and nothing else", async () => {
    const [placed] = await db.asSystem(COMANTOVA, (tx) =>
      tx.execute<{ person: string }>(sql`select participant_id as person from collaboration
        where participant_id is not null order by id limit 1`),
    );
    const erasing = { reason: "request", madeBy: "test" } as const;
    expect(await erasePerson(db, COMANTOVA, placed!.person, erasing)).toEqual({ locked: true });
    const [kept] = await readLocked(db, COMANTOVA, "revisore");
    expect(kept).toMatchObject({ law: LAW, keepUntil: "2031-12-31" });
    expect(Object.keys(kept!.content as object)).toEqual(["collaborations"]);
  });

  test("end, and what is locked away under them stays", async () => {
    const seen = valueOf((await web.get(edit)).text, "seen");
    expect((await web.post(`${DUTIES}/fine`, { law: LAW, seen: "altro" })).status).toBe(409);
    const ended = await web.post(`${DUTIES}/fine`, { law: LAW, seen });
    expect(ended.location).toBe(`${DUTIES}?fatto=tolto`);
    expect((await web.get(edit)).status).toBe(404);
    expect(await readLocked(db, COMANTOVA, "revisore")).toHaveLength(1);
  });
});
