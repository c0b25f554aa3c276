import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

import { readConfig } from "../../src/config.ts";
import { createTemplate, dropTemplate, fixtureOf } from "./template.ts";
import { ensureSnapshot, type Snapshot } from "./snapshot.ts";

declare module "vitest" {
  interface ProvidedContext {
    snapshot: Snapshot;
    /** The migrated database on the server of DATABASE_URL; empty without one. */
    template: string;
    /** Where an embedded database with the fixture is kept, once a test has made it. */
    fixture: string;
  }
}

/** Once per run: a migrated database that every test file begins from, in half a second. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide("snapshot", await ensureSnapshot());
  const folder = await mkdtemp(join(tmpdir(), "innesto-"));
  project.provide("fixture", join(folder, "fixture.tar"));
  const { databaseUrl } = readConfig();
  const template = databaseUrl === undefined ? "" : `innesto_template_${randomUUID().slice(0, 8)}`;
  project.provide("template", template);
  if (databaseUrl !== undefined) await createTemplate(databaseUrl, template);
  return async () => {
    await rm(folder, { recursive: true });
    if (databaseUrl === undefined) return;
    await dropTemplate(databaseUrl, fixtureOf(template));
    await dropTemplate(databaseUrl, template);
  };
}
