import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { erasePerson } from "../../src/privacy/erase.ts";
import { replayRun } from "../../src/rounds/replay.ts";
import { COMANTOVA } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { tablesWith } from "./everywhere.ts";
import { PERSON, PHRASES, somebodyEverywhere } from "./somebody.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await somebodyEverywhere();
});
afterAll(async () => await db.close());

const one = async <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  (await db.asSystem(null, (tx) => tx.execute<T>(statement)))[0]!;

const people = async () =>
  await one<{ here: number; once: number }>(sql`
    select (select count(*)::int from participant) as here,
      (select coalesce(sum(number), 0)::int from erased_count where what like 'participant %') as once`);

describe("erasing somebody", () => {
  test("who is all over the database before", async () => {
    const found = Object.keys(await tablesWith(db, PHRASES));
    expect(found).toEqual(
      expect.arrayContaining(
        `account check_in decision idea idempotent_request invitation job message need participant
        participant_identity participant_skill profile_text run_pseudonym search_lexeme second_look upload`.split(
          /\s+/,
        ),
      ),
    );
  });

  test("leaves nothing of them in any table, and their figures in the past", async () => {
    const before = await people();
    const audited = await one<{ n: number }>(sql`select count(*)::int as n from audit`);
    const erasing = { reason: "request", madeBy: "coordinator-1" } as const;
    expect(await erasePerson(db, COMANTOVA, PERSON, erasing)).toEqual({ locked: false });
    expect(await tablesWith(db, PHRASES)).toEqual({});
    const after = await people();
    expect(after).toEqual({ here: before.here - 1, once: before.once + 1 });
    expect(
      await db.asSystem(null, (tx) =>
        tx.execute(sql`select what, round_number, number from erased_count
          where what like 'pairing %' or what = 'idea' order by what`),
      ),
    ).toMatchObject([
      { what: "idea", round_number: 0, number: 1 },
      { what: "pairing participant_interested", round_number: 1, number: 1 },
    ]);
    const left = await one<{ n: number }>(sql`select count(*)::int as n from audit`);
    expect(left.n).toBeGreaterThan(audited.n);
  });

  test("takes their words out of what others wrote, and leaves the rest", async () => {
    const { words } = await one<{ words: string }>(sql`select words from check_in where id = 'K1'`);
    expect(words).toBe("Vista con … (…, tel. …): bene. Giuliana Zambon c'era.");
    const { accounts } = await one<{ accounts: string[] }>(
      sql`select array_agg(id order by id) as accounts from account`,
    );
    expect(accounts).toEqual(["elsewhere"]);
    const { document } = await one<{ document: unknown }>(
      sql`select document from policy where version = 1`,
    );
    expect(document).toMatchObject({ quotas: [{ of: { seekers: ["P05", "P06"] } }] });
  });

  test("leaves old runs to be computed again under pseudonyms", async () => {
    const replay = await replayRun(db, COMANTOVA, "1-a");
    expect(replay).toMatchObject({ identical: true, erased: 1, intact: null });
  });

  test("of somebody unknown is refused", async () => {
    const erasing = { reason: "request", madeBy: "coordinator-1" } as const;
    await expect(erasePerson(db, COMANTOVA, PERSON, erasing)).rejects.toMatchObject({
      kind: "notFound",
    });
  });
});
