import { performance } from "node:perf_hooks";
import postgres from "postgres";
import { type Database, openDatabase } from "../../src/db/client.ts";
import { migrate } from "../../src/db/migrate.ts";
import type { KnownEmbedder } from "../../src/profiles/embed.ts";
import { embedProgramme } from "../../src/profiles/embed.ts";
import { generateProfiles, PROGRAMME } from "./generate.ts";

/** The bench's database of so many profiles, on the server that an address names. */
export class BenchDatabase {
  readonly #server: string;
  readonly #name: string;

  constructor(server: string, profiles: number) {
    this.#server = server;
    this.#name = `innesto_bench_${profiles}`;
  }

  get url(): string {
    const url = new URL(this.#server);
    url.pathname = `/${this.#name}`;
    return url.href;
  }

  async exists(): Promise<boolean> {
    const found = await this.#administer(
      (admin) => admin`select from pg_database where datname = ${this.#name}`,
    );
    return found.length > 0;
  }

  /** One that was kept is brought up to the present schema. */
  async open(): Promise<Database> {
    const config = { databaseUrl: this.url, home: "." };
    await migrate(config);
    return await openDatabase(config);
  }

  async fill(profiles: number, seed: number, embedder: KnownEmbedder): Promise<void> {
    await this.#administer((admin) =>
      admin.unsafe(`create database ${this.#name} template template0 encoding 'UTF8' locale 'C'`),
    );
    const db = await this.open();
    const since = stopwatch();
    await generateProfiles(db, profiles, seed);
    console.log(`profiles: ${since()}`);
    await embedProgramme(db, PROGRAMME, embedder);
    console.log(`texts read: ${since()}`);
    console.log(`vector index: ${await db.ensureVectorIndex(embedder.id)}, ${since()}`);
    await db.close();
  }

  /** As it is after a while: statistics taken, visibility known, pages written. */
  async settle(): Promise<void> {
    const client = postgres(this.url, { max: 1 });
    await client.unsafe("vacuum analyze");
    await client.unsafe("checkpoint");
    await client.end();
  }

  async drop(): Promise<void> {
    await this.#administer((admin) => admin.unsafe(`drop database ${this.#name}`));
  }

  async #administer<T>(work: (client: postgres.Sql) => Promise<T>): Promise<T> {
    const client = postgres(this.#server, { max: 1, onnotice: () => undefined });
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
}

function stopwatch(): () => string {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return `${seconds.toFixed(0)} s`;
  };
}
