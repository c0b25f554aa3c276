import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Part } from "../../src/access/visitor.ts";
import { deliver } from "../../src/notify/deliver.ts";
import { listMessages } from "../../src/notify/outbox.ts";
import { COMANTOVA, comantova, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { mailServer } from "../support/mail-server.ts";
import { participantOf, visitorWith, webAs, wordsOf } from "../web/support.ts";

const WORDS = "Mi chiamo Anna Verdi, chiamatemi al 333 1234567.";
const ANSWER = "Ti chiamo lunedì mattina.";
const LINKS_TO = "https://innesto.example.org";
const HERE = `/p/${COMANTOVA}`;

let db: TestDatabase;
const coordinating = (account: string): Part => ({
  kind: "coordinator",
  programme: COMANTOVA,
  subject: "",
  account,
});
const coordinator = () => webAs(db, visitorWith([coordinating("c1")]));
const person = () => webAs(db, participantOf("P01"));

beforeAll(async () => {
  db = await comantova();
  await db.asSystem(null, async (tx) => {
    await tx.execute(sql`insert into account (id, email) values
      ('c1', 'uno@example.org'), ('c2', 'due@example.org'), ('r1', 'hub@example.org')`);
    await tx.execute(sql`insert into membership (programme_id, role, account_id) values
      (${COMANTOVA}, 'coordinator', 'c1'), (${COMANTOVA}, 'coordinator', 'c2')`);
    await tx.execute(sql`insert into membership (programme_id, role, hub_id, account_id) values
      (${COMANTOVA}, 'referent', 'SA', 'r1')`);
    await tx.execute(sql`update participant_identity set email = 'anna@example.org'
      where participant_id = 'P01'`);
  });
});
afterAll(async () => await db.close());

const letters = () => db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA));

async function delivered() {
  const mail = await mailServer();
  try {
    const smtp = { url: mail.url, from: "innesto@example.org", linksTo: LINKS_TO };
    const result = await deliver(db, COMANTOVA, TODAY, smtp);
    return { ...result, text: mail.received.join("\n") };
  } finally {
    mail.close();
  }
}

test("whoever coordinates gets a letter when somebody asks to talk about it again, once each", async () => {
  const ask = `${HERE}/io/proposta/riparlarne`;
  expect((await person().post(ask, { words: WORDS })).status).toBe(303);
  expect((await person().post(ask, { words: "Ancora." })).status).toBe(409);
  const posted = await letters();
  expect(new Set(posted.map(({ toAccountId }) => toAccountId))).toEqual(new Set(["c1", "c2"]));
  expect(posted).toHaveLength(2);
  const page = wordsOf((await coordinator().get(`${HERE}/posta`)).text);
  expect(page).toContain("coordinamento Una persona chiede di riparlarne");
  await db.asSystem(null, (tx) => tx.execute(sql`delete from membership where account_id = 'c2'`));
  const { sent, failed, text } = await delivered();
  // The other one coordinates no more.
  expect([sent, failed]).toEqual([1, 1]);
  expect(text).toContain("uno@example.org");
  expect(text).not.toContain("due@example.org");
  // What was written stays in the pages.
  expect(text).not.toMatch(/Verdi|333 1234567|P01/);
});

test("the person gets a letter when somebody has looked and answered, without the answer in it", async () => {
  const answered = await coordinator().post(`${HERE}/riparlarne/RP1`, { answer: ANSWER });
  expect(answered.status).toBe(303);
  expect((await coordinator().post(`${HERE}/riparlarne/RP1`, { answer: "Altro." })).status).toBe(
    409,
  );
  const { sent, text } = await delivered();
  expect(sent).toBe(1);
  expect(text).toContain("anna@example.org");
  expect(text).not.toContain("luned");
  expect(wordsOf((await person().get(`${HERE}/io/proposta`)).text)).toContain(ANSWER);
});

test("whoever wants no letters gets none, and reads the answer in the page", async () => {
  const no = { purpose: "messages", given: "no", version: "1" };
  expect((await person().post(`${HERE}/io/dati/consenso`, no)).status).toBe(303);
  await person().post(`${HERE}/io/proposta/riparlarne`, { words: WORDS });
  const before = (await letters()).length;
  expect((await coordinator().post(`${HERE}/riparlarne/RP2`, { answer: ANSWER })).status).toBe(303);
  expect((await letters()).length).toBe(before);
});
