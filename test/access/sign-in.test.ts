import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { authenticator } from "../../src/access/authenticate.ts";
import { invite, revokeInvitation } from "../../src/access/invitations.ts";
import { addresseeOf, issueLink, SENT_MINUTES } from "../../src/access/links.ts";
import { enter, leave, requestLink } from "../../src/access/sign-in.ts";
import { importFiles } from "../../src/intake/import-files.ts";
import { COMANTOVA, COMANTOVA_FILES, TODAY } from "../support/comantova.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await importFiles(db, { path: COMANTOVA_FILES, today: TODAY });
});
afterAll(async () => await db.close());
beforeEach(async () => await run("delete from attempt"));

const run = async (statement: string): Promise<readonly Record<string, unknown>[]> =>
  await db.asSystem(null, (tx) => tx.execute(sql.raw(statement)));

const HERE = { from: "192.0.2.1" };

const invited = async (email: string, subject = "P07"): Promise<string> =>
  await db.asSystem(COMANTOVA, async (tx) => {
    const part = { email, role: "participant", subject } as const;
    const { id } = await invite(tx, COMANTOVA, part, "test");
    return await issueLink(tx, { programme: COMANTOVA, invitation: id }, SENT_MINUTES);
  });

const who = async (session: string | undefined) =>
  await authenticator(
    db,
    false,
  )(new Request("http://localhost", { headers: { cookie: `innesto=${session ?? ""}` } }));

const signedUp = async (email: string, subject = "P07"): Promise<string> =>
  await enter(db, { ...HERE, secret: await invited(email, subject) });

describe("a link", () => {
  test("of an invitation gives the account its role, and signs in", async () => {
    const visitor = await who(await signedUp("Anna@Example.org "));
    const account = visitor.account!;
    expect(account.email).toBe("anna@example.org");
    expect(visitor).toMatchObject({ via: "session", operator: false });
    const own = { kind: "participant", programme: COMANTOVA, subject: "P07", account: account.id };
    expect(visitor.actors).toEqual([own]);
  });

  test("works once, and of ten at once for one", async () => {
    const secret = await invited("once@example.org");
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () => enter(db, { ...HERE, secret })),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(enter(db, { ...HERE, secret })).rejects.toMatchObject({ kind: "notFound" });
  });

  test("is not used up by being looked at", async () => {
    const secret = await invited("looked@example.org");
    const look = async () => await db.asSystem(null, (tx) => addresseeOf(tx, secret));
    expect([await look(), await look()]).toEqual(["looked@example.org", "looked@example.org"]);
    await enter(db, { ...HERE, secret });
    expect(await look()).toBeNull();
  });

  test("that was asked for ends after a quarter of an hour", async () => {
    await signedUp("late@example.org");
    const link = await requestLink(db, { ...HERE, email: "late@example.org" });
    await run("update sign_in_link set expires_at = expires_at - interval '15 minutes'");
    await expect(enter(db, { ...HERE, secret: link!.secret })).rejects.toMatchObject({
      kind: "notFound",
    });
  });

  test("of an invitation that was taken back leads nowhere, nor does its address get another", async () => {
    const email = "unwanted@example.org";
    const secret = await invited(email);
    const [row] = await run(`select id from invitation where email = '${email}'`);
    await revokeInvitation(db, COMANTOVA, String(row!["id"]));
    await expect(enter(db, { ...HERE, secret })).rejects.toMatchObject({ kind: "notFound" });
    expect(await requestLink(db, { ...HERE, email })).toBeNull();
    expect(await run(`select from account where email = '${email}'`)).toHaveLength(0);
  });

  test("is made for nobody who was not invited", async () => {
    expect(await requestLink(db, { ...HERE, email: "stranger@example.org" })).toBeNull();
    expect(await run("select from account where email like 'stranger%'")).toHaveLength(0);
  });

  test("is made for whoever lost the invitation, which it accepts", async () => {
    await invited("lost@example.org", "P08");
    const link = await requestLink(db, { ...HERE, email: "LOST@example.org" });
    const visitor = await who(await enter(db, { ...HERE, secret: link!.secret }));
    expect(visitor.actors.map(({ subject }) => subject)).toEqual(["P08"]);
  });

  test.each(["", "a", "a@b, c@d", "a@b\nBcc: c@d", "Anna <a@b>", `${"a".repeat(260)}@b`])(
    "is not made for %j, which is no address",
    async (email) => {
      await expect(requestLink(db, { ...HERE, email })).rejects.toMatchObject({ kind: "invalid" });
    },
  );
});

