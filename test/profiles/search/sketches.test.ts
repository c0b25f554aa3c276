import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "../../../src/db/connection.ts";
import { refreshTexts } from "../../../src/profiles/texts.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";

const PROGRAMME = "pochi";
const PEOPLE = 300;
const DIMENSIONS = 128;
/** Two embedders that turn the same people by different angles. */
const EMBEDDERS = ["uno", "due"] as const;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.asSystem(PROGRAMME, async (tx) => {
    await tx.execute(sql`insert into programme (id, title) values (${PROGRAMME}, 'Pochi')`);
    await tx.execute(
      sql`insert into hub (programme_id, id, name) values (${PROGRAMME}, 'A', 'Hub'), (${PROGRAMME}, 'B', 'Hub')`,
    );
    await tx.execute(sql`insert into participant (programme_id, id, hub_id, about)
      select ${PROGRAMME}, 'P' || i, 'A', 'Mestiere ' || i from generate_series(1, ${PEOPLE}) i`);
    await refreshTexts(tx, PROGRAMME);
    for (const [at, embedder] of EMBEDDERS.entries())
      await tx.execute(sql`insert into profile_vector (programme_id, text_id, embedder_id, digest, embedding)
        select programme_id, id, ${embedder}, digest, array(
          select case when (n + ${at}::int) % 3 = 0 then 0
            else sin((7 + ${at}::int) * n * substr(participant_id, 2)::int + n) end
          from generate_series(1, ${DIMENSIONS}::int) n)::vector
        from profile_text where programme_id = ${PROGRAMME}`);
  });
});
afterAll(async () => await db.close());

/** As the owner, who sees all that is there. */
async function asOwner<T extends object>(query: string): Promise<T[]> {
  const owner = connect(db.endpoint, 1);
  try {
    return await owner.unsafe<T[]>(query);
  } finally {
    await owner.end();
  }
}

const sketchesOf = (person: string) =>
  asOwner<{ embedder: string; hubs: string[]; available: boolean }>(`
    select embedder_id as embedder, hubs, available from search_sketch
    where entry_id = 'participant:${person}' order by embedder_id desc`);

/** Whoever is nearest to a person by the vectors themselves, at one embedder. */
const nearestExactly = (embedder: string, person: string, most: number) =>
  asOwner<{ entry: string }>(`
    select 'participant:' || t.participant_id as entry
    from profile_vector v join profile_text t on t.programme_id = v.programme_id and t.id = v.text_id
    where v.embedder_id = '${embedder}'
    order by v.embedding <=> ${vectorOf(embedder, person)}, 1 limit ${most}`);

const vectorOf = (embedder: string, person: string) => `(select m.embedding from profile_vector m
  join profile_text p on p.programme_id = m.programme_id and p.id = m.text_id
  where m.embedder_id = '${embedder}' and p.participant_id = '${person}')`;

async function found(
  embedder: string,
  person: string,
  filter: Readonly<Record<string, unknown>> = {},
): Promise<string[]> {
  const [row] = await asOwner<{ meaning: string }>(
    `select ${vectorOf(embedder, person)}::text as meaning`,
  );
  const rows = await db.asSystem(PROGRAMME, (tx) =>
    tx.execute<{ entry: string }>(sql`select entry from search_by_meaning(${PROGRAMME},
      ${JSON.stringify(filter)}::text::jsonb,
      ${embedder}, ${row!.meaning}::text::vector, 200, 12000)`),
  );
  return rows.map(({ entry }) => entry);
}

const leading = () =>
  asOwner<{ entry: string; leads: boolean }>(`select entry_id as entry, leads from search_sketch
    where embedder_id = 'tre' order by text_id`);

