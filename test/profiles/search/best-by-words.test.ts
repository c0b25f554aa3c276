import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SoughtTerms, termsOf } from "../../../src/profiles/search/terms.ts";
import { refreshTexts } from "../../../src/profiles/texts.ts";
import { randomFrom } from "../../../bench/programmes/random.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";

const PROGRAMME = "parole";
const PEOPLE = 3000;
const VOCABULARY = 200;
const MOST = 20;

const random = randomFrom(1995);
/** As in real texts: a few words are everywhere, most are rare. */
const word = () => `z${Math.floor(VOCABULARY ** random.next())}`;
const words = (n: number) => Array.from({ length: n }, word).join(" ");

type Said = { entry: string; hub: string; language: string; lexemes: string[]; length: number };

let db: TestDatabase;
let said: Said[];
beforeAll(async () => {
  db = await testDatabase();
  await db.asSystem(PROGRAMME, async (tx) => {
    await tx.execute(sql`insert into programme (id, title) values (${PROGRAMME}, 'Parole')`);
    await tx.execute(
      sql`insert into hub (programme_id, id, name) values (${PROGRAMME}, 'A', 'Hub'), (${PROGRAMME}, 'B', 'Hub')`,
    );
    const people = Array.from({ length: PEOPLE }, (_, i) => ({
      id: `P${i}`,
      hub: i % 40 === 0 ? "A" : "B",
      about: words(random.whole(1, 30)),
      skill: words(random.whole(1, 3)),
    }));
    const rows = sql`jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb)
      as p(id text, hub text, about text, skill text)`;
    await tx.execute(sql`insert into participant (programme_id, id, hub_id, about)
      select ${PROGRAMME}, p.id, p.hub, p.about from ${rows}`);
    await tx.execute(sql`insert into participant_skill (programme_id, participant_id, position, phrase)
      select ${PROGRAMME}, p.id, 0, p.skill from ${rows}`);
    await refreshTexts(tx, PROGRAMME);
    said = await tx.execute<Said>(sql`
      select t.entry_id as entry, p.hub_id as hub, t.language, tsvector_to_array(t.lexemes) as lexemes,
        length(t.lexemes) as length
      from profile_text t join participant p on p.programme_id = t.programme_id and p.id = t.participant_id`);
  });
});
afterAll(async () => await db.close());

/** BM25 by its formula, of every entry; an entry's texts are one, and a word counts where it says most. */
function scoresOf({ terms }: SoughtTerms, isWithin: (text: Said) => boolean): Map<string, number> {
  const best = new Map<string, Map<number, number>>();
  for (const text of said.filter(isWithin)) {
    const own = best.get(text.entry) ?? new Map<number, number>();
    best.set(text.entry, own);
    for (const { place, language, lexemes, weight } of terms) {
      if (language !== text.language || !lexemes.some((one) => text.lexemes.includes(one)))
        continue;
      const score = (weight * 2.2) / (1 + 1.2 * (0.25 + (0.75 * text.length) / 12));
      own.set(place, Math.max(own.get(place) ?? 0, score));
    }
  }
  const sums = [...best].map(([entry, own]) => [entry, sum([...own.values()])] as const);
  return new Map(sums.filter(([, score]) => score > 0));
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

async function search(query: string, filter: object) {
  return await db.asSystem(PROGRAMME, async (tx) => {
    const sought = await termsOf(tx, PROGRAMME, query);
    const found = await tx.execute<{ entry: string; score: number; passage: string }>(sql`
      select * from search_by_words(${PROGRAMME}, ${JSON.stringify(filter)}::text::jsonb,
        ${JSON.stringify(sought.terms)}::text::jsonb, ${MOST})`);
    return { sought, found };
  });
}

/** Filters, what they let through, and how many entries 25 queries at least concern: enough for bars to be guessed at. */
const FILTERS: readonly [object, (text: Said) => boolean, number][] = [
  [{}, () => true, 500],
  [{ kinds: ["participant"] }, () => true, 500],
  [{ kinds: ["idea"] }, () => false, 0],
  [{ hub: "A" }, ({ hub }) => hub === "A", 500],
  [{ hub: "B" }, ({ hub }) => hub === "B", 500],
];

const rounded = (score: number) => Math.round(score * 1e4) / 1e4;

describe("the best entries by words", () => {
  test.each(FILTERS)("are those of the formula, within %j", async (filter, isWithin, least) => {
    let hits = 0;
    for (let i = 0; i < 25; i++) {
      const { sought, found } = await search(words(random.whole(1, 8)), filter);
      const exact = scoresOf(sought, isWithin);
      const expected = [...exact.values()].toSorted((a, b) => b - a).slice(0, MOST);
      const scores = found.map(({ score }) => rounded(score));
      expect(scores).toEqual(expected.map(rounded));
      expect(scores).toEqual(found.map(({ entry }) => rounded(exact.get(entry)!)));
      hits += exact.size;
    }
    expect(hits).toBeGreaterThanOrEqual(least);
  });

  test("come each with the text that says most", async () => {
    const { sought, found } = await search("z7 z19", {});
    for (const { entry, passage } of found) {
      const [kept] = await db.asSystem(PROGRAMME, (tx) =>
        tx.execute<{ lexemes: string[] }>(
          sql`select tsvector_to_array(lexemes) as lexemes from profile_text where id = ${passage}`,
        ),
      );
      expect(passage.startsWith(entry)).toBe(true);
      const sayings = new Set(sought.terms.flatMap(({ lexemes }) => lexemes));
      expect(kept!.lexemes.some((one) => sayings.has(one))).toBe(true);
    }
  });

  test("follow what is said now", async () => {
    const before = await search("unicissima", {});
    expect(before.found).toEqual([]);
    await db.asSystem(PROGRAMME, async (tx) => {
      await tx.execute(sql`update participant set about = 'parola unicissima' where id = 'P5'`);
      await refreshTexts(tx, PROGRAMME);
    });
    const after = await search("unicissima", {});
    expect(after.found.map(({ entry }) => entry)).toEqual(["participant:P5"]);
    await db.asSystem(PROGRAMME, async (tx) => {
      await tx.execute(sql`delete from participant where id = 'P5'`);
    });
    expect((await search("unicissima", {})).found).toEqual([]);
    const [left] = await db.asSystem(PROGRAMME, async (tx) => {
      await refreshTexts(tx, PROGRAMME);
      return await tx.execute<{ count: number }>(
        sql`select count(*)::int as count from search_posting where lexeme like 'unic%'`,
      );
    });
    expect(left!.count).toBe(0);
  });
});
