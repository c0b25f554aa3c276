import { sql } from "drizzle-orm";
import type { Database } from "../../src/db/client.ts";
import type { Embedder } from "../../src/embedding/embedder.ts";
import { randomFrom } from "../programmes/random.ts";
import { TRADES } from "../programmes/trades.ts";
import { PROGRAMME } from "./generate.ts";

const QUERIES = 25;
const MOST = 50;
/** As `search_by_meaning` takes it: no filter is small enough to compare all, or every one is. */
const BY_INDEX = 0;
const BY_ALL = 2 ** 30;

const FILTERS: Readonly<Record<string, object>> = {
  "no filter": {},
  "people (40 %)": { kinds: ["participant"] },
  "needs (10 %)": { kinds: ["need"] },
  "one hub (2 %)": { hub: "H7" },
  "needs of one sector (0.6 %)": { kinds: ["need"], sector: "moda" },
};

/** Of the nearest within a filter, how many the index finds; and the times of both ways. */
export async function recallTable(db: Database, embedder: Embedder, seed: number): Promise<void> {
  console.log(
    `| by meaning, within | index: recall@${MOST} | index: short | index: ms | all: ms |`,
  );
  console.log("|---|---:|---:|---:|---:|");
  for (const [name, filter] of Object.entries(FILTERS)) {
    const random = randomFrom(seed);
    const sums = { recall: 0, short: 0, index: 0, all: 0 };
    for (let i = 0; i < QUERIES; i++) {
      const { activity, idea } = random.pick(TRADES);
      const [vector] = await embedder.embed([`${activity}, ${idea}`], "query");
      const byAll = await nearest(db, embedder.id, vector!, filter, BY_ALL);
      const byIndex = await nearest(db, embedder.id, vector!, filter, BY_INDEX);
      // Equal distances are frequent: what is as near as the farthest of the exact ones counts.
      const farthest = byAll.similarities.at(-1) ?? 0;
      const good = byIndex.similarities.filter((s) => s >= farthest - 1e-3).length;
      sums.recall += byAll.similarities.length === 0 ? 1 : good / byAll.similarities.length;
      sums.short += byIndex.similarities.length < byAll.similarities.length ? 1 : 0;
      sums.index += byIndex.ms;
      sums.all += byAll.ms;
    }
    const mean = (sum: number, digits: number) => (sum / QUERIES).toFixed(digits);
    console.log(
      `| ${name} | ${mean(sums.recall, 3)} | ${sums.short} of ${QUERIES} | ${mean(sums.index, 1)} | ${mean(sums.all, 1)} |`,
    );
  }
}

async function nearest(
  db: Database,
  embedderId: string,
  vector: Float32Array,
  filter: object,
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
