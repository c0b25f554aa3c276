import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMessages } from "../../src/notify/outbox.ts";
import { erasePerson } from "../../src/privacy/erase.ts";
import { takeOwnData } from "../../src/privacy/hand-over.ts";
import { answerPairing } from "../../src/rounds/answers/answer.ts";
import { COMANTOVA, comantovaPublished, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, participantOf, referentOf, webAs, wordsOf } from "./support.ts";

const HERE = `/p/${COMANTOVA}`;
const BY = { madeBy: "test", madeFrom: "web" };

/** Whom the published run gave a seat that asks for several things, and of which hub they are. */
interface Pair extends Record<string, unknown> {
  readonly pairing: string;
  readonly person: string;
  readonly hub: string;
  readonly seat: string;
}

let db: TestDatabase;
let pair: Pair;
beforeAll(async () => {
  db = await comantovaPublished();
  pair = (
    await rows<Pair>(sql`
    select g.id as pairing, p.id as person, p.hub_id as hub, g.place_resource_id as seat
    from pairing g join participant p on p.id = g.seeker_participant_id
    join resource r on r.id = g.place_resource_id
    where r.organisation_id is not null and g.state = 'proposed'
    order by (select count(*) from resource_skill s where s.resource_id = r.id) desc, g.id limit 1`)
  )[0]!;
});
afterAll(async () => await db.close());

const rows = async <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) => [
  ...(await db.asSystem(COMANTOVA, (tx) => tx.execute<T>(statement))),
];

const coordinator = () => webAs(db, COORDINATOR);
const referent = () => webAs(db, referentOf(pair.hub));
const stranger = () => webAs(db, referentOf(pair.hub === "SA" ? "AM" : "SA"));

const say = (side: "participant" | "host", answer: "interest" | "continue" | "meet_again") =>
  answerPairing(db, COMANTOVA, 1, pair.pairing, { answer: { side, answer }, on: TODAY }, BY);

/** The form for a meeting of the pair. */
const fresh = () => coordinator().get(`${HERE}/agenda/nuovo?coppia=${pair.pairing}`);

describe("a targeted meeting", () => {
  let at: string;
  const form = {
    kind: "targeted",
    title: "Incontro mirato",
    heldOn: "2026-01-22",
    startsAt: "10:00",
    endsAt: "11:00",
    place: "In azienda",
    hubId: "",
    ledBy: "Anna Bassi",
    guests: "",
    seen: "",
  };

  test("is arranged once both are interested, from where answers are followed", async () => {
    expect((await fresh()).status).toBe(409);
    await say("participant", "interest");
    await say("host", "interest");
    expect((await coordinator().get(`${HERE}/cicli/1/risposte`)).text).toContain(
      `agenda/nuovo?coppia=${pair.pairing}`,
    );
    const page = await fresh();
    expect(wordsOf(page.text)).toContain(`Per la proposta ${pair.pairing}: ${pair.person}`);
    expect(
      (await stranger().post(`${HERE}/agenda/nuovo`, { ...form, pair: pair.pairing })).status,
    ).toBe(404);
    const made = await referent().post(`${HERE}/agenda/nuovo`, { ...form, pair: pair.pairing });
    at = made.location!.replace(/\?.*/, "");
    const meeting = wordsOf((await referent().get(at)).text);
    expect(meeting).toContain("Invitati e presenze (2)");
    expect(meeting).toContain("La persona non l'ha ancora detto");
    expect(
      wordsOf((await coordinator().get(`${HERE}/cicli/1/risposte/${pair.pairing}`)).text),
    ).toContain("22/01/2026, 10:00–11:00");
  });

  test("ends from each side as that side answers the pair, and not by a later no", async () => {
    await say("participant", "continue");
    await say("host", "meet_again");
    const page = wordsOf((await coordinator().get(at)).text);
    expect(page).toContain("La persona Proseguiamo");
    expect(page).toContain("L'impresa o l'ente Un secondo incontro");
    await say("participant", "continue");
    await say("host", "continue");
    const no = { side: "host", answer: "decline", reason: "other" } as const;
    await answerPairing(db, COMANTOVA, 1, pair.pairing, { answer: no, on: TODAY }, BY);
    expect(wordsOf((await coordinator().get(at)).text)).toContain("L'impresa o l'ente Proseguiamo");
  });

  test("no longer is, once the pair is over", async () => {
    expect((await fresh()).status).toBe(409);
    expect(
      wordsOf((await coordinator().get(`${HERE}/cicli/1/risposte/${pair.pairing}`)).text),
    ).not.toContain("Fissa un incontro mirato");
  });
});

