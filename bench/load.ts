/*
 * Load: 200 people, signed in, browse and answer at once in a programme of 10,000 ideas and 1,000 firms. The service
 * runs in a process of its own, as its users start it, on the database of DATABASE_URL or of the folder INNESTO_HOME;
 * who browses, the service and the database share the machine.
 *
 *   npm run bench:load -- prepare       fills an empty database; it stays
 *   npm run bench:load                  two minutes
 *   npm run bench:load -- 30 50         so many seconds, so many people
 *   npm run bench:load -- cost          the processor's time that each kind of visit takes, one after the other
 */
import { setTimeout as delay } from "node:timers/promises";
import { cpus } from "node:os";
import { closeCompute } from "../src/compute/compute.ts";
import { readConfig } from "../src/config.ts";
import { openDatabase } from "../src/db/client.ts";
import { castOf, stageOf } from "./load/cast.ts";
import { costs } from "./load/cost.ts";
import { browse } from "./load/crowd.ts";
import { prepare } from "./load/prepare.ts";
import { printMachine, printTimes } from "./load/print.ts";
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
else if (first === "cost") await cost();
else await load(Number(first ?? SECONDS), Number(second ?? PEOPLE));
await closeCompute();

async function cost(): Promise<void> {
  const service = await startServing();
  const db = await openDatabase(config);
  try {
    const stage = await stageOf(db);
    const cast = await castOf(db, stage, IN_TURN);
    const outcome = await costs(service.url, stage, cast, VISITS_EACH, SEED);
    printTimes(outcome);
    for (const error of outcome.errors) console.log(`- ${error}`);
  } finally {
    await db.close();
    await service.stop();
  }
}

async function load(seconds: number, people: number): Promise<void> {
  const service = await startServing();
  const db = await openDatabase(config);
  try {
    const stage = await stageOf(db);
    const cast = await castOf(db, stage, people);
    const before = await metricsOf(service.url);
    const crowd = browse(service.url, stage, cast, seconds, SEED);
    const memory: number[] = [];
    for (let i = 0; i < SAMPLES; i++) {
      await delay((seconds / SAMPLES) * 1000);
      memory.push((await metricsOf(service.url)).get("process_resident_memory_bytes")!);
    }
    const outcome = await crowd;
    const { kind, version } = await db.describe();
    console.log(
      `\n${kind === "embedded" ? "Embedded database" : "PostgreSQL server"} (${version}), ${cpus().length} cores (${cpus()[0]!.model}), Node ${process.version}; ${people} people, ${seconds} seconds.\n`,
    );
    printTimes(outcome);
    printMachine(outcome, { seconds, before, after: await metricsOf(service.url), memory });
    if (outcome.errors.length > 0) process.exitCode = 1;
  } finally {
    await db.close();
    await service.stop();
  }
}
