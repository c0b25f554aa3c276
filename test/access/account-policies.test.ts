import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invite } from "../../src/access/invitations.ts";
import { createKey } from "../../src/access/keys.ts";
import { issueLink, SENT_MINUTES } from "../../src/access/links.ts";
import { enter } from "../../src/access/sign-in.ts";
import type { Actor } from "../../src/access/visitor.ts";
import { databaseError } from "../../src/db/failure.ts";
import { importFiles } from "../../src/intake/import-files.ts";
import { cloneProgramme } from "../support/clone-programme.ts";
import { COMANTOVA, COMANTOVA_FILES, TODAY } from "../support/comantova.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";

const ELSEWHERE = "altrove";

let db: TestDatabase;
let account: string;
beforeAll(async () => {
  db = await testDatabase();
  await importFiles(db, { path: COMANTOVA_FILES, today: TODAY });
  await cloneProgramme(db.endpoint, COMANTOVA, [ELSEWHERE]);
  for (const programme of [COMANTOVA, ELSEWHERE]) {
    for (const [email, subject] of [
      ["anna@example.org", "P07"],
      ["bruno@example.org", "P08"],
    ] as const)
      await enter(db, { from: "here", secret: await invitationLink(programme, email, subject) });
    const key = { name: "k", scope: "read", days: 1, createdBy: "test" } as const;
    await createKey(db, programme, { ...key, role: "funder", subject: "" });
  }
  const [row] = await asked<{ id: string }>(
    null,
    "select id from account where email like 'anna%'",
  );
  account = row!.id;
});
afterAll(async () => await db.close());

const invitationLink = async (programme: string, email: string, subject: string) =>
  await db.asSystem(programme, async (tx) => {
    const invited = { email, role: "participant", subject } as const;
    const { id } = await invite(tx, programme, invited, "test");
    return await issueLink(tx, { programme, invitation: id }, SENT_MINUTES);
  });

async function asked<Row extends Record<string, unknown>>(actor: Actor | null, statement: string) {
  const work = async (tx: Parameters<Parameters<TestDatabase["as"]>[1]>[0]) =>
    await tx.execute<Row>(sql.raw(statement));
  return actor === null ? await db.asSystem(null, work) : await db.as(actor, work);
}

const coordinator = (): Actor => ({
  kind: "coordinator",
  programme: COMANTOVA,
  subject: "",
  account: "coordinator",
});

/** Everybody else, as strong as they come. */
const others = (): Actor[] => [
  { kind: "participant", programme: COMANTOVA, subject: "P07", account },
  { kind: "member", programme: COMANTOVA, subject: "F01", account },
  { kind: "referent", programme: COMANTOVA, subject: "SA", account },
  { kind: "funder", programme: COMANTOVA, subject: "", account },
  { kind: "operator", account },
  { kind: "public" },
];

/** The error's code; the number of rows where there was none. */
const outcome = async (actor: Actor, statement: string): Promise<string | number> =>
  await asked(actor, statement).then(
    (rows) => rows.length,
    (error: unknown) => databaseError(error)?.code ?? String(error),
  );

const DENIED = "42501";

describe("row-level security", () => {
  test.each(["account", "session", "attempt", "sign_in_link"])(
    "shows %s to nobody, and lets nobody change it",
    async (table) => {
      for (const actor of [coordinator(), ...others()])
        for (const statement of [
          `select * from ${table}`,
          `delete from ${table} returning *`,
          `insert into ${table} default values`,
        ])
          expect([actor.kind, await outcome(actor, statement)]).toEqual([actor.kind, DENIED]);
    },
  );

  test("shows people their own roles, the coordination those of its programme, and nobody makes one", async () => {
    expect(await outcome(coordinator(), "select * from membership")).toBe(2);
    for (const actor of others()) {
      const own = actor.kind === "public" ? 0 : 2;
      expect([actor.kind, await outcome(actor, "select * from membership")]).toEqual([
        actor.kind,
        own,
      ]);
      expect(await outcome(actor, "delete from membership returning *")).toBe(0);
      expect(await outcome(actor, "update membership set role = 'funder' returning *")).toBe(0);
    }
    const grant = `insert into membership (programme_id, role, account_id)
      values ('${COMANTOVA}', 'coordinator', '${account}')`;
    for (const actor of [coordinator(), ...others()])
      expect(await outcome(actor, grant)).toBe(DENIED);
  });

  test.each(["invitation", "api_key"])(
    "keeps %s for the coordination of its programme",
    async (table) => {
      const ids = `select programme_id from ${table}`;
      const rows = await asked<{ programme_id: string }>(coordinator(), ids);
      expect(new Set(rows.map((row) => row.programme_id))).toEqual(new Set([COMANTOVA]));
      for (const actor of others())
        expect([actor.kind, await outcome(actor, ids)]).toEqual([actor.kind, 0]);
      const move = `update ${table} set programme_id = '${ELSEWHERE}' returning id`;
      for (const actor of [coordinator(), ...others()])
        expect([0, DENIED]).toContain(await outcome(actor, move));
    },
  );

  test("shows a key's digest to nobody, and that an invitation was accepted is the service's to write", async () => {
    expect(await outcome(coordinator(), "select digest from api_key")).toBe(DENIED);
    expect(await outcome(coordinator(), "update api_key set digest = 'mine'")).toBe(DENIED);
    const accept = "update invitation set accepted_at = now(), revoked_at = null";
    expect(await outcome(coordinator(), accept)).toBe(DENIED);
  });
});
