import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "../../../src/db/connection.ts";
import { buildVectorIndex } from "../../../src/db/vector-index.ts";
import { refreshTexts } from "../../../src/profiles/texts.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";

const PROGRAMME = "molti";
const PEOPLE = 4000;
const EMBEDDER = "prova'-256";
const DIMENSIONS = 256;
/** One person in 37 points there, some more than others; the rest anywhere. */
const QUERY = `[${Array.from({ length: DIMENSIONS }, (_, n) => Math.cos(n + 1)).join(",")}]`;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.asSystem(PROGRAMME, async (tx) => {
    await tx.execute(sql`insert into programme (id, title) values (${PROGRAMME}, 'Molti')`);
    await tx.execute(sql`insert into hub (programme_id, id, name)
      select ${PROGRAMME}, 'H' || i, 'Hub' from generate_series(0, 99) i`);
    await tx.execute(sql`insert into participant (programme_id, id, hub_id, about)
      select ${PROGRAMME}, 'P' || i, 'H' || i % 100, 'Mestiere ' || i from generate_series(1, ${PEOPLE}) i`);
    await refreshTexts(tx, PROGRAMME);
    await tx.execute(sql`insert into profile_vector (programme_id, text_id, embedder_id, digest, embedding)
      select programme_id, id, ${EMBEDDER}, digest,
        l2_normalize(array(
          select sin(7 * n * substr(participant_id, 2)::int + n)
            + case when substr(participant_id, 2)::int % 37 = 0 then (1 + substr(participant_id, 2)::int / 1000.0) * cos(n) else 0 end
          from generate_series(1, ${DIMENSIONS}::int) n)::vector)
      from profile_text where programme_id = ${PROGRAMME}`);
  });
});
afterAll(async () => await db.close());

const nearest = async (filter: object, few: number) => {
  const rows = await db.asSystem(PROGRAMME, (tx) =>
    tx.execute<{ entry: string }>(sql`select entry from search_by_meaning(${PROGRAMME},
      ${JSON.stringify(filter)}::text::jsonb, ${EMBEDDER}, ${QUERY}::text::vector, 40, ${few})`),
  );
  return rows.map(({ entry }) => entry);
};

const build = async (embedder: string) => {
  const owner = connect(db.endpoint, 1);
  try {
    return await buildVectorIndex(owner, embedder, PEOPLE);
  } finally {
    await owner.end();
  }
};

const ALL = PEOPLE;

describe("the index of the sketches of an embedder's vectors", () => {
  test("is built once, where there are many, by whoever owns the schema", async () => {
    expect(await build("another")).toBe("small");
    expect(await build(EMBEDDER)).toBe("built");
    expect(await build(EMBEDDER)).toBe("present");
  });

  test("finds nearly all that comparing everybody finds, and as many", async () => {
    const exact = await nearest({}, ALL);
    const indexed = await nearest({}, 0);
    expect(indexed).toHaveLength(exact.length);
    expect(indexed.filter((entry) => exact.includes(entry)).length).toBeGreaterThan(
      exact.length * 0.9,
    );
  });

  test("is used by the planner", async () => {
    const owner = connect(db.endpoint, 1);
    const plan = await owner.unsafe<{ "QUERY PLAN": string }[]>(`
      explain select 1 from search_sketch where embedder_id = 'prova''-256' and leads
      order by sketch::bit(512) <%> search_sketch_of('${QUERY}')::bit(512) limit 10`);
    await owner.end();
    expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("search_sketch_hnsw_");
  });

  test("does not come back short within a filter that leaves one in a hundred", async () => {
    const exact = await nearest({ hub: "H7" }, ALL);
    const indexed = await nearest({ hub: "H7" }, 0);
    expect(exact.length).toBeGreaterThan(0);
    expect(new Set(indexed)).toEqual(new Set(exact));
  });
});
