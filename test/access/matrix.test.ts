import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/db/actor.ts";
import { type Client, connect } from "../../src/db/connection.ts";
import { databaseError } from "../../src/db/failure.ts";
import type { TestDatabase } from "../support/database.ts";
import { type Ask, attempt, deleting, DENIED, inserting, passes, updating } from "./attempt.ts";
import { ALL, EVERYWHERE, MATRIX, NONE, PEOPLE, type Person } from "./matrix.ts";
import { type Filled, fillings, isOfProgramme, named, type Row } from "./rows.ts";
import { twoProgrammes } from "./two-programmes.ts";

const EVERYBODY = Object.keys(PEOPLE) as Person[];

let db: TestDatabase;
let owner: Client;
let tables: readonly Filled[];

beforeAll(async () => {
  db = await twoProgrammes();
  owner = connect(db.endpoint, 1);
  tables = await fillings(owner);
});
afterAll(async () => {
  await owner.end();
  await db.close();
});

/** Somebody of a kind in programme a. */
const actorOf = (kind: Person): Actor =>
  kind === "operator"
    ? { kind, account: "x" }
    : kind === "public"
      ? { kind, programme: "a" }
      : { kind, programme: "a", subject: PEOPLE[kind], account: "x" };

const as =
  (kind: Person): Ask =>
  async (work) =>
    await db.as(actorOf(kind), work);

/** The rows that a table gives; none where it may not be asked at all. */
async function read(ask: Ask, { reading }: Filled): Promise<string[]> {
  try {
    return named(await ask((tx) => tx.execute<Row>(sql.raw(reading))));
  } catch (error) {
    if (databaseError(error)?.code === DENIED) return [];
    throw error;
  }
}

const isHere = ({ programme }: Row) => programme === "a" || programme === "";

/** The rows that the matrix lets a kind of person read. */
function readable({ name, rows }: Filled, person: Person): string[] {
  const { coordinator, reads } = MATRIX[name]!;
  const ofCoordinator = coordinator.includes("s") ? ALL : NONE;
  const scope = person === "coordinator" ? ofCoordinator : (reads[person] ?? NONE);
  if (scope === NONE) return [];
  if (scope === EVERYWHERE) return named(rows);
  if (scope !== ALL) return scope.split(" ").map((label) => `a:${label}`);
  return named(rows.filter(({ programme }) => programme === "a" || name.startsWith("comune")));
}

const byTable = async <T>(of: (table: Filled) => T | Promise<T>): Promise<Record<string, T>> => {
  const found: Record<string, T> = {};
  for (const table of tables) found[table.name] = await of(table);
  return found;
};

const foreignRow = ({ rows }: Filled) => rows.find(({ programme }) => programme === "b")!.json;
const isUpdated = ({ name }: Filled) => MATRIX[name]!.coordinator.includes("u");

const seenBySystem = async (programme: string | null) =>
  await byTable(
    async (table) => await read(async (work) => await db.asSystem(programme, work), table),
  );

/** Kept rankings are reached through search's functions alone, and what is locked away is read for the auditor. */
const UNSEEN = new Set(["search_ranking", "locked_record"]);
const systemRows = async (isSeen: (row: Row) => boolean) =>
  await byTable(({ name, rows }) => (UNSEEN.has(name) ? [] : named(rows.filter(isSeen))));

describe("the matrix", () => {
  test("has a line for every table, and every table is under row-level security with a policy", async () => {
    expect(Object.keys(MATRIX).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
    const guarded = await owner.unsafe<{ name: string }[]>(`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace
        and relrowsecurity and oid in (select polrelid from pg_policy)`);
    expect(guarded.map(({ name }) => name).toSorted()).toEqual(Object.keys(MATRIX).toSorted());
  });

  test("is held against rows of both programmes in every table", async () => {
    const shared = await byTable(({ rows }) => new Set(rows.map(({ programme }) => programme)));
    const lacking = tables.filter((table) =>
      (isOfProgramme(table) ? ["a", "b"] : [""]).some((one) => !shared[table.name]!.has(one)),
    );
    expect(lacking.map(({ name }) => name)).toEqual(["programme"]);
    expect(shared["programme"]).toEqual(new Set(["a", "b"]));
  });

  test.each(EVERYBODY)("%s: reads exactly these rows", async (person) => {
    const seen = await byTable(async (table) => await read(as(person), table));
    expect(seen).toEqual(await byTable((table) => readable(table, person).toSorted()));
  });

  test.each(EVERYBODY)("%s: writes what the line says", async (person) => {
    const ask = as(person);
    const written = await byTable(async (table) => {
      const own = table.rows.find(({ programme }) => programme === "a") ?? table.rows[0]!;
      const may = [
        (await passes(ask, inserting(table, own.json))) && "i",
        (await passes(ask, updating(table))) && "u",
        (await passes(ask, deleting(table))) && "d",
      ];
      return may.filter((one) => one !== false).join("");
    });
    const wanted = await byTable(({ name }) =>
      person === "coordinator" ? MATRIX[name]!.coordinator.replace("s", "") : "",
    );
    expect(written).toEqual(wanted);
  });

  test("a coordinator touches no row of another programme", async () => {
    const ask = as("coordinator");
    const inserted = await byTable(async (table) =>
      isOfProgramme(table) ? await attempt(ask, inserting(table, foreignRow(table))) : DENIED,
    );
    expect(inserted).toEqual(await byTable(() => DENIED));
    const updated = await byTable(async (table) =>
      isUpdated(table) ? await attempt(ask, updating(table)) : 0,
    );
    expect(updated).toEqual(
      await byTable((table) => (isUpdated(table) ? table.rows.filter(isHere).length : 0)),
    );
  });

  test("the service works in one programme, or in all and in what belongs to none", async () => {
    expect(await seenBySystem("a")).toEqual(await systemRows(isHere));
    expect(await seenBySystem(null)).toEqual(await systemRows(() => true));
  });

  test.each(["referent", "member", "participant"] as const)(
    "%s: without anybody to speak for, nothing is theirs",
    async (kind) => {
      const nobody = { kind, programme: "a", subject: "", account: "x" };
      const [found] = await db.as(nobody, (tx) =>
        tx.execute(sql`select (select count(*)::int from participant_identity) as people,
          (select count(*)::int from pairing) as pairs, (select count(*)::int from decision) as answers,
          (select count(*)::int from message) as letters, (select count(*)::int from preference) as words`),
      );
      expect(found).toEqual({ people: 0, pairs: 0, answers: 0, letters: 0, words: 0 });
    },
  );
});