describe("sketches of what texts mean", () => {
  test("stand beside every vector of a profile, with what its entry is filtered by", async () => {
    const [lacking] = await asOwner<{ count: number }>(`
      select count(*)::int as count from profile_vector v
      left join search_sketch s using (programme_id, text_id, embedder_id) where s.text_id is null`);
    expect(lacking!.count).toBe(0);
    expect(await sketchesOf("P7")).toEqual(
      EMBEDDERS.map((embedder) => ({ embedder, hubs: ["A"], available: true })),
    );
  });

  test("are two bits a dimension: clearly above nothing, clearly below it, and none near it", async () => {
    const [row] = await asOwner<{ sketch: string }>(
      "select search_sketch_of('[3,-3,0,0.01]')::text as sketch",
    );
    expect(row!.sketch).toBe("10000100");
  });

  test.each(EMBEDDERS)("lead to the nearest by «%s», and to no other's", async (embedder) => {
    for (const person of ["P1", "P77", "P300"]) {
      const entries = await found(embedder, person);
      const exact = await nearestExactly(embedder, person, entries.length);
      expect(entries.length).toBeGreaterThan(0);
      expect(entries).toEqual(exact.map(({ entry }) => entry));
    }
  });

  test("follow a profile that changes, and go with one that goes", async () => {
    await db.asSystem(PROGRAMME, async (tx) => {
      await tx.execute(sql`update participant set hub_id = 'B', seeking = false where id = 'P7'`);
      await refreshTexts(tx, PROGRAMME);
    });
    expect(await sketchesOf("P7")).toEqual(
      EMBEDDERS.map((embedder) => ({ embedder, hubs: ["B"], available: false })),
    );
    await db.asSystem(PROGRAMME, (tx) => tx.execute(sql`delete from participant where id = 'P7'`));
    expect(await sketchesOf("P7")).toEqual([]);
    expect(await found("uno", "P8")).not.toContain("participant:P7");
  });

  test("of texts that mean the same one leads, and another after it has gone", async () => {
    await db.asSystem(PROGRAMME, (tx) =>
      tx.execute(sql`insert into profile_vector (programme_id, text_id, embedder_id, digest, embedding)
        select programme_id, id, 'tre', digest, '[1,2]' from profile_text
        where programme_id = ${PROGRAMME} and participant_id in ('P1', 'P2', 'P3')`),
    );
    expect(await leading()).toEqual([
      { entry: "participant:P1", leads: true },
      { entry: "participant:P2", leads: false },
      { entry: "participant:P3", leads: false },
    ]);
    await db.asSystem(PROGRAMME, (tx) => tx.execute(sql`delete from participant where id = 'P1'`));
    expect(await leading()).toEqual([
      { entry: "participant:P2", leads: true },
      { entry: "participant:P3", leads: false },
    ]);
  });

  test("hide nobody in a narrow filter: sketches as far as can be, of vectors closer than chance", async () => {
    await db.asSystem(PROGRAMME, (tx) =>
      tx.execute(sql`insert into profile_vector (programme_id, text_id, embedder_id, digest, embedding)
        select programme_id, id, 'quattro', digest, array(
          select case when participant_id in ('P4', 'P5', 'P6')
            then case when n = 1 then 1 when n > 16 then 0
              else 0.07 * (case when participant_id = 'P4' then 1 else -1 end) end
            else sin(7 * n * substr(participant_id, 2)::int + n) end
          from generate_series(1, ${DIMENSIONS}::int) n)::vector
        from profile_text where programme_id = ${PROGRAMME}`),
    );
    const [far] = await asOwner<{ bits: number }>(`select max(a.sketch <~> b.sketch)::int as bits
      from search_sketch a, search_sketch b where a.embedder_id = 'quattro' and b.embedder_id = 'quattro'
        and a.entry_id = 'participant:P4' and b.entry_id = 'participant:P5'`);
    // Opposite in all that the sketches say but for the first dimension.
    expect(far!.bits).toBe(2 * 15);
    expect(await found("quattro", "P4", { hub: "A" })).toEqual(
      expect.arrayContaining(["participant:P4", "participant:P5", "participant:P6"]),
    );
  });

  test("are nobody's to write, not even the service's", async () => {
    for (const statement of [
      sql`insert into search_sketch (programme_id) values (${PROGRAMME})`,
      sql`delete from search_sketch`,
      sql`update search_sketch set audience = 'public'`,
    ])
      await expect(db.asSystem(PROGRAMME, (tx) => tx.execute(statement))).rejects.toThrow(
        "permission denied",
      );
  });
});
