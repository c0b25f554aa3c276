import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";

import type { TestProject } from "vitest/node";

import { readConfig } from "../../src/config.ts";
import { ensureHome } from "./migrated-home.ts";
import { createTemplate, dropStages } from "./template.ts";
import { temporaryFolder } from "./temporary-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder with a migrated embedded database. */
    home: string;
    /** The migrated database on the server of DATABASE_URL; empty without one. */
    template: string;
    /** Where embedded databases at each stage are kept, once a test has made them. */
    stages: string;
  }
}

/** Once per run: a migrated database that every test file begins from, in half a second. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide("home", await ensureHome());
  const folder = await temporaryFolder();
  project.provide("stages", folder);
  const { databaseUrl } = readConfig();
  const template = databaseUrl === undefined ? "" : `innesto_template_${randomUUID().slice(0, 8)}`;
  project.provide("template", template);
  if (databaseUrl !== undefined) await createTemplate(databaseUrl, template);
  return async () => {
    await rm(folder, { recursive: true });
    if (databaseUrl !== undefined) await dropStages(databaseUrl, template);
  };
}