describe("a training plan", () => {
  let person: string;
  let page: string;
  beforeAll(async () => {
    person = (
      await rows<{ person: string }>(sql`
      select g.seeker_participant_id as person from pairing g
      join participant p on p.id = g.seeker_participant_id and p.hub_id = ${pair.hub}
      where g.state = 'proposed' and exists (
        select from resource_skill s where s.resource_id = g.place_resource_id and not exists (
          select from participant_skill own
          where own.participant_id = g.seeker_participant_id and lower(own.phrase) = lower(s.phrase)))
      order by g.id limit 1`)
    )[0]!.person;
    page = `${HERE}/formazione/${person}`;
  });

  const entry = {
    skill: "paghe e contributi",
    aim: "build",
    givenBy: "CFP",
    hoursPlanned: "20",
    hoursDone: "12,5",
    certificate: "",
    certifiedOn: "",
  };

  test("is proposed from what the chosen seat asks and the person lacks, to a referent too", async () => {
    const asked = await rows<{ phrase: string }>(sql`
      select s.phrase from resource_skill s join pairing g on g.place_resource_id = s.resource_id
      where g.seeker_participant_id = ${person}`);
    const own = await rows<{ phrase: string }>(
      sql`select phrase from participant_skill where participant_id = ${person}`,
    );
    const offered = [
      ...(await referent().get(page)).text.matchAll(/name="skill" value="([^"]+)"/g),
    ];
    const skills = offered.map(([, skill]) => skill!.replaceAll("&#39;", "'"));
    expect(skills.length).toBeGreaterThan(0);
    expect(asked.map(({ phrase }) => phrase)).toEqual(expect.arrayContaining(skills));
    for (const { phrase } of own) expect(skills).not.toContain(phrase);
    await referent().post(`${page}/proposte`, { skill: skills[0]! });
    expect(wordsOf((await referent().get(page)).text)).toMatch(/Nel piano .*\(0 \/ — h\)/);
    await referent().post(`${page}/proposte`, { skill: "che il posto non chiede" });
    expect(await rows(sql`select skill from training where participant_id = ${person}`)).toEqual([
      { skill: skills[0] },
    ]);
  });

  test("keeps hours and certificate, sums them up, and tells a stale form", async () => {
    expect((await coordinator().post(page, entry)).status).toBe(303);
    const [kept] = await rows<{ id: string }>(
      sql`select id from training where skill = ${entry.skill} and participant_id = ${person}`,
    );
    const seen = new RegExp(
      `${kept!.id}"[^>]*>\\s*<input type="hidden" name="seen" value="([^"]+)"`,
    );
    const found = seen.exec((await coordinator().get(page)).text)![1]!;
    const done = {
      ...entry,
      hoursDone: "20",
      certificate: "frequenza",
      certifiedOn: "2026-06-30",
      seen: found,
    };
    expect((await coordinator().post(`${page}/${kept!.id}`, done)).status).toBe(303);
    expect((await coordinator().post(`${page}/${kept!.id}`, done)).status).toBe(409);
    const list = wordsOf((await coordinator().get(`${HERE}/formazione`)).text);
    expect(list).toMatch(new RegExp(`${person} \\S+ 0 0 0 2 20 20 1`));
  });

  test.each([
    [{ hoursPlanned: "tante" }, 422],
    [{ hoursPlanned: "-1" }, 422],
    [{ skill: " " }, 422],
    [{ certifiedOn: "2026-01-01" }, 422],
  ])("refuses %j", async (wrong, status) => {
    const sent = { ...entry, skill: "altro", ...wrong };
    expect((await coordinator().post(page, sent)).status).toBe(status);
  });

  test("is not another hub's", async () => {
    expect((await stranger().get(page)).status).toBe(404);
    expect((await stranger().post(page, { ...entry, skill: "altro" })).status).toBe(404);
    expect(wordsOf((await stranger().get(`${HERE}/formazione`)).text)).not.toContain(person);
  });
});

describe("the workload", () => {
  const load = `${HERE}/carico`;
  const meeting = {
    kind: "desk",
    title: "Sportello",
    heldOn: "2026-01-12",
    startsAt: "09:00",
    endsAt: "11:30",
    place: "",
    hubId: "SA",
    ledBy: "Marta Neri",
    guests: "7",
    seen: "",
    pair: "",
  };

  test("counts what somebody leads and follows, and warns above the programme's hours", async () => {
    const made = await coordinator().post(`${HERE}/agenda/nuovo`, meeting);
    const at = made.location!.replace(/\?.*/, "");
    await coordinator().post(`${at}/tenuto`, {});
    const hand = new FormData();
    for (const [name, value] of [
      ["kind", "participant"],
      ["who", "marta neri"],
      ["one", "P01"],
      ["one", "P02"],
    ])
      hand.append(name!, value!);
    expect((await coordinator().post(load, hand)).status).toBe(303);
    const row = async () => wordsOf((await coordinator().get(load)).text);
    expect(await row()).toMatch(/[Mm]arta [Nn]eri 2 0 0 1 2,5 /);
    await rows(sql`update programme set most_hours = 2`);
    expect(await row()).toContain("2,5 (troppe: > 2)");
    const anew = { kind: "participant", who: "Anna Bassi", one: "P01" };
    await coordinator().post(load, anew);
    expect(await row()).toMatch(/[Mm]arta [Nn]eri 1 0 0 1/);
    expect((await referent().get(load)).status).toBe(404);
  });
});

test("what bears a person is theirs to take away and goes with them, but for its number", async () => {
  const { person } = pair;
  const part = {
    kind: "participant",
    programme: COMANTOVA,
    subject: person,
    account: "x",
  } as const;
  const { tables } = await takeOwnData(db, part);
  expect(tables["attendance"]).toMatchObject([{ participant_id: person }]);
  expect(tables["meeting"]).toMatchObject([{ pairing_id: pair.pairing }]);
  expect(tables["meeting_minutes"]).toEqual([]);
  await rows(
    sql`update attendance set presence = 'present', hours = 1 where participant_id = ${person}`,
  );
  const [{ id }] = (await rows<{ id: string }>(
    sql`select meeting_id as id from attendance where participant_id = ${person}`,
  )) as [{ id: string }];
  await coordinator().post(`${HERE}/agenda/${id}/lettere`, {});
  await erasePerson(db, COMANTOVA, person, { reason: "request", madeBy: "test" });
  expect(await rows(sql`select id from meeting where id = ${id}`)).toEqual([]);
  const letters = await db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA, { sent: true }));
  expect(letters.filter(({ topic }) => topic.includes(id))).toEqual([]);
  expect(
    await rows(sql`select number from erased_count where what = 'attendance present'`),
  ).toEqual([{ number: 1 }]);
  expect((await webAs(db, participantOf(person)).get(`${HERE}/io`)).status).toBe(404);
});
