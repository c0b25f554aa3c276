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
import { takeAnswer } from "../../src/rounds/answers/answer.ts";
import { livePairings } from "../../src/rounds/answers/pairings.ts";
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
    await interestOfPeople(db, programmeId, number);
    console.log(`${programmeId}: ${run.report.pairs.length} pairs proposed`);
  } finally {
    await db.close();
  }
}

/** As many people as have answered in the first days: firms hear of a pair once its person is interested. */
async function interestOfPeople(db: Database, programmeId: string, number: number): Promise<void> {
  const pairs = await db.asSystem(programmeId, (tx) => livePairings(tx, programmeId, number));
  const first = pairs.filter(({ id }) => Number(id.split("P")[1]) % 4 === 1);
  for (let at = 0; at < first.length; at += AT_ONCE)
    await db.asSystem(programmeId, async (tx) => {
      for (const { id, state } of first.slice(at, at + AT_ONCE))
        if (state === "proposed")
          await takeAnswer(
            tx,
            { programmeId, number, id },
            { answer: INTEREST, on: TODAY, by: BY },
          );
    });
}

const AT_ONCE = 500;
const INTEREST = { side: "participant", answer: "interest", sharesContacts: true } as const;
const BY = { madeBy: "bench", madeFrom: "load" } as const;

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
