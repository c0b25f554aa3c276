import { randomUUID } from "node:crypto";

import type { TestProject } from "vitest/node";

import { readConfig } from "../../src/config.ts";
import { createTemplate, dropTemplate } from "./template.ts";
import { ensureSnapshot, type Snapshot } from "./snapshot.ts";

declare module "vitest" {
  interface ProvidedContext {
    snapshot: Snapshot;
    /** The migrated database on the server of DATABASE_URL; empty without one. */
    template: string;
  }
}

/** Once per run: a migrated database that every test file begins from, in half a second. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide("snapshot", await ensureSnapshot());
  const { databaseUrl } = readConfig();
  if (databaseUrl === undefined) {
    project.provide("template", "");
    return async () => undefined;
  }
  const template = `innesto_template_${randomUUID().slice(0, 8)}`;
  await createTemplate(databaseUrl, template);
  project.provide("template", template);
  return async () => await dropTemplate(databaseUrl, template);
}
