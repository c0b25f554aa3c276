import { sql } from "drizzle-orm";
import type { Database } from "../../src/db/client.ts";
import type { Embedder } from "../../src/embedding/embedder.ts";
import { randomFrom } from "../programmes/random.ts";
import { TRADES } from "../programmes/trades.ts";
import { PROGRAMME } from "./generate.ts";

const QUERIES = 25;
/** As deep as a search goes, and as deep as people look. */
const MOST = 200;
const FIRST = 50;
/** As `search_by_meaning` takes it: no filter is small enough to compare all, or every one is. */
const WAYS = { index: 0, all: 2 ** 30 };

const FILTERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "no filter": {},
  "people (40 %)": { kinds: ["participant"] },
  "ideas (15 %)": { kinds: ["idea"] },
  "needs (10 %)": { kinds: ["need"] },
  "one hub (2 %)": { hub: "H7" },
  "needs of one sector (0.6 %)": { kinds: ["need"], sector: "moda" },
};

/**
 * Of the entries whose vectors are the nearest within a filter, and nearer than chance, how many a search by meaning
 * shows; how often it shows fewer than there are; and the times of both ways of it.
 */
export async function recallTable(db: Database, embedder: Embedder, seed: number): Promise<void> {
  const names = Object.keys(WAYS);
  console.log(
    `| by meaning, within | ${names.map((name) => `${name}: recall@${FIRST} | @${MOST} | short | ms`).join(" | ")} |`,
  );
  console.log(`|---|${names.map(() => "---:|---:|---:|---:|").join("")}`);
  for (const [name, filter] of Object.entries(FILTERS)) {
    const random = randomFrom(seed);
    const sums = names.map(() => ({ first: 0, most: 0, short: 0, ms: 0 }));
    for (let i = 0; i < QUERIES; i++) {
      const { activity, idea } = random.pick(TRADES);
      const [vector] = await embedder.embed([`${activity}, ${idea}`], "query");
      const exact = await nearestExactly(db, embedder.id, vector!, filter);
      for (const [at, few] of Object.values(WAYS).entries()) {
        const { similarities, ms } = await nearest(db, embedder.id, vector!, filter, few);
        const sum = sums[at]!;
        sum.first += recall(exact, similarities, FIRST);
        sum.most += recall(exact, similarities, MOST);
        sum.short += similarities.length < exact.length ? 1 : 0;
        sum.ms += ms;
      }
    }
    const cells = sums.map(
      ({ first, most, short, ms }) =>
        `${mean(first, 3)} | ${mean(most, 3)} | ${short} of ${QUERIES} | ${mean(ms, 1)}`,
    );
    console.log(`| ${name} | ${cells.join(" | ")} |`);
  }
}

const mean = (sum: number, digits: number): string => (sum / QUERIES).toFixed(digits);

/** Equal similarities are frequent: whatever is as near as the farthest of the exact ones counts. */
function recall(exact: readonly number[], found: readonly number[], most: number): number {
  const expected = exact.slice(0, most);
  const farthest = expected.at(-1);
  if (farthest === undefined) return 1;
  const good = found.filter((similarity) => similarity >= farthest - 1e-6).length;
  return Math.min(1, good / expected.length);
}

/** The similarities of the nearest entries that are nearer than chance, of vectors alone. */
async function nearestExactly(
  db: Database,
  embedderId: string,
  vector: Float32Array,
  filter: Readonly<Record<string, unknown>>,
): Promise<readonly number[]> {
  const rows = await db.asSystem(PROGRAMME, (tx) =>
    tx.execute<{ similarity: number }>(sql`
      with chance as (
        select least(avg(s.similarity) + 3 * stddev_samp(s.similarity), (1 + avg(s.similarity)) / 2) as at_least
        from (
          select 1 - (v.embedding <=> ${`[${vector.join(",")}]`}::text::vector) as similarity
          from (select distinct on (digest) id from profile_text
            where programme_id = ${PROGRAMME} order by digest limit 200) t
          join profile_vector v on v.programme_id = ${PROGRAMME} and v.text_id = t.id
            and v.embedder_id = ${embedderId}) s
      )
      select max(1 - (v.embedding <=> ${`[${vector.join(",")}]`}::text::vector)) as similarity
      from search_scope(${PROGRAMME}, ${JSON.stringify(filter)}::text::jsonb) e
      join profile_text t on t.programme_id = e.programme_id and t.entry_id = e.id
      join profile_vector v on v.programme_id = t.programme_id and v.text_id = t.id
        and v.embedder_id = ${embedderId}
      group by e.id
      having max(1 - (v.embedding <=> ${`[${vector.join(",")}]`}::text::vector)) >= (select at_least from chance)
      order by 1 desc limit ${MOST}`),
  );
  return rows.map(({ similarity }) => similarity);
}

async function nearest(
  db: Database,
  embedderId: string,
  vector: Float32Array,
  filter: Readonly<Record<string, unknown>>,
  few: number,
) {
  const start = performance.now();
  const rows = await db.asSystem(PROGRAMME, (tx) =>
    tx.execute<{ similarity: number }>(sql`
      select similarity from search_by_meaning(${PROGRAMME},
        ${JSON.stringify(filter)}::text::jsonb, ${embedderId}, ${`[${vector.join(",")}]`}::text::vector,
        ${MOST}, ${few})`),
  );
  return { similarities: rows.map(({ similarity }) => similarity), ms: performance.now() - start };
}
