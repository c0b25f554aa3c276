import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliver } from "../../src/notify/deliver.ts";
import { listMessages, post } from "../../src/notify/outbox.ts";
import { remind } from "../../src/notify/remind.ts";
import { setCalendar } from "../../src/rounds/calendar.ts";
import { lockRound } from "../../src/rounds/rounds.ts";
import { COMANTOVA, TODAY, comantovaPublished } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { mailServer } from "../support/mail-server.ts";

const LINKS_TO = "https://innesto.example.org";

let db: TestDatabase;
const DAY_MS = 86_400_000;
/** The day so many days from now: proposals wait since they were really put. */
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const unsent = () => db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA));

beforeAll(async () => {
  db = await comantovaPublished();
});
afterAll(async () => await db.close());

test("whoever is to answer is told so at once, and reminded after three and seven days, once each", async () => {
  expect(await remind(db, COMANTOVA, inDays(0))).toEqual({ written: 34, lapsed: 0 });
  const [told] = await unsent();
  expect(told!.subjectItalian).toBe("Una proposta di abbinamento per te");
  expect(await remind(db, COMANTOVA, inDays(2))).toEqual({ written: 0, lapsed: 0 });
  expect(await remind(db, COMANTOVA, inDays(3))).toEqual({ written: 34, lapsed: 0 });
  expect(await remind(db, COMANTOVA, inDays(4))).toEqual({ written: 0, lapsed: 0 });
  expect(await remind(db, COMANTOVA, inDays(7))).toEqual({ written: 34, lapsed: 0 });
  expect(await remind(db, COMANTOVA, inDays(7))).toEqual({ written: 0, lapsed: 0 });
});

test("pairs of needs and resources, which the coordination asks about itself, keep nobody's letter back", async () => {
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`insert into pairing
      (programme_id, id, round_number, seeker_need_id, place_resource_id, state)
      select ${COMANTOVA}, '1-need', 1, n.id, r.id, 'proposed' from need n, resource r
      where n.programme_id = ${COMANTOVA} and r.programme_id = ${COMANTOVA}
        and not exists (select from seat s where s.programme_id = r.programme_id and s.resource_id = r.id)
      limit 1`),
  );
  const before = await unsent();
  expect(await remind(db, COMANTOVA, inDays(8))).toEqual({ written: 0, lapsed: 0 });
  expect(await unsent()).toEqual(before);
});

/** Two letters in one transaction. */
const writeTwo = (topic: string) =>
  db.asSystem(COMANTOVA, async (tx) => {
    const words = { it: "Ciao", en: "Hello" };
    const letter = { to: { participant: "P01" }, subject: words, body: words, dueOn: TODAY };
    return [
      await post(tx, COMANTOVA, { ...letter, topic: `${topic} 1` }),
      await post(tx, COMANTOVA, { ...letter, topic: `${topic} 2` }),
    ];
  });

test("letters that are written at the same moment wait for each other, and each is kept", async () => {
  const before = (await unsent()).length;
  expect(await Promise.all(["a", "b", "c"].map(writeTwo))).toEqual(
    [true, true, true].map((one) => [one, one]),
  );
  const letters = await unsent();
  expect([letters.length, new Set(letters.map(({ id }) => id)).size]).toEqual([
    before + 6,
    before + 6,
  ]);
});

test("past its date an unanswered proposal is closed, and nobody is reminded of it", async () => {
  await db.asSystem(COMANTOVA, async (tx) =>
    setCalendar(tx, await lockRound(tx, COMANTOVA, 1), { answersBy: inDays(9) }),
  );
  expect(await remind(db, COMANTOVA, inDays(10))).toEqual({ written: 0, lapsed: 35 });
});

test("a letter goes to its one recipient, whatever names and addresses hold", async () => {
  await db.asSystem(COMANTOVA, async (tx) => {
    await tx.execute(sql`delete from message`);
    await tx.execute(sql`update participant_identity set email = 'anna@example.org'
      where participant_id = 'P01'`);
    await tx.execute(sql`update participant_identity set email = ${"a@example.org\r\nBcc: b@example.org"}
      where participant_id = 'P02'`);
    await tx.execute(sql`update participant_identity set email = 'a@example.org,b@example.org'
      where participant_id = 'P03'`);
    for (const participant of ["P01", "P02", "P03"])
      await post(tx, COMANTOVA, {
        to: { participant },
        topic: `test ${participant}`,
        subject: { it: "Ciao\r\nBcc: altri@example.org", en: "Hello\nBcc: others@example.org" },
        body: { it: "Testo.", en: "Text." },
        dueOn: TODAY,
      });
  });
  const mail = await mailServer();
  try {
    const smtp = { url: mail.url, from: "innesto@example.org", linksTo: LINKS_TO };
    expect(await deliver(db, COMANTOVA, TODAY, smtp)).toEqual({ sent: 1, failed: 2 });
  } finally {
    mail.close();
  }
  const [recipient, letter] = mail.received;
  expect(mail.received).toHaveLength(2);
  expect(recipient).toBe("RCPT TO:<anna@example.org>");
  expect(letter).toContain(`${LINKS_TO}/`);
  const head = letter!.slice(0, letter!.indexOf("\r\n\r\n"));
  expect(head).toMatch(/^Subject: Ciao Bcc: altri@example\.org$/m);
  expect(head).not.toMatch(/^Bcc:/im);
  const left = await unsent();
  expect(left.map(({ toParticipantId }) => toParticipantId)).toEqual(["P02", "P03"]);
  for (const { error, attempts } of left)
    expect([error, attempts]).toEqual([expect.any(String), 1]);
});

test("without a mail server no letter is tried: all wait as they were", async () => {
  const smtp = { url: "smtp://127.0.0.1:1", from: "innesto@example.org", linksTo: LINKS_TO };
  await db.asSystem(COMANTOVA, (tx) => tx.execute(sql`update message set sent_at = null`));
  const before = await unsent();
  await expect(deliver(db, COMANTOVA, TODAY, smtp)).rejects.toMatchObject({ kind: "unavailable" });
  expect(await unsent()).toEqual(before);
});
