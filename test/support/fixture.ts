import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { link, rm } from "node:fs/promises";

import { inject } from "vitest";

import { readConfig } from "../../src/config.ts";
import {
  embeddedTestDatabase,
  serverTestDatabase,
  type TestDatabase,
  lastingDatabase,
} from "./database.ts";
import { fixtureOf, hasDatabase, renameOrDrop } from "./template.ts";

type Fill = (db: TestDatabase) => Promise<void>;

/**
 * A database of one's own like the one that `fill` made, which is called once in a run of all the
 * tests (twice, should two files ask at the same moment): importing and embedding take five
 * seconds, a copy half a one.
 */
export async function filledDatabase(fill: Fill): Promise<TestDatabase> {
  const { databaseUrl } = readConfig();
  return databaseUrl === undefined ? await embedded(fill) : await onServer(databaseUrl, fill);
}

async function embedded(fill: Fill): Promise<TestDatabase> {
  const file = inject("fixture");
  if (!existsSync(file)) {
    const draft = `${file}.${randomUUID()}`;
    await fillAndClose(await embeddedTestDatabase(inject("snapshot").file, draft), fill);
    await keepFirst(draft, file);
  }
  return await embeddedTestDatabase(file);
}

/** Never replaces the file: another test may be reading it. */
async function keepFirst(draft: string, file: string): Promise<void> {
  await link(draft, file).catch((error: unknown) => {
    if (!existsSync(file)) throw error;
  });
  await rm(draft);
}

async function onServer(url: string, fill: Fill): Promise<TestDatabase> {
  const name = fixtureOf(inject("template"));
  if (!(await hasDatabase(url, name))) {
    const draft = await lastingDatabase(url);
    await fillAndClose(draft.db, fill);
    await renameOrDrop(url, draft.name, name);
  }
  return await serverTestDatabase(url, name);
}

async function fillAndClose(db: TestDatabase, fill: Fill): Promise<void> {
  try {
    await fill(db);
  } finally {
    await db.close();
  }
}
