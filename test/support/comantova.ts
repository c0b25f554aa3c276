import { fileURLToPath } from "node:url";
import { openEmbedder } from "../../src/embedding/embedders.ts";
import { importFiles } from "../../src/intake/import-files.ts";
import { embedProgramme } from "../../src/profiles/embed.ts";
import { type Round, openRound } from "../../src/rounds/rounds.ts";
import type { TestDatabase } from "./database.ts";
import { filledDatabase } from "./fixture.ts";

export const COMANTOVA = "comantova";
export const COMANTOVA_FILES = fileURLToPath(new URL("../../fixtures/comantova", import.meta.url));
export const TODAY = "2026-01-15";

const SPEC = { name: "built-in" };

/** A database with the fixture imported and embedded. */
export const comantova = (): Promise<TestDatabase> =>
  filledDatabase(async (db) => {
    await importFiles(db, { path: COMANTOVA_FILES, today: TODAY });
    await embedFixture(db);
  });

async function embedFixture(db: TestDatabase): Promise<string> {
  const { id } = await openEmbedder(SPEC);
  await embedProgramme(db, COMANTOVA, { spec: SPEC, id });
  return id;
}

export async function openFixtureRound(db: TestDatabase): Promise<Round> {
  const embedderId = await embedFixture(db);
  return await openRound(db, COMANTOVA, { embedderId });
}
