/*
 * Load: 200 people, signed in, browse and answer at once in a programme of 10,000 ideas and 1,000 firms. The service
 * runs in a process of its own, as its users start it, on the database of DATABASE_URL or of the folder INNESTO_HOME;
 * who browses, the service and the database share the machine.
 *
 *   npm run bench:load -- prepare       fills an empty database; it stays, and every run works on a copy of it
 *   npm run bench:load                  two minutes
 *   npm run bench:load -- 30 50         so many seconds, so many people
 *   npm run bench:load -- cost          the processor's time that each kind of visit takes, one after the other
 */
import { setTimeout as delay } from "node:timers/promises";
import { cpus, loadavg } from "node:os";
import { closeCompute } from "../src/compute/compute.ts";
import { readConfig } from "../src/config.ts";
import { type Database, openDatabase } from "../src/db/client.ts";
import { castOf, stageOf } from "./load/cast.ts";
import { copyOf } from "./load/copy.ts";
import { costs } from "./load/cost.ts";
import { browse } from "./load/crowd.ts";
import { prepare } from "./load/prepare.ts";
import { type Memory, memoryIn, printMachine, printTimes } from "./load/print.ts";
import { metricsOf, startServing } from "./load/serving.ts";

const SEED = 20_150_323;
const SECONDS = 120;
const PEOPLE = 200;
const SAMPLES = 4;
/** Of ten people one coordinates, two take part, seven speak for firms. */
const IN_TURN = 10;
const VISITS_EACH = 12;

const [first, second] = process.argv.slice(2);
const config = readConfig();
if (first === "prepare") await prepare(config);
else if (first === "cost") await onCopy(cost);
else await onCopy((db, url) => load(db, url, Number(first ?? SECONDS), Number(second ?? PEOPLE)));
await closeCompute();

/** A service on a copy of what was prepared, while `work` lasts. */
async function onCopy(work: (db: Database, url: string) => Promise<void>): Promise<void> {
  const copy = await copyOf(config);
  const service = await startServing(copy.env);
  const db = await openDatabase(copy.config);
  try {
    await work(db, service.url);
  } finally {
    await db.close();
    await service.stop();
    await copy.remove();
  }
}

async function cost(db: Database, url: string): Promise<void> {
  const stage = await stageOf(db);
  const cast = await castOf(db, stage, IN_TURN);
  const outcome = await costs(url, stage, cast, VISITS_EACH, SEED);
  printTimes(outcome);
  for (const error of outcome.errors) console.log(`- ${error}`);
}

async function load(db: Database, url: string, seconds: number, people: number): Promise<void> {
  const stage = await stageOf(db);
  const cast = await castOf(db, stage, people);
  const before = await metricsOf(url);
  const crowd = browse(url, stage, cast, seconds, SEED);
  const memory: Memory[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    await delay((seconds / SAMPLES) * 1000);
    memory.push(memoryIn(await metricsOf(url)));
  }
  const outcome = await crowd;
  const { kind, version } = await db.describe();
  console.log(
    `\n${kind === "embedded" ? "Embedded database" : "PostgreSQL server"} (${version}), ${cpus().length} cores (${cpus()[0]!.model}), Node ${process.version}; ${people} people, ${seconds} seconds; load average ${loadavg()[0]!.toFixed(1)}.\n`,
  );
  printTimes(outcome);
  printMachine(outcome, { seconds, before, after: await metricsOf(url), memory });
  if (outcome.errors.length > 0) process.exitCode = 1;
}
