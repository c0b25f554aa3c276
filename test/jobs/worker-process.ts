/**
 * A process of its own that runs jobs until its standard input ends, and prints what becomes of
 * them: "ready", then an event and the job's number a line.
 */
import { closeCompute } from "../../src/compute/compute.ts";
import { connectDatabase, openDatabase } from "../../src/db/client.ts";
import type { Endpoint } from "../../src/db/connection.ts";
import { anyKind, type AnyJobKind } from "../../src/jobs/kind.ts";
import { kindOf } from "../../src/jobs/kinds.ts";
import type { Timing } from "../../src/jobs/timing.ts";
import { Worker } from "../../src/jobs/worker.ts";
import { noteJob } from "./kinds.ts";
import { queueNote } from "./support.ts";

export interface WorkerProcess {
  readonly at: Endpoint | { readonly kind: "home"; readonly home: string };
  readonly timing: Timing;
  /** Queues so many jobs itself and prints "queued" and the note of each, once acknowledged. */
  readonly queues?: number;
}

const { at, timing, queues = 0 } = JSON.parse(process.argv[2]!) as WorkerProcess;

/** Sleeps as a whole, like a process that the system has suspended, and writes when it wakes up. */
const sleepingJob: AnyJobKind = {
  ...anyKind(noteJob),
  name: "sleeping-note",
  runWith: async (args, context) => {
    console.log(`asleep ${context.job.id}`);
    process.kill(process.pid, "SIGSTOP");
    await noteJob.run(noteJob.args.parse(args), context);
  },
};

const own = [anyKind(noteJob), sleepingJob];

const db =
  at.kind === "home"
    ? await openDatabase({ home: at.home })
    : await connectDatabase(at, async () => undefined);
const worker = new Worker({
  db,
  timing,
  modelsFolder: "/nonexistent/models",
  jobs: 2,
  kindOf: (name) => own.find((kind) => kind.name === name) ?? kindOf(name),
  log: ({ event, job }) => console.log(`${event} ${String(job)}`),
});
console.log("ready");
for (let index = 0; index < queues; index += 1) {
  const note = `${process.pid}-${index}`;
  await queueNote(db, { note, forMs: 30 });
  console.log(`queued ${note}`);
}
for await (const _ of process.stdin);
await worker.stop();
await closeCompute();
await db.close();
