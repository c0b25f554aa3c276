import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeOwnConsent } from "../../src/access/change-consent.ts";
import type { Part } from "../../src/access/visitor.ts";
import { listReferences, personColumns } from "../../src/privacy/references.ts";
import { listTraces, tracesOfPerson } from "../../src/privacy/audit.ts";
import { erasePerson } from "../../src/privacy/erase.ts";
import { completeData, takeOwnData } from "../../src/privacy/hand-over.ts";
import { readLocked } from "../../src/privacy/locked.ts";
import { retain } from "../../src/notify/retain.ts";
import { setRetention } from "../../src/privacy/retain/rules.ts";
import { connect } from "../../src/db/connection.ts";
import { COMANTOVA } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { visitorWith, webAs, wordsOf } from "../web/support.ts";
import { PERSON, PHRASES, somebodyEverywhere } from "./somebody.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await somebodyEverywhere();
});
afterAll(async () => await db.close());

const part = (kind: Part["kind"], subject: string, account: string): Part => ({
  kind,
  programme: COMANTOVA,
  subject,
  account,
});
const OWN = part("participant", PERSON, "own");
const COORDINATOR = part("coordinator", "", "elsewhere");
const PAGE = `/p/${COMANTOVA}/io/dati`;

describe("a person's own data", () => {
  test("are all that the catalogue leads to from them, and nothing of anybody else", async () => {
    const data = await completeData(db, COMANTOVA, PERSON, "elsewhere");
    const text = JSON.stringify(data);
    expect(PHRASES.filter((phrase) => !text.toLowerCase().includes(phrase.toLowerCase()))).toEqual([
      "3391234567",
    ]);
    expect(Object.keys(data.tables)).toEqual(
      expect.arrayContaining(["account", "consent", "decision", "idea", "pairing", "session"]),
    );
    const people = personColumns(await db.asSystem(null, listReferences));
    for (const [table, rows] of Object.entries(data.tables))
      for (const column of people.get(table) ?? [])
        expect(rows.map((row) => row[column] ?? PERSON)).toEqual(rows.map(() => PERSON));
    expect(data.tables["session"]).not.toMatchObject([{ digest: expect.anything() }]);
  });

  test("taken away by the person leave out what others said", async () => {
    const { tables } = await takeOwnData(db, OWN);
    expect(tables["participant_identity"]).toMatchObject([{ last_name: "Zambelli" }]);
    expect(tables["decision"]).toMatchObject([{ side: "participant" }]);
    await expect(takeOwnData(db, COORDINATOR)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("the audit", () => {
  test("says who changed which columns of whom, and who looked, but no value", async () => {
    await db.as(COORDINATOR, (tx) =>
      tx.execute(sql`update participant_identity set phone = '0376 000000', email = email
        where participant_id = 'P05'`),
    );
    const [newest] = await db.as(COORDINATOR, (tx) => tracesOfPerson(tx, COMANTOVA, "P05", 1));
    expect(newest).toMatchObject({
      account: "elsewhere",
      actorKind: "coordinator",
      action: "update",
      what: "participant_identity",
      columns: ["phone"],
    });
    const seen = await db.as(OWN, (tx) => listTraces(tx, COMANTOVA, 1000));
    expect(new Set(seen.map(({ participant }) => participant))).toEqual(new Set([PERSON]));
    expect(seen).toContainEqual(
      expect.objectContaining({ action: "see", what: "own_data", account: "elsewhere" }),
    );
  });

  test("is changed by nobody, not by its owner either", async () => {
    const owner = connect(db.endpoint, 1);
    for (const change of ["update audit set what = ''", "delete from audit", "truncate audit"]) {
      await expect(owner.unsafe(change)).rejects.toMatchObject({ code: "23514" });
      await expect(db.asSystem(null, (tx) => tx.execute(sql.raw(change)))).rejects.toMatchObject({
        code: "42501",
      });
    }
    await owner.end();
  });

  test("follows every table that points at a person, but for what is derived or a record itself", async () => {
    const people = personColumns(await db.asSystem(null, listReferences));
    const rows = await db.asSystem(null, (tx) =>
      tx.execute<{ name: string }>(
        sql`select distinct tgrelid::regclass::text as name from pg_trigger where tgname = 'audit_update'`,
      ),
    );
    const followed = new Set(rows.map(({ name }) => name));
    expect([...people.keys()].filter((table) => !followed.has(table)).toSorted()).toEqual(RECORDS);
  });
});

const RECORDS =
  `api_key audit_subject decision erasure_request exposure message pairing profile_text proposal rating
  run_pseudonym search_entry second_look waiting`.split(/\s+/);

const own = () => webAs(db, visitorWith([OWN]));
const coordinator = () => webAs(db, visitorWith([COORDINATOR]));

describe("the pages", () => {
  test("show participants what is kept and seen, and take a withdrawal", async () => {
    const page = wordsOf((await own().get(PAGE)).text);
    expect(page).toContain("Zambelli");
    expect(page).toContain("visto: tutti i dati, per consegnarli");
    expect(page).toMatch(/Nome Giulia Cognome Zambelli .* Telefono \+39 339 1234567/);
    expect(page).toMatch(/Titolo Organetti del Mincio in officina In pubblico no/);
    // Neither the database's names nor its codes.
    expect(page).not.toMatch(/\b(?:[a-z]+_[a-z]+|jobseeker|true|false|null)\b/);
    const file = await own().get(`${PAGE}/file`);
    expect(file.response.headers.get("content-disposition")).toContain("attachment");
    expect(JSON.parse(file.text)).toMatchObject({ participant: PERSON });
    const answer = { purpose: "contacts", given: "no", version: "1" };
    expect((await own().post(`${PAGE}/consenso`, answer)).location).toBe(`${PAGE}?fatto=ritiro`);
    expect(wordsOf((await own().get(PAGE)).text)).toContain("Hai ritirato il consenso");
    expect((await coordinator().get(PAGE)).status).toBe(404);
  });

  test("say the same in English", async () => {
    const headers = { cookie: "lingua=en" };
    const page = wordsOf((await own().ask(PAGE, { headers })).text);
    expect(page).toMatch(/First name Giulia Last name Zambelli/);
    expect(page).not.toMatch(/\b(?:disoccupat|inoccupat|sì|Telefono)/);
  });

  test("erase nobody unless that is meant, and say so", async () => {
    const unsure = await coordinator().post(`/p/${COMANTOVA}/privacy/cancella`, { person: PERSON });
    expect(unsure.status).toBe(422);
    expect(wordsOf(unsure.text)).toContain("Non è stato cancellato nulla");
    expect((await own().get(PAGE)).status).toBe(200);
  });

  test("take a request for erasure, which the coordination sees with its date", async () => {
    await own().post(`${PAGE}/cancellazione`, {});
    const page = await coordinator().get(`/p/${COMANTOVA}/privacy`);
    expect(wordsOf(page.text)).toContain("Da evadere entro il");
    expect(page.text).toContain(`value="${PERSON}"`);
    const periods = { letters: "30", runs: "", accounts: "", people: "" };
    const saved = await coordinator().post(`/p/${COMANTOVA}/privacy/conservazione`, periods);
    expect(saved.location).toContain("fatto=salvato");
    const wrong = { ...periods, runs: "-1" };
    const refused = await coordinator().post(`/p/${COMANTOVA}/privacy/conservazione`, wrong);
    expect(refused.status).toBe(422);
  });
});

describe("consent", () => {
  test("withdrawn takes an idea out of public view, and stops letters", async () => {
    await changeOwnConsent(db, OWN, { purpose: "public_idea", given: false, version: 1 });
    await changeOwnConsent(db, OWN, { purpose: "messages", given: false, version: 1 });
    const rows = await db.asSystem(COMANTOVA, (tx) =>
      tx.execute(sql`select purpose, given, text_version, made_from from consent
        where participant_id = ${PERSON} order by purpose, position`),
    );
    expect(rows).toMatchObject([
      { purpose: "contacts", given: true, text_version: 1, made_from: "web" },
      { purpose: "contacts", given: false },
      { purpose: "messages", given: false },
      { purpose: "public_idea", given: false },
    ]);
    const word = { purpose: "messages", given: true, version: 1 } as const;
    await expect(changeOwnConsent(db, COORDINATOR, word)).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("what a law obliges to keep", () => {
  test("is locked away from all but the auditor, whose look is written down", async () => {
    const [placed] = await db.asSystem(COMANTOVA, async (tx) => {
      await tx.execute(
        sql`insert into record_duty values (${COMANTOVA}, 'Reg. UE 2021/1060', '2999-12-31')`,
      );
      return await tx.execute<{
        person: string;
      }>(sql`select participant_id as person from collaboration
        where participant_id is not null order by id limit 1`);
    });
    const erasing = { reason: "request", madeBy: "elsewhere" } as const;
    expect(await erasePerson(db, COMANTOVA, placed!.person, erasing)).toEqual({ locked: true });
    const hidden = await db.asSystem(null, (tx) => tx.execute(sql`select * from locked_record`));
    expect(hidden).toHaveLength(0);
    const kept = await readLocked(db, COMANTOVA, "revisore");
    expect(kept).toMatchObject([
      {
        keepUntil: "2999-12-31",
        content: { collaborations: [{ participant_id: placed!.person }] },
      },
    ]);
    const [seen] = await db.as(COORDINATOR, (tx) => listTraces(tx, COMANTOVA, 1));
    expect(seen).toMatchObject({
      account: "revisore",
      actorKind: "auditor",
      what: "locked_record",
    });
  });
});

describe("retention", () => {
  test("empties old letters, and erases people of an ended programme thirty days after telling them", async () => {
    await db.asSystem(COMANTOVA, async (tx) => {
      await tx.execute(sql`update programme set ends_on = '2027-01-01'`);
      await tx.execute(sql`update message set sent_at = '2026-01-01'`);
      await setRetention(tx, COMANTOVA, "people", 365);
    });
    const [{ n }] = (await db.asSystem(COMANTOVA, (tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from participant`),
    )) as unknown as [{ n: number }];
    expect(await retain(db, COMANTOVA, "2027-11-01")).toMatchObject({ told: 0, erased: 0 });
    const told = await retain(db, COMANTOVA, "2027-12-15");
    expect(told.erased).toBe(0);
    // The one who wants no other letters, too.
    expect(told.told).toBe(n);
    expect(await retain(db, COMANTOVA, "2028-01-10")).toMatchObject({ told: 0, erased: 0 });
    const done = await retain(db, COMANTOVA, "2028-01-14");
    expect(done).toMatchObject({ told: 0, erased: n });
  });
});
