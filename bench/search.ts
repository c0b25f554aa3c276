/*
 * Search over 100,000 generated profiles on the PostgreSQL of DATABASE_URL, in a database of its
 * own that is made and dropped: times of whole searches (place, words, meaning, fusion, the first
 * page of twenty), and how much of the exact neighbours the index finds within a filter.
 *
 *   DATABASE_URL=… npm run bench:search                 100,000 profiles
 *   DATABASE_URL=… npm run bench:search -- 10000        as many as are named
 *   DATABASE_URL=… npm run bench:search -- 100000 keep  leaves the database for the next time
 */
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { closeCompute } from "../src/compute/compute.ts";
import { readConfig } from "../src/config.ts";
import { openDatabase } from "../src/db/client.ts";
import { migrate } from "../src/db/migrate.ts";
import { openEmbedder } from "../src/embedding/embedders.ts";
import { embedProgramme } from "../src/profiles/embed.ts";
import { readQuery, search } from "../src/profiles/search/search.ts";
import type { SearchQuery } from "../src/profiles/search/query.ts";
import { randomFrom } from "./programmes/random.ts";
import { generateProfiles, PROGRAMME } from "./search/generate.ts";
import { QUERY_KINDS, wholeQuery } from "./search/queries.ts";
import { recallTable } from "./search/recall.ts";

const SEED = 20_150_323;
const SPEC = { name: "built-in" };
const QUERIES_EACH = 100;
const WARM_UP = 10;
const PERCENTILES = [50, 95, 99];

const profiles = Number(process.argv[2] ?? "100000");
const keep = process.argv[3] === "keep";
const { databaseUrl } = readConfig();
if (databaseUrl === undefined) throw new Error("DATABASE_URL names no server");

const url = new URL(databaseUrl);
url.pathname = `/innesto_bench_${profiles}`;
const config = { databaseUrl: url.href, home: "." };
const isFresh = await createDatabase();
if (isFresh) await migrate(config);
const db = await openDatabase(config);
const embedder = await openEmbedder(SPEC);
if (isFresh) await fill();
await report();
await db.close();
await closeCompute();
if (!keep) await administer((admin) => admin.unsafe(`drop database ${url.pathname.slice(1)}`));

async function administer<T>(work: (client: postgres.Sql) => Promise<T>): Promise<T> {
  const client = postgres(databaseUrl!, { max: 1 });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function createDatabase(): Promise<boolean> {
  const name = url.pathname.slice(1);
  return await administer(async (admin) => {
    const found = await admin`select from pg_database where datname = ${name}`;
    if (found.length > 0) return false;
    await admin.unsafe(`create database ${name} template template0 encoding 'UTF8' locale 'C'`);
    return true;
  });
}

async function fill(): Promise<void> {
  await generateProfiles(db, profiles, SEED);
  await embedProgramme(db, PROGRAMME, { spec: SPEC, id: embedder.id });
  const start = performance.now();
  const state = await db.ensureVectorIndex(embedder.id);
  console.log(`vector index: ${state}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  await administer((admin) => admin.unsafe("checkpoint"));
}

async function report(): Promise<void> {
  const { version, pgvector } = await db.describe();
  const [size] = await db.asSystem(PROGRAMME, (tx) =>
    tx.execute<{ texts: number; entries: number }>(sql`select
      (select count(*)::int from profile_text) as texts,
      (select count(*)::int from search_entry) as entries`),
  );
  console.log(
    `\nPostgreSQL ${version}, pgvector ${pgvector}; ${size!.entries} profiles, ${size!.texts} texts, ${embedder.id}, ${embedder.dimensions} dimensions\n`,
  );
  console.log("| query | p50 ms | p95 ms | p99 ms | found (median) |");
  console.log("|---|---:|---:|---:|---:|");
  const all: number[] = [];
  for (const [name, draw] of Object.entries(QUERY_KINDS)) {
    const random = randomFrom(SEED);
    const times: number[] = [];
    const found: number[] = [];
    for (let i = 0; i < WARM_UP + QUERIES_EACH; i++) {
      const query = wholeQuery(draw(random));
      const start = performance.now();
      const hits = await searchOnce(query);
      if (i < WARM_UP) continue;
      times.push(performance.now() - start);
      found.push(hits);
    }
    all.push(...times);
    const cells = PERCENTILES.map((p) => percentile(times, p).toFixed(1));
    console.log(`| ${name} | ${cells.join(" | ")} | ${percentile(found, 50)} |`);
  }
  const cells = PERCENTILES.map((p) => `**${percentile(all, p).toFixed(1)}**`);
  console.log(`| **all** | ${cells.join(" | ")} | |\n`);
  await recallTable(db, embedder, SEED);
}

/** As `findProfiles`, with the query embedded in this thread. */
async function searchOnce(query: SearchQuery): Promise<number> {
  const sought = await db.asSystem(PROGRAMME, (tx) => readQuery(tx, query));
  const [vector] = await embedder.embed([sought.words], "query");
  const meaning = vector ? { embedderId: embedder.id, vector } : null;
  const { items } = await db.asSystem(PROGRAMME, (tx) => search(tx, sought, meaning));
  return items.length;
}

/** The nearest-rank percentile. */
function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)]!;
}
