/*
 * How much faster two workers rematch twenty programmes than one: each worker a process of its own, all on one
 * PostgreSQL, in a database that is made for it and dropped.
 *
 *   DATABASE_URL=postgres://… npm run bench:rematch
 *
 * Nothing is printed unless every job is done with the run that it should have made.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readConfig } from "../src/config.ts";
import { connectDatabase, type Database } from "../src/db/client.ts";
import type { Endpoint } from "../src/db/connection.ts";
import { openEmbedder } from "../src/embedding/embedders.ts";
import { importFiles } from "../src/intake/import-files.ts";
import { queueRematch } from "../src/jobs/queue-rematch.ts";
import { listJobs } from "../src/jobs/jobs.ts";
import { TIMING } from "../src/jobs/timing.ts";
import { embedProgramme } from "../src/profiles/embed.ts";
import { closeRound } from "../src/rounds/close.ts";
import { openRound } from "../src/rounds/rounds.ts";
import { cloneProgramme } from "../test/support/clone-programme.ts";
import { startProcess } from "../test/support/processes.ts";
import { createTemplate, dropTemplate, withDatabase } from "../test/support/template.ts";

const FIXTURE = fileURLToPath(new URL("../fixtures/comantova", import.meta.url));
const WORKER = fileURLToPath(new URL("../test/jobs/worker-process.ts", import.meta.url));
const TODAY = "2026-01-15";
const PROGRAMMES = Array.from({ length: 20 }, (_, i) => `prova-${i + 1}`);
const LOOK_MS = 50;

/** Twenty copies of the example, each with its first round closed. */
async function prepare(db: Database, endpoint: Endpoint): Promise<void> {
  const { programme } = await importFiles(db, { path: FIXTURE, today: TODAY });
  const spec = { name: "built-in" };
  const { id } = await openEmbedder(spec);
  await embedProgramme(db, programme, { spec, id });
  await openRound(db, programme, { embedderId: id });
  await closeRound(db, programme, 1);
  await cloneProgramme(endpoint, programme, PROGRAMMES);
}

/** Seconds from the moment at which all workers are there until the last job is done. */
async function secondsWith(workers: number, url: string): Promise<number> {
  const name = `innesto_bench_${randomUUID().replaceAll("-", "")}`;
  await createTemplate(url, name);
  const endpoint: Endpoint = { kind: "server", url: withDatabase(url, name) };
  const db = await connectDatabase(endpoint, () => dropTemplate(url, name));
  await prepare(db, endpoint);
  const options = JSON.stringify({ at: endpoint, timing: TIMING });
  const processes = Array.from({ length: workers }, () => startProcess(WORKER, [options]));
  await Promise.all(processes.map((one) => one.printed("ready")));
  const start = performance.now();
  for (const programme of PROGRAMMES)
    await queueRematch(db, { programme, on: TODAY, opens: true, createdBy: "bench" });
  await allDone(db);
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(processes.map((one) => one.finish()));
  await db.close();
  return seconds;
}

async function allDone(db: Database): Promise<void> {
  for (;;) {
    const { items } = await db.asSystem(null, (tx) =>
      listJobs(tx, {}, { limit: PROGRAMMES.length }),
    );
    if (items.every(({ endedAt }) => endedAt !== null)) {
      const done = items.filter(
        ({ state, result }) => state === "done" && (result as { run: string }).run === "2-a",
      );
      if (done.length !== PROGRAMMES.length) throw new Error("not every programme was rematched");
      return;
    }
    await delay(LOOK_MS);
  }
}

const { databaseUrl } = readConfig();
if (databaseUrl === undefined) throw new Error("DATABASE_URL must name a PostgreSQL server");
const one = await secondsWith(1, databaseUrl);
const two = await secondsWith(2, databaseUrl);
console.log(
  `${PROGRAMMES.length} programmes: one worker ${one.toFixed(1)} s, two workers ${two.toFixed(1)} s: ${(one / two).toFixed(2)} times as fast`,
);
