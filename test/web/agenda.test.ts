import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importFiles } from "../../src/intake/import-files.ts";
import { listMessages } from "../../src/notify/outbox.ts";
import { folderOf } from "../intake/on-disk.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, MEMBER, participantOf, REFERENT, webAs, wordsOf } from "./support.ts";

const TODAY = "2026-03-31";
const AGENDA = `/p/${COMANTOVA}/agenda`;

/** Group talks of three months at four hubs, typed in from their signature sheets; Arci TOM has not held March's. */
const MONTHS = ["2026-01-20", "2026-02-17", "2026-03-17"];
const HUBS = {
  SA: "Santagnese10",
  PM: "Politecnico di Milano – Polo Territoriale Mantova",
  AM: "Arci Mantova (sede Valletta Valsecchi)",
  AT: "Arci TOM",
};
/** Of Arci TOM, absent from its only two talks; of Santagnese10, from the last two. */
const ABSENT = new Set(["P05 2026-01-20", "P05 2026-02-17", "P01 2026-02-17", "P01 2026-03-17"]);
const EXCUSED = new Set(["P02 2026-02-17", "P02 2026-03-17", "P06 2026-01-20"]);

let db: TestDatabase;
let people: readonly { readonly id: string; readonly hub: keyof typeof HUBS }[];
let typedIn: string;
beforeAll(async () => {
  db = await comantova();
  people = await db.asSystem(COMANTOVA, (tx) =>
    tx.execute<{ id: string; hub: keyof typeof HUBS }>(
      sql`select id, hub_id as hub from participant order by id`,
    ),
  );
  typedIn = [
    "data,tipo,titolo,luogo,codice_partecipante,esito_presenza,ore,conduce",
    ...MONTHS.flatMap((date, month) =>
      people
        .filter(({ hub }) => !(hub === "AT" && month === 2))
        .map(({ id, hub }) => {
          const key = `${id} ${date}`;
          const outcome = ABSENT.has(key)
            ? "assente"
            : EXCUSED.has(key)
              ? "giustificato"
              : "presente";
          const hours = outcome === "presente" ? '"2,5"' : "";
          return `${date},colloquio di gruppo,Colloquio,"${HUBS[hub]}, sala",${id},${outcome},${hours},Anna Bassi`;
        }),
    ),
    "",
  ].join("\n");
});
afterAll(async () => await db.close());

const coordinator = () => webAs(db, COORDINATOR, TODAY);
const referent = () => webAs(db, REFERENT, TODAY);

const count = async (statement: ReturnType<typeof sql>) =>
  (await db.asSystem(COMANTOVA, (tx) => tx.execute<{ n: number }>(statement)))[0]!.n;

const planned = {
  kind: "themed",
  title: "Fare impresa in cooperativa",
  heldOn: "2026-04-09",
  startsAt: "17:00",
  endsAt: "19:30",
  place: "Santagnese10",
  hubId: "SA",
  ledBy: "Anna Bassi",
  guests: "",
  seen: "",
  pair: "",
};

/** Of the page that was redirected to. */
const idIn = (location: string | null) => /agenda\/([^/?]+)/.exec(location ?? "")?.[1] ?? "";

