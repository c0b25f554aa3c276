import { afterAll, beforeAll, expect, test } from "vitest";
import { listInvitations } from "../../src/access/invitations.ts";
import { addresseeOf } from "../../src/access/links.ts";
import { sql } from "drizzle-orm";
import { LINK_PLACE, listMessages } from "../../src/notify/outbox.ts";
import { COMANTOVA, comantova, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, MEMBER, webAs, withAccounts, wordsOf } from "./support.ts";

const AT = `/p/${COMANTOVA}/inviti`;

let db: TestDatabase;
let web: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  web = webAs(db, COORDINATOR);
});
afterAll(async () => await db.close());

const invitations = () => db.asSystem(COMANTOVA, (tx) => listInvitations(tx, COMANTOVA));
const secretsIn = (html: string): readonly string[] =>
  [...html.matchAll(/\/accesso\/([\w-]+)/g)].map(([, secret]) => secret!);
const addressee = (secret: string) => db.asSystem(null, (tx) => addresseeOf(tx, secret));

test("one is invited, and the link that is handed over is theirs alone", async () => {
  const form = { email: "Elena@Example.org", role: "referent", subject: "SA" };
  const made = await web.post(AT, form);
  const [secret] = secretsIn(made.text);
  expect(await addressee(secret!)).toBe("elena@example.org");
  expect(made.response.headers.get("cache-control")).toBe("no-store");
  expect(wordsOf((await web.get(AT)).text)).toContain(
    "elena@example.org referente di hub SA in attesa",
  );
});

test("a code that is none, and an address that is none, stand in the form again and invite nobody", async () => {
  const before = await invitations();
  for (const form of [
    { email: "x@example.org", role: "participant", subject: "P99" },
    { email: "x@example.org, y@example.org", role: "funder", subject: "" },
    { email: "x@example.org", role: "coordinator", subject: "SA" },
  ]) {
    const answer = await web.post(AT, form);
    expect(answer.status).toBe(422);
    expect(secretsIn(answer.text)).toEqual([]);
  }
  expect(await invitations()).toEqual(before);
});

test("an invitation that is taken back lists so, and its link leads nowhere", async () => {
  const made = await web.post(AT, { email: "via@example.org", role: "funder", subject: "" });
  const [secret] = secretsIn(made.text);
  const id = (await invitations()).at(-1)!.id;
  expect((await web.post(`${AT}/${id}/ritira`, {})).location).toBe(`${AT}?fatto=ritirato`);
  expect(wordsOf((await web.get(AT)).text)).toContain("via@example.org");
  expect((await web.post(`${AT}/${id}/collegamento`, {})).status).toBe(404);
  const member = webAs(db, MEMBER);
  expect((await member.post(`${AT}/${id}/ritira`, {})).status).toBe(404);
  expect(secret).toBeDefined();
});

test("behind a proxy, links lead to where people reach the service", async () => {
  const there = webAs(db, COORDINATOR, TODAY, { publicUrl: "https://innesto.example.org" });
  const made = await there.post(AT, { email: "la@example.org", role: "funder", subject: "" });
  expect(made.text).toMatch(/https:\/\/innesto\.example\.org\/accesso\/[\w-]{43}/);
  expect(made.text).not.toContain("http://localhost");
});

test("without mail nobody is written to from here; with it, those who were imported are, and it goes out", async () => {
  expect((await web.get(AT)).text).not.toContain(`action="${AT}/lettere"`);
  const mailing = webAs(db, COORDINATOR, TODAY, { hasMail: true });
  expect((await mailing.get(AT)).text).toContain(`action="${AT}/lettere"`);
  const before = await invitations();
  expect((await mailing.post(`${AT}/lettere`, { id: "V1" })).status).toBe(422);
  expect(await invitations()).toEqual(before);
  expect((await mailing.post(`${AT}/lettere`, {})).location).toBe(
    `/p/${COMANTOVA}/posta?fatto=inviti`,
  );
  const made = (await invitations()).slice(before.length);
  expect(made.length).toBeGreaterThan(43);
  const letters = await db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA));
  expect(new Set(letters.map(({ toInvitationId }) => toInvitationId))).toEqual(
    new Set(made.map(({ id }) => id)),
  );
  const jobs = await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`select kind, created_by from job`),
  );
  expect([...jobs]).toEqual([{ kind: "mail", created_by: "coordinator-1" }]);
  const outbox = await mailing.get(`/p/${COMANTOVA}/posta?fatto=inviti`);
  expect(wordsOf(outbox.text)).toContain(
    "il collegamento personale si crea quando la lettera parte",
  );
  expect(outbox.text).not.toContain(LINK_PLACE);
  await db.asSystem(COMANTOVA, async (tx) => {
    await tx.execute(sql`delete from message`);
    await tx.execute(sql`delete from invitation where email <> 'elena@example.org'`);
  });
});

test("an access that was given is ended for whoever has left, at once; nobody shuts themselves out", async () => {
  await withAccounts(db, [COORDINATOR, MEMBER]);
  const given = sql`insert into membership (programme_id, role, organisation_id, account_id)
    values (${COMANTOVA}, 'coordinator', null, 'coordinator-1'), (${COMANTOVA}, 'member', 'F01', 'member-1')`;
  await db.asSystem(null, (tx) => tx.execute(given));
  const page = await web.get(`${AT}/accessi`);
  expect(wordsOf(page.text)).toContain("member-1@example.org impresa o ente F01");
  const end = (account: string, role: string, subject: string) =>
    web.post(`${AT}/accessi/togli`, { account, role, subject });
  expect((await end("coordinator-1", "coordinator", "")).status).toBe(409);
  expect((await end("member-1", "member", "F02")).status).toBe(422);
  const member = webAs(db, MEMBER);
  expect((await member.post(`${AT}/accessi/togli`, {})).status).toBe(404);
  expect((await end("member-1", "member", "F01")).location).toBe(`${AT}/accessi?fatto=tolto`);
  expect(wordsOf((await web.get(`${AT}/accessi`)).text)).not.toContain("member-1@example.org");
});

test("all who were imported with an address are invited at once, and once", async () => {
  const before = (await invitations()).length;
  const all = await web.post(`${AT}/tutti`, {});
  const links = secretsIn(all.text);
  expect(links.length).toBeGreaterThan(43);
  expect((await invitations()).length).toBe(before + links.length);
  expect(secretsIn((await web.post(`${AT}/tutti`, {})).text)).toEqual([]);
  expect(wordsOf((await web.get(AT)).text)).toContain("sono già invitati");
});
