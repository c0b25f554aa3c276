import { fileURLToPath } from "node:url";
import type { Database } from "../../src/db/client.ts";
import { openEmbedder } from "../../src/embedding/embedders.ts";
import { importFiles } from "../../src/intake/import-files.ts";
import { embedProgramme } from "../../src/profiles/embed.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { type Round, openRound } from "../../src/rounds/rounds.ts";
import { runRound } from "../../src/rounds/run.ts";
import { testHome, type TestDatabase, type TestHome } from "./database.ts";
import { databaseAt, homeAt, type Stage } from "./stages.ts";

export const COMANTOVA = "comantova";
export const COMANTOVA_FILES = fileURLToPath(new URL("../../fixtures/comantova", import.meta.url));
export const TODAY = "2026-01-15";

const SPEC = { name: "built-in" };

const IMPORTED: Stage = {
  name: "imported",
  after: null,
  fill: async (db) => {
    await importFiles(db, { path: COMANTOVA_FILES, today: TODAY });
    await embedFixture(db);
  },
};

const MATCHED: Stage = {
  name: "matched",
  after: IMPORTED,
  fill: async (db) => {
    await openFixtureRound(db);
    await runRound(db, COMANTOVA, 1, { on: TODAY });
  },
};

const PUBLISHED: Stage = {
  name: "published",
  after: MATCHED,
  fill: async (db) => void (await publishRun(db, COMANTOVA, "1-a")),
};

/** A database with the fixture imported and embedded. */
export const comantova = (): Promise<TestDatabase> => databaseAt(IMPORTED);

/** A folder with the same, embedded whatever the tests run on. */
export const comantovaHome = async (): Promise<TestHome> => testHome(await homeAt(IMPORTED));

/** The database with the first round, of which run 1-a is computed. */
export const comantovaMatched = (): Promise<TestDatabase> => databaseAt(MATCHED);

/** The same with run 1-a published. */
export const comantovaPublished = (): Promise<TestDatabase> => databaseAt(PUBLISHED);

async function embedFixture(db: Database): Promise<string> {
  const { id } = await openEmbedder(SPEC);
  await embedProgramme(db, COMANTOVA, { spec: SPEC, id });
  return id;
}

export async function openFixtureRound(db: Database): Promise<Round> {
  const embedderId = await embedFixture(db);
  return await openRound(db, COMANTOVA, { embedderId });
}
