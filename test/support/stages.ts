import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";

import { inject } from "vitest";

import { readConfig } from "../../src/config.ts";
import {
  embeddedTestDatabase,
  lastingDatabase,
  lastingHome,
  serverTestDatabase,
  type TestDatabase,
} from "./database.ts";
import { hasDatabase, renameOrDrop, stageOf } from "./template.ts";

/** A state of a database that many tests begin from. */
export interface Stage {
  readonly name: string;
  /** The stage that it is made from; null: an empty database. */
  readonly after: Stage | null;
  readonly fill: (db: TestDatabase) => Promise<void>;
}

/**
 * A database of one's own at a stage, which is made once in a run of all the tests (twice, should
 * two files ask at the same moment): importing and embedding take five seconds, a copy half a one.
 */
export async function databaseAt(stage: Stage): Promise<TestDatabase> {
  const { databaseUrl } = readConfig();
  return databaseUrl === undefined
    ? await embeddedTestDatabase(await homeAt(stage))
    : await serverTestDatabase(databaseUrl, await templateAt(databaseUrl, stage));
}

/** An embedded database at a stage, to be copied. */
export async function homeAt({ name, after, fill }: Stage): Promise<string> {
  const home = join(inject("stages"), name);
  if (!existsSync(home)) {
    const draft = await lastingHome(after === null ? inject("home") : await homeAt(after));
    await fillAndClose(draft.db, fill);
    await keepFirst(draft.home, home);
  }
  return home;
}

/** Never replaces a home: another test may be copying it. */
async function keepFirst(draft: string, home: string): Promise<void> {
  await rename(draft, home).catch(async (error: unknown) => {
    if (!existsSync(home)) throw error;
    await rm(draft, { recursive: true });
  });
}

async function templateAt(url: string, { name, after, fill }: Stage): Promise<string> {
  const template = stageOf(inject("template"), name);
  if (!(await hasDatabase(url, template))) {
    const before = after === null ? inject("template") : await templateAt(url, after);
    const draft = await lastingDatabase(url, before);
    await fillAndClose(draft.db, fill);
    await renameOrDrop(url, draft.name, template);
  }
  return template;
}

async function fillAndClose(db: TestDatabase, fill: Stage["fill"]): Promise<void> {
  try {
    await fill(db);
  } finally {
    await db.close();
  }
}
