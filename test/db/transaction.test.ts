import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "../../src/db/actor.ts";
import type { Transaction } from "../../src/db/transaction.ts";
import { InnestoError } from "../../src/errors.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => await db.close());

type Context = {
  role: string;
  programme: string;
  actor: string;
  account: string;
  kind: string;
};

async function context(tx: Transaction): Promise<Context> {
  const rows = await tx.execute<Context>(sql`select current_user as role,
    current_setting('innesto.programme', true) as programme,
    current_setting('innesto.actor', true) as actor,
    current_setting('innesto.account', true) as account,
    current_setting('innesto.actor_kind', true) as kind`);
  return { ...rows[0]! };
}

const referent: Actor = {
  kind: "referent",
  programme: "comantova",
  subject: "castiglione",
  account: "anna",
};

describe("whose transaction it is", () => {
  it.each<[string, Actor, Context]>([
    [
      "somebody in a programme",
      referent,
      {
        role: "innesto_app",
        programme: "comantova",
        actor: "castiglione",
        account: "anna",
        kind: "referent",
      },
    ],
    [
      "the operator, in no programme",
      { kind: "operator", account: "root" },
      { role: "innesto_app", programme: "", actor: "", account: "root", kind: "operator" },
    ],
    [
      "the public, without a name",
      { kind: "public", programme: "comantova" },
      { role: "innesto_app", programme: "comantova", actor: "", account: "", kind: "public" },
    ],
  ])("tells the database of %s", async (_, actor, expected) => {
    expect(await db.as(actor, context)).toEqual(expected);
  });

  it("runs the service's own work under its own role", async () => {
    const expected = { role: "innesto_system", actor: "", account: "", kind: "system" };
    expect(await db.asSystem("comantova", context)).toEqual({
      ...expected,
      programme: "comantova",
    });
    expect(await db.asSystem(null, context)).toEqual({ ...expected, programme: "" });
  });

  it("takes a hostile name as a value", async () => {
    const subject = "x', true); reset role; --";
    const seen = await db.as({ ...referent, subject }, context);
    expect(seen).toMatchObject({ role: "innesto_app", actor: subject });
  });

  it("leaves nothing of an actor behind for the next transaction", async () => {
    const kinds = ["coordinator", "referent", "member", "participant", "funder"] as const;
    const actors = Array.from({ length: 60 }, (_, index): Actor => {
      const kind = kinds[index % kinds.length]!;
      return { kind, programme: `p${index}`, subject: `s${index}`, account: `a${index}` };
    });
    const seen = await Promise.all(actors.map(async (actor) => await db.as(actor, context)));
    const bare = await db.as({ kind: "public" }, context);
    expect(seen).toEqual(
      actors.map((actor, index) => {
        return {
          role: "innesto_app",
          programme: `p${index}`,
          actor: `s${index}`,
          account: `a${index}`,
          kind: actor.kind,
        };
      }),
    );
    const nobody = { programme: "", actor: "", account: "" };
    expect(bare).toEqual({ role: "innesto_app", ...nobody, kind: "public" });
  });

  it("gives neither role more than rows to read and write", async () => {
    const roles = await db.asSystem(null, async (tx) => {
      return await tx.execute(sql`select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole
        from pg_roles where rolname like 'innesto%' order by rolname`);
    });
    const powerless = {
      rolsuper: false,
      rolbypassrls: false,
      rolcanlogin: false,
      rolcreaterole: false,
    };
    expect([...roles]).toEqual([
      { rolname: "innesto_app", ...powerless },
      { rolname: "innesto_system", ...powerless },
    ]);
    await expect(
      db.as(referent, async (tx) => await tx.execute(sql`create table stray (n int)`)),
    ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("nesting", () => {
  it("throws at once, before anything is sent", async () => {
    const nested = db.asSystem(null, async () => await db.as(referent, context));
    await expect(nested).rejects.toThrow(InnestoError);
    await expect(nested).rejects.toMatchObject({ kind: "internal" });
  });

  it("is not mistaken for work that begins after the transaction", async () => {
    let later: Promise<Context> | undefined;
    await db.asSystem(null, async (tx) => {
      await tx.execute(sql`select 1`);
      later = new Promise((resolve, reject) => {
        setTimeout(() => {
          db.as(referent, context).then(resolve, reject);
        }, 50);
      });
    });
    expect(await later).toMatchObject({ account: "anna" });
  });
});

describe("a transaction that fails", () => {
  it("writes nothing and throws what the database said, without the values", async () => {
    const secret = "3331234567";
    const failed = db.asSystem(null, async (tx) => {
      await tx.execute(sql`select ${secret}::int / 0`);
    });
    await expect(failed).rejects.toMatchObject({ code: expect.stringMatching(/^22/) });
    const message = await failed.catch((error: unknown) => String(error));
    expect(message).not.toContain("params");
  });

  it("throws what the work threw", async () => {
    const own = new RangeError("own");
    await expect(db.asSystem(null, async () => await Promise.reject(own))).rejects.toBe(own);
  });
});

it("describes itself", async () => {
  const description = await db.describe();
  expect(description).toMatchObject({
    kind: db.endpoint.kind,
    version: expect.stringMatching(/^1[78]\.\d+$/),
    pgvector: expect.stringMatching(/^0\.([89]|\d\d)\.\d+$/),
  });
  expect(description.place).not.toMatch(/@/);
});
