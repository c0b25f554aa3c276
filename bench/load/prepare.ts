import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../../src/db/client.ts";
import type { DatabaseConfig } from "../../src/db/connection.ts";
import { migrate } from "../../src/db/migrate.ts";
import { programme } from "../../src/db/tables/programme.ts";
import { openEmbedder } from "../../src/embedding/embedders.ts";
import { importFiles } from "../../src/intake/import-files.ts";
import { embedProgramme } from "../../src/profiles/embed.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { listRounds, openRound } from "../../src/rounds/rounds.ts";
import { runRound } from "../../src/rounds/run.ts";
import { generateProgramme } from "../programmes/generate.ts";

/** Two people in three have an idea. */
const PEOPLE = 15_000;
const FIRMS = 1000;
const SEED = 20_150_323;
const TODAY = "2026-01-15";

const SPEC = { name: "built-in" };

/**
 * Fills a database with 10,000 ideas and 1,000 firms, matches them and puts the pairs to both sides. What is there
 * already is not done again.
 */
export async function prepare(config: DatabaseConfig): Promise<void> {
  if (config.databaseUrl !== undefined) await migrate(config);
  const db = await openDatabase(config);
  try {
    const programmeId = await ensureProgramme(db);
    const { id: embedderId } = await openEmbedder(SPEC);
    await embedProgramme(db, programmeId, { spec: SPEC, id: embedderId });
    await db.ensureVectorIndex(embedderId);
    const rounds = await db.asSystem(programmeId, (tx) => listRounds(tx, programmeId));
    const { number } = rounds[0] ?? (await openRound(db, programmeId, { embedderId }));
    const run = await runRound(db, programmeId, number, { on: TODAY, reuse: true });
    await publishRun(db, programmeId, run.id);
    console.log(`${programmeId}: ${run.report.pairs.length} pairs proposed`);
  } finally {
    await db.close();
  }
}

async function ensureProgramme(db: Database): Promise<string> {
  const [found] = await db.asSystem(null, (tx) => tx.select().from(programme));
  if (found !== undefined) return found.id;
  const path = await mkdtemp(join(tmpdir(), "innesto-load-"));
  try {
    await generateProgramme(path, { people: PEOPLE, firms: FIRMS, seed: SEED });
    return (await importFiles(db, { path, dryRun: false, today: TODAY })).programme;
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}