describe("43 people, 4 hubs, three months of group talks typed in from signature sheets", () => {
  test("give eleven meetings, each of its hub, and a name that is missing", async () => {
    expect(people).toHaveLength(43);
    const path = await folderOf({ presenze: typedIn });
    await importFiles(db, { programme: COMANTOVA, path, today: TODAY });
    expect(await count(sql`select count(*)::int as n from meeting`)).toBe(11);
    expect(await count(sql`select count(*)::int as n from meeting where hub_id is null`)).toBe(0);
    const page = wordsOf((await coordinator().get(AGENDA)).text);
    expect(page).toContain("Marzo: 3 hub su 4 hanno tenuto il colloquio di gruppo; manca Arci TOM");
    expect(page).not.toContain("Febbraio:");
    expect(page).not.toContain("Gennaio:");
    expect(page).toContain("2 persone assenti a due incontri di fila: P01 Giulia , P05 Nicolò");
  });

  test("once Arci TOM has held March's, nothing is missing", async () => {
    const held = { ...planned, kind: "group", title: "Colloquio di marzo", heldOn: "2026-03-30" };
    const made = await coordinator().post(`${AGENDA}/nuovo`, { ...held, hubId: "AT" });
    const id = idIn(made.location);
    expect(made.status).toBe(303);
    expect(wordsOf((await coordinator().get(AGENDA)).text)).toContain("manca Arci TOM");
    expect((await coordinator().post(`${AGENDA}/${id}/tenuto`, {})).status).toBe(303);
    expect(wordsOf((await coordinator().get(AGENDA)).text)).not.toContain("manca Arci TOM");
    await coordinator().post(`${AGENDA}/${id}/annulla`, {});
    expect(wordsOf((await coordinator().get(AGENDA)).text)).toContain("manca Arci TOM");
  });

  test("sum up to the hours of each person, as the sheets had them", async () => {
    const page = wordsOf((await coordinator().get(`/p/${COMANTOVA}/formazione`)).text);
    const times = (person: string) =>
      MONTHS.filter((day) => {
        const { hub } = people.find(({ id }) => id === person)!;
        const was = !(hub === "AT" && day === MONTHS[2]);
        return was && !ABSENT.has(`${person} ${day}`) && !EXCUSED.has(`${person} ${day}`);
      }).length;
    expect(times("P01")).toBe(1);
    expect(page).toContain("P01 Giulia 1 2,5 0");
    expect(page).toContain("P03 Marta 3 7,5 0");
    const all = people.reduce((sum, { id }) => sum + times(id), 0);
    expect(page).toContain(`Totale ${all} ${(all * 2.5).toLocaleString("it-IT")}`);
  });

  test("come back from the file that holds them as they are", async () => {
    const { text } = await coordinator().get(`${AGENDA}/presenze.csv`);
    const path = await folderOf({ presenze: text });
    const report = await importFiles(db, { programme: COMANTOVA, path, today: TODAY });
    const told = Object.fromEntries(report.sheets.map((sheet) => [sheet.id, sheet]));
    expect(told["attendance"]).toMatchObject({ added: 0, changed: 0, absent: 0 });
    expect(told["attendance"]!.unchanged).toBeGreaterThan(100);
    expect(told["meetings"]).toMatchObject({ added: 0, changed: 0 });
  });

  test("a referent sees their hub's alone, and what is missing there", async () => {
    const { text } = await referent().get(AGENDA);
    expect(wordsOf(text)).not.toContain("Arci TOM");
    expect(wordsOf(text)).toContain("1 persona assente a due incontri di fila");
    expect(wordsOf(text)).not.toContain("P05");
    const [foreign] = await db.asSystem(COMANTOVA, (tx) =>
      tx.execute<{ id: string }>(sql`select id from meeting where hub_id = 'PM' limit 1`),
    );
    for (const path of ["", "/firme", "/invita", "/modifica", "/incontro.ics"])
      expect((await referent().get(`${AGENDA}/${foreign!.id}${path}`)).status).toBe(404);
    for (const path of ["tenuto", "annulla", "lettere"])
      expect((await referent().post(`${AGENDA}/${foreign!.id}/${path}`, {})).status).toBe(404);
    expect((await webAs(db, MEMBER, TODAY).get(AGENDA)).status).toBe(404);
  });

  test("are found by kind, hub and month", async () => {
    const page = async (query: string) =>
      wordsOf((await coordinator().get(`${AGENDA}?${query}`)).text);
    expect(await page("mese=2026-02&hub=AT")).toContain("17/02/2026");
    expect(await page("mese=2026-02&hub=AT")).not.toContain("20/01/2026");
    expect(await page("tipo=lab")).not.toContain("17/02/2026");
    expect((await coordinator().get(`${AGENDA}?mese=marzo`)).status).toBe(422);
  });
});

