import { afterAll, beforeAll, expect, test } from "vitest";
import { authenticator } from "../../src/access/authenticate.ts";
import { listInvitations, revokeInvitation } from "../../src/access/invitations.ts";
import { enter } from "../../src/access/sign-in.ts";
import { importFiles } from "../../src/intake/import-files.ts";
import { deliver } from "../../src/notify/deliver.ts";
import { inviteAllByLetter, inviteByLetter } from "../../src/notify/invite.ts";
import { mailLink } from "../../src/notify/link-letter.ts";
import { LINK_PLACE, listMessages } from "../../src/notify/outbox.ts";
import { COMANTOVA, COMANTOVA_FILES, TODAY } from "../support/comantova.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { mailServer } from "../support/mail-server.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await importFiles(db, { path: COMANTOVA_FILES, today: TODAY });
});
afterAll(async () => await db.close());

const SITE = "https://innesto.example.org";
const LINK = /https:\/\/innesto\.example\.org\/accesso\/([\w-]{43})/;
const INVITING = { invitedBy: "test", today: TODAY };

const letters = async () => await db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA));

/** Letters as they arrive, with the lines that mail folds put together again. */
async function sent(send: (url: string) => Promise<unknown>): Promise<string[]> {
  const mail = await mailServer();
  try {
    await send(mail.url);
  } finally {
    mail.close();
  }
  return mail.received.map((text) => text.replaceAll("=\r\n", ""));
}

const deliverAll = async (): Promise<string[]> =>
  await sent(
    async (url) =>
      await deliver(db, COMANTOVA, TODAY, { url, from: "i@example.org", linksTo: SITE }),
  );

test("all who have an address are invited once, each to speak for themselves", async () => {
  const made = await inviteAllByLetter(db, COMANTOVA, INVITING);
  expect(made.find(({ subject }) => subject === "P07")).toMatchObject({ role: "participant" });
  expect(made.find(({ subject }) => subject === "F01")).toMatchObject({ role: "member" });
  expect(new Set(made.map(({ role }) => role))).toEqual(new Set(["participant", "member"]));
  expect(await letters()).toHaveLength(made.length);
  expect(await inviteAllByLetter(db, COMANTOVA, INVITING)).toEqual([]);
});

test("the letter that goes out has a link that signs in; the one in the outbox has none", async () => {
  const kept = await letters();
  for (const { bodyItalian, bodyEnglish } of kept)
    for (const body of [bodyItalian, bodyEnglish]) {
      expect(body).toContain(LINK_PLACE);
      expect(body).not.toMatch(/accesso\//);
    }
  const arrived = await deliverAll();
  const to = arrived.findIndex((text) => text === "RCPT TO:<p07@example.org>");
  const [, secret] = LINK.exec(arrived[to + 1]!)!;
  const session = await enter(db, { secret: secret!, from: "here" });
  const request = new Request(SITE, { headers: { cookie: `__Host-innesto=${session}` } });
  const { actors } = await authenticator(db, true)(request);
  expect(actors).toMatchObject([{ kind: "participant", programme: COMANTOVA, subject: "P07" }]);
});

test("a letter whose invitation was taken back does not go out", async () => {
  const invited = { email: "ospite@example.org", role: "referent", subject: "SA" } as const;
  const { id } = await inviteByLetter(db, COMANTOVA, invited, INVITING);
  await revokeInvitation(db, COMANTOVA, id);
  expect(await deliverAll()).toEqual([]);
  expect((await letters()).map(({ toInvitationId, error }) => [toInvitationId, error])).toEqual([
    [id, expect.stringContaining("indirizzo")],
  ]);
  const all = await db.asSystem(COMANTOVA, (tx) => listInvitations(tx, COMANTOVA));
  expect(all.at(-1)).toMatchObject({ id, email: "ospite@example.org" });
});

test("a link that was asked for is mailed to its address alone", async () => {
  const link = { email: "anna@example.org", secret: "s".repeat(43) };
  const smtp = { from: "innesto@example.org", linksTo: SITE };
  const [recipient, letter] = await sent(async (url) => await mailLink({ ...smtp, url }, link));
  expect(recipient).toBe("RCPT TO:<anna@example.org>");
  expect(LINK.exec(letter!)![1]).toBe(link.secret);
});