const ask = async (email: string, from = HERE.from) => await requestLink(db, { email, from });
const guess = async () => await enter(db, { ...HERE, secret: "guess" });

describe("attempts", () => {
  const tooMany = { kind: "tooMany" };

  test("for one address of mail are limited, known or not, wherever they come from", async () => {
    for (const email of ["anna@example.org", "nobody@example.org"]) {
      for (let i = 0; i < 5; i++) await ask(email, `192.0.2.${i}`);
      await expect(ask(email, "192.0.2.9")).rejects.toMatchObject(tooMany);
    }
  });

  test("from one address of the network are limited, to ask and to enter, and forgotten in time", async () => {
    await ask("a@example.org");
    await run("update attempt set times = 100");
    await expect(ask("b@example.org")).rejects.toMatchObject(tooMany);
    await expect(guess()).rejects.toMatchObject({ kind: "notFound" });
    await run("update attempt set times = 100");
    await expect(guess()).rejects.toMatchObject(tooMany);
    await run("update attempt set since = since - interval '16 minutes'");
    await expect(guess()).rejects.toMatchObject({ kind: "notFound" });
    expect(await ask("b@example.org")).toBeNull();
  });
});

describe("a session", () => {
  test("is always a new one, and the one before ends", async () => {
    const planted = await signedUp("first@example.org");
    const secret = await invited("second@example.org", "P08");
    const session = await enter(db, { ...HERE, secret, before: planted });
    expect(session).not.toBe(planted);
    expect((await who(planted)).via).toBe("none");
    expect((await who(session)).account!.email).toBe("second@example.org");
  });

  test("ends by signing out", async () => {
    const session = await signedUp("leaver@example.org");
    await leave(db, session);
    expect((await who(session)).via).toBe("none");
  });

  test("ends a week after its last use, and a month after its beginning however it is used", async () => {
    const session = await signedUp("sleeper@example.org");
    const { id } = (await who(session)).account!;
    const days = async (): Promise<unknown> => {
      const [row] =
        await run(`select round(extract(epoch from expires_at - now()) / 86400)::int as days
        from session where account_id = '${id}'`);
      return row!["days"];
    };
    const set = async (assignment: string) =>
      await run(`update session set ${assignment} where account_id = '${id}'`);
    await set("expires_at = now() + interval '1 day'");
    await who(session);
    expect(await days()).toBe(7);
    await set("created_at = now() - interval '28 days', expires_at = now() + interval '1 day'");
    await who(session);
    expect(await days()).toBe(2);
    await set("expires_at = now()");
    expect((await who(session)).via).toBe("none");
  });

  test("is kept as a digest alone, like a link", async () => {
    const secret = await invited("digest@example.org");
    const links = JSON.stringify(await run("select * from sign_in_link"));
    const session = await enter(db, { ...HERE, secret });
    const sessions = JSON.stringify(await run("select * from session"));
    expect(links).not.toContain(secret);
    expect(sessions).not.toContain(session);
  });

  test.each([undefined, "", "guess", "' or true --"])("%j is none", async (session) => {
    expect(await who(session)).toMatchObject({ via: "none", account: null, actors: [] });
  });
});

test("accepting a second invitation adds its role, the strongest first", async () => {
  await signedUp("both@example.org");
  const session = await db.asSystem(COMANTOVA, async (tx) => {
    const part = { email: "both@example.org", role: "coordinator", subject: "" } as const;
    const { id } = await invite(tx, COMANTOVA, part, "test");
    return await issueLink(tx, { programme: COMANTOVA, invitation: id }, SENT_MINUTES);
  });
  const { actors } = await who(await enter(db, { ...HERE, secret: session }));
  expect(actors.map(({ kind }) => kind)).toEqual(["coordinator", "participant"]);
});