describe("a meeting", () => {
  let at: string;
  test("is planned by a referent for their own hub, whatever the form says", async () => {
    const made = await referent().post(`${AGENDA}/nuovo`, { ...planned, hubId: "AT" });
    at = `${AGENDA}/${idIn(made.location)}`;
    const page = wordsOf((await referent().get(at)).text);
    expect(page).toContain("09/04/2026, 17:00–19:30");
    expect(page).toContain("Hub Santagnese10");
    const wrong = await referent().post(`${AGENDA}/nuovo`, { ...planned, endsAt: "16:00" });
    expect([wrong.status, wordsOf(wrong.text).includes("L'ora di fine viene prima")]).toEqual([
      422,
      true,
    ]);
  });

  test("many are invited at once, all of a status; nobody of another hub by a referent", async () => {
    const page = await referent().get(`${at}/invita?condizione=never_employed`);
    const ticked = [...page.text.matchAll(/name="person" value="(P\d+)" checked/g)].map(
      ([, id]) => id!,
    );
    expect(ticked).toEqual(["P01", "P02", "P08"]);
    expect(page.text).not.toContain('value="P03"');
    const form = new FormData();
    for (const person of ticked) form.append("person", person);
    form.append("organisation", "F01");
    expect((await referent().post(`${at}/invita`, form)).status).toBe(303);
    const foreign = new FormData();
    foreign.append("person", "P03");
    expect((await referent().post(`${at}/invita`, foreign)).status).toBe(422);
    expect(wordsOf((await referent().get(at)).text)).toContain("Invitati e presenze (4)");
  });

  test("letters go to those invited once, and again when the day changes", async () => {
    const before = (await db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA))).length;
    const letters = async () =>
      (await db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA))).slice(before);
    await referent().post(`${at}/lettere`, {});
    await referent().post(`${at}/lettere`, {});
    expect(await letters()).toHaveLength(4);
    expect((await letters())[0]!.bodyItalian).toContain("il 09/04/2026 dalle 17:00 alle 19:30");
    const seen = /name="seen" value="([^"]+)"/.exec(
      (await referent().get(`${at}/modifica`)).text,
    )![1]!;
    const moved = { ...planned, heldOn: "2026-04-10", seen };
    expect((await referent().post(`${at}/modifica`, moved)).status).toBe(303);
    expect((await referent().post(`${at}/modifica`, moved)).status).toBe(409);
    await referent().post(`${at}/lettere`, {});
    expect(await letters()).toHaveLength(8);
  });

  test("the people invited read when and where on their own page, not what is noted of it", async () => {
    await referent().post(`${at}/verbale`, {
      words: "Si è parlato di Nicolò.",
      nextStep: "Telefonare",
    });
    expect(wordsOf((await referent().get(at)).text)).toContain("Si è parlato di Nicolò.");
    const own = wordsOf(
      (await webAs(db, participantOf("P01"), TODAY).get(`/p/${COMANTOVA}/io`)).text,
    );
    expect(own).toContain("10/04/2026, 17:00–19:30 · Fare impresa in cooperativa");
    expect(own).not.toContain("Si è parlato");
    const other = await webAs(db, participantOf("P03"), TODAY).get(`/p/${COMANTOVA}/io`);
    expect(wordsOf(other.text)).not.toContain("Fare impresa in cooperativa");
  });

  test("attendance is noted for all at once; hours left empty are the meeting's", async () => {
    const page = (await referent().get(at)).text;
    const ids = [...page.matchAll(/name="presence-([^"]+)"/g)].map(([, id]) => id!);
    const [first, second, third, fourth] = ids as [string, string, string, string];
    const form = {
      [`presence-${first}`]: "absent",
      [`hours-${first}`]: "",
      [`presence-${second}`]: "",
      [`hours-${second}`]: "",
      [`presence-${third}`]: "remove",
      [`hours-${third}`]: "",
      [`presence-${fourth}`]: "excused",
      [`hours-${fourth}`]: "",
      others: "present",
    };
    const wrong = { ...form, [`hours-${second}`]: "tante" };
    expect((await referent().post(`${at}/presenze`, wrong)).status).toBe(422);
    expect((await referent().post(`${at}/presenze`, form)).status).toBe(303);
    const rows = await db.asSystem(COMANTOVA, (tx) =>
      tx.execute(sql`select coalesce(participant_id, organisation_id) as who, presence, hours::float8 as hours from attendance
        where meeting_id = ${at.split("/").at(-1)} order by 1 desc`),
    );
    expect([...rows]).toEqual([
      { who: "P02", presence: "present", hours: 2.5 },
      { who: "P01", presence: "absent", hours: null },
      { who: "F01", presence: "excused", hours: null },
    ]);
  });

  test("an idea is born at one meeting alone, and says so", async () => {
    const [idea] = await db.asSystem(COMANTOVA, (tx) =>
      tx.execute<{ id: string }>(
        sql`select id from idea where born_at is null order by id limit 1`,
      ),
    );
    const born = { kind: "idea", add: idea!.id };
    expect((await coordinator().post(`${at}/nati`, born)).status).toBe(303);
    expect((await coordinator().post(`${at}/nati`, born)).status).toBe(409);
    expect(wordsOf((await coordinator().get(at)).text)).toContain(`${idea!.id} – `);
    const row = await coordinator().get(`/p/${COMANTOVA}/persone/idee/${idea!.id}`);
    expect(row.text).toContain("Fare impresa in cooperativa (2026-04-10)");
    await coordinator().post(`${at}/nati`, { kind: "idea", remove: idea!.id });
    expect(await count(sql`select count(*)::int as n from meeting_fruit`)).toBe(0);
  });

  test("its signature sheet bears the programme's heading and everybody invited", async () => {
    const page = wordsOf((await coordinator().get(`${at}/firme`)).text);
    expect(page).toContain("Finanziatore: Regione Lombardia");
    expect(page).toContain("Foglio firme: Fare impresa in cooperativa");
    expect(page).toContain("1 P01 Giulia");
  });

  test("and the agenda are files for a calendar; attendance is one for a spreadsheet", async () => {
    const one = await referent().get(`${at}/incontro.ics`);
    expect(one.response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(one.text).toContain("DTSTART:20260410T150000Z\r\nDTEND:20260410T173000Z\r\n");
    expect(
      (await referent().get(`${AGENDA}/calendario.ics`)).text.match(/BEGIN:VEVENT/g),
    ).toHaveLength(4);
    const csv = await coordinator().get(`${AGENDA}/presenze.csv`);
    expect(csv.text.split("\n")[0]).toBe(
      "data,tipo,titolo,luogo,codice_partecipante,esito_presenza,ore,conduce,incontro",
    );
    expect((await referent().get(`${AGENDA}/presenze.csv`)).status).toBe(404);
  });
});
