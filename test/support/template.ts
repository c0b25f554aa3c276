import postgres from "postgres";

import { connect } from "../../src/db/connection.ts";
import { applyMigrations } from "../../src/db/migrate.ts";

/** The template's copy at a stage. */
export const stageOf = (template: string, stage: string): string => `${template}_${stage}`;

/** Runs something on the server's own database, where databases are created and dropped. */
async function administer(url: string, sql: string): Promise<postgres.RowList<postgres.Row[]>> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await client.unsafe(sql);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

export async function createTemplate(url: string, name: string): Promise<void> {
  await createEmpty(url, name);
  const client = connect({ kind: "server", url: withDatabase(url, name) }, 1);
  try {
    await applyMigrations(client);
  } finally {
    await client.end();
  }
}

export async function createEmpty(url: string, name: string): Promise<void> {
  // The embedded database sorts by byte too: the same order on both.
  await administer(url, `create database ${name} template template0 encoding 'UTF8' locale 'C'`);
}

export async function createFromTemplate(
  url: string,
  name: string,
  template: string,
): Promise<void> {
  await administer(url, `create database ${name} template ${template}`);
}

export async function dropTemplate(url: string, name: string): Promise<void> {
  await administer(url, `drop database if exists ${name} with (force)`);
}

/** Drops a template with its copies at every stage. */
export async function dropStages(url: string, template: string): Promise<void> {
  const named = `datname = '${template}' or starts_with(datname, '${stageOf(template, "")}')`;
  for (const { datname } of await administer(url, `select datname from pg_database where ${named}`))
    await dropTemplate(url, String(datname));
}

export async function hasDatabase(url: string, name: string): Promise<boolean> {
  return (await administer(url, `select from pg_database where datname = '${name}'`)).length > 0;
}

/** Another run's database of the new name stays, and this one goes. */
export async function renameOrDrop(url: string, name: string, as: string): Promise<void> {
  await administer(url, `alter database ${name} rename to ${as}`).catch(async (error: unknown) => {
    await dropTemplate(url, name);
    if (!(await hasDatabase(url, as))) throw error;
  });
}
