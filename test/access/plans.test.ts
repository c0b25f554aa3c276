import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../src/db/actor.ts";
import { inPublic, listTables } from "../../src/db/catalog.ts";
import { connect } from "../../src/db/connection.ts";
import type { TestDatabase } from "../support/database.ts";
import { PEOPLE, type Person } from "./matrix.ts";
import { twoProgrammes } from "./two-programmes.ts";

interface Plan {
  readonly "Node Type": string;
  readonly "Parent Relationship"?: string;
  readonly "Index Name"?: string;
  readonly "Index Cond"?: string;
  readonly Filter?: string;
  readonly Plans?: readonly Plan[];
}

let db: TestDatabase;
let tables: readonly string[];
beforeAll(async () => {
  db = await twoProgrammes();
  const owner = connect(db.endpoint, 1);
  await owner.unsafe(`insert into participant (programme_id, id)
    select 'a', 'X' || n from generate_series(1, 5000) n; analyze participant`);
  const all = (await listTables(owner)).map(({ name }) => name);
  // Some are the service's alone: nobody asks them.
  const open = await owner<{ name: string }[]>`select name from unnest(${all}::text[]) as name
    where has_table_privilege('innesto_app', quote_ident(name), 'select')`;
  tables = open.map(({ name }) => name);
  await owner.end();
});
afterAll(async () => await db.close());

/** As with tables so large that an index is worth its while. */
async function planOf(actor: Actor, query: SQL): Promise<Plan> {
  const [row] = await db.as(actor, async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return await tx.execute<{ "QUERY PLAN": readonly { Plan: Plan }[] }>(
      sql`explain (format json) ${query}`,
    );
  });
  return row!["QUERY PLAN"][0]!.Plan;
}

/** The steps that look at rows; what is found once in a statement left out. */
const perRow = (plan: Plan): Plan[] =>
  plan["Parent Relationship"] === "InitPlan"
    ? []
    : [plan, ...(plan.Plans ?? []).flatMap((inner) => perRow(inner))];

const WHO_ASKS = /\b(?:asking_|own_|current_setting|mutual_interest|published_runs)/;

const actorOf = (kind: Person): Actor =>
  kind === "operator" || kind === "public"
    ? { kind: "public", programme: "a" }
    : { kind, programme: "a", subject: PEOPLE[kind], account: "x" };

test.each(["coordinator", "referent", "member", "participant", "public"] as const)(
  "%s: who asks is found once in a statement, not once a row, in every table",
  async (kind) => {
    const asked: string[] = [];
    for (const table of tables) {
      const plan = await planOf(actorOf(kind), sql.raw(`select * from ${inPublic(table)}`));
      const steps = perRow(plan);
      if (steps.some(({ Filter = "", ...step }) => WHO_ASKS.test(Filter + step["Index Cond"])))
        asked.push(table);
    }
    expect(asked).toEqual([]);
  },
);

test.each(["coordinator", "member", "participant"] as const)(
  "%s: one of many people is found by the key",
  async (kind) => {
    const plan = await planOf(
      actorOf(kind),
      sql`select * from participant where programme_id = 'a' and id = 'X7'`,
    );
    const found = perRow(plan).find((step) => step["Index Name"] === "participant_pk");
    expect(found?.["Index Cond"]).toMatch(/programme_id = 'a'.*id = 'X7'/);
  },
);

test("a policy alone leads to the index: a query need not name the programme", async () => {
  const plan = await planOf(actorOf("funder"), sql`select * from participant_protected`);
  const found = perRow(plan).find((step) => step["Index Name"] === "participant_protected_pk");
  expect(found?.["Index Cond"]).toMatch(/programme_id = \(?(?:InitPlan|\$)/);
});
