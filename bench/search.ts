/*
 * Search over 100,000 generated profiles on the PostgreSQL of DATABASE_URL, in a database of its
 * own: times of whole searches (place, words, meaning, fusion, the first page of twenty), what they
 * take of a core, and how much of the exact neighbours a search by meaning finds within a filter.
 *
 *   DATABASE_URL=… npm run bench:search -- prepare        fills the database and keeps it
 *   DATABASE_URL=… npm run bench:search                   measures; without a kept one, in one that is dropped after
 *   DATABASE_URL=… npm run bench:search -- drop           drops the kept one
 *
 * A number among the words says how many profiles instead.
 */
import { loadavg } from "node:os";
import { sql } from "drizzle-orm";
import { closeCompute } from "../src/compute/compute.ts";
import { readConfig } from "../src/config.ts";
import type { Database } from "../src/db/client.ts";
import { openEmbedder } from "../src/embedding/embedders.ts";
import { readQuery, search } from "../src/profiles/search/search.ts";
import type { Ask, SearchQuery } from "../src/profiles/search/query.ts";
import { randomFrom } from "./programmes/random.ts";
import { cpuTimes } from "./search/cpu.ts";
import { BenchDatabase } from "./search/database.ts";
import { PROGRAMME } from "./search/generate.ts";
import { QUERY_KINDS, wholeQuery } from "./search/queries.ts";
import { recallTable } from "./search/recall.ts";

const SEED = 20_150_323;
const SPEC = { name: "built-in" };
const QUERIES_EACH = 100;
const WARM_UP = 10;
const PERCENTILES = [50, 95, 99];

const words = process.argv.slice(2);
const profiles = Number(words.find((word) => /^\d+$/.test(word)) ?? "100000");
const { databaseUrl } = readConfig();
if (databaseUrl === undefined) throw new Error("DATABASE_URL names no server");

const embedder = await openEmbedder(SPEC);
const kept = new BenchDatabase(databaseUrl, profiles);
const wasKept = await kept.exists();
if (words.includes("drop")) await kept.drop();
else {
  if (!wasKept) await kept.fill(profiles, SEED, { spec: SPEC, id: embedder.id });
  const db = await kept.open();
  await kept.settle();
  if (!words.includes("prepare")) {
    await report(db);
    await recallTable(db, embedder, SEED);
  }
  await db.close();
  if (!wasKept && !words.includes("prepare")) await kept.drop();
}
await closeCompute();

async function report(db: Database): Promise<void> {
  await printSizes(db);
  console.log(
    "| query | p50 ms | p95 ms | p99 ms | database: CPU ms | Node: CPU ms | found (median) |",
  );
  console.log("|---|---:|---:|---:|---:|---:|---:|");
  const all: number[] = [];
  for (const [name, draw] of Object.entries(QUERY_KINDS)) {
    const random = randomFrom(SEED);
    const queries = Array.from({ length: WARM_UP + QUERIES_EACH }, () => wholeQuery(draw(random)));
    for (const query of queries.slice(0, WARM_UP)) await searchOnce(db, query);
    const before = await cpuTimes(db);
    const times: number[] = [];
    const found: number[] = [];
    for (const query of queries.slice(WARM_UP)) {
      const start = performance.now();
      found.push(await searchOnce(db, query));
      times.push(performance.now() - start);
    }
    const after = await cpuTimes(db);
    all.push(...times);
    const cells = [
      ...PERCENTILES.map((p) => percentile(times, p).toFixed(1)),
      each(before.database, after.database),
      each(before.node, after.node),
      percentile(found, 50),
    ];
    console.log(`| ${name} | ${cells.join(" | ")} |`);
  }
  const cells = PERCENTILES.map((p) => `**${percentile(all, p).toFixed(1)}**`);
  console.log(`| **all** | ${cells.join(" | ")} | | | |\n`);
  console.log(`Load after: ${shownLoad()}.\n`);
}

async function printSizes(db: Database): Promise<void> {
  const { version, pgvector } = await db.describe();
  const [size] = await db.asSystem(PROGRAMME, (tx) =>
    tx.execute<{ texts: number; entries: number }>(sql`select
      (select count(*)::int from profile_text) as texts,
      (select count(*)::int from search_entry) as entries`),
  );
  console.log(
    `\nPostgreSQL ${version}, pgvector ${pgvector}; ${size!.entries} profiles, ${size!.texts} texts, ${embedder.id}, ${embedder.dimensions} dimensions.`,
  );
  const queries = Array.from({ length: 1000 }, (_, i) => `saldatura e stiro ${i}`);
  const start = performance.now();
  for (const query of queries) await embedder.embed([query], "query");
  const ms = (performance.now() - start) / queries.length;
  console.log(`A query is embedded in ${ms.toFixed(2)} ms. Load before: ${shownLoad()}.\n`);
}

/** As `findProfiles`, with the query embedded in this thread. */
async function searchOnce(db: Database, query: SearchQuery): Promise<number> {
  const ask: Ask = (work) => db.asSystem(PROGRAMME, work);
  const sought = await ask((tx) => readQuery(tx, query));
  const [vector] = await embedder.embed([sought.words], "query");
  const meaning = vector ? { embedderId: embedder.id, vector } : null;
  const { items } = await search(ask, sought, meaning);
  return items.length;
}

function each(before: number | null, after: number | null): string {
  return before === null || after === null ? "–" : ((after - before) / QUERIES_EACH).toFixed(1);
}

/** Programs that want a core, on average over the last minute. */
function shownLoad(): string {
  return loadavg()[0]!.toFixed(1);
}

/** The nearest-rank percentile. */
function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)]!;
}
