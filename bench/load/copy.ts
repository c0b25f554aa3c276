import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { DatabaseConfig } from "../../src/db/connection.ts";

/** A copy of the prepared data, for one run: answers are given once, and every run begins with none. */
export interface Copy {
  readonly config: DatabaseConfig;
  /** What tells it to a process of the service. */
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

export const copyOf = (config: DatabaseConfig): Promise<Copy> =>
  config.databaseUrl === undefined
    ? copyOfFolder(config)
    : copyOfServer(config, config.databaseUrl);

async function copyOfServer({ home }: DatabaseConfig, prepared: string): Promise<Copy> {
  const name = new URL(prepared).pathname.slice(1);
  const own = `${name}_${process.pid}`;
  const url = new URL(prepared);
  url.pathname = `/${own}`;
  // Whoever copies a database must not be in it.
  const elsewhere = new URL(prepared);
  elsewhere.pathname = "/postgres";
  const server = postgres(elsewhere.href, { max: 1, onnotice: () => undefined });
  await server`create database ${server(own)} template ${server(name)}`;
  const config = { home, databaseUrl: url.href };
  return {
    config,
    env: { DATABASE_URL: url.href },
    remove: async () => {
      await server`drop database ${server(own)} with (force)`;
      await server.end();
    },
  };
}

async function copyOfFolder({ home }: DatabaseConfig): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), "innesto-load-"));
  await cp(home, folder, { recursive: true });
  return {
    config: { home: folder },
    env: { INNESTO_HOME: folder },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
