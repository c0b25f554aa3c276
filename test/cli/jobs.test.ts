import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../src/db/client.ts";
import { importFiles } from "../../src/intake/import-files.ts";
import { enqueue } from "../../src/jobs/enqueue.ts";
import { embedJob } from "../../src/jobs/kinds/embed.ts";
import { COMANTOVA, TODAY } from "../support/comantova.ts";
import { testHome, type TestHome } from "../support/database.ts";
import { innestoHere } from "../support/innesto-here.ts";

/** A worker by itself, as an operator runs it, and the commands beside it. */

const FILES = fileURLToPath(new URL("../../fixtures/comantova", import.meta.url));
const PROGRAM = fileURLToPath(new URL("../../src/cli/innesto.mjs", import.meta.url));

let home: TestHome;
let environment: Record<string, string | undefined>;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  home = await testHome();
  environment = { INNESTO_HOME: home.home, DATABASE_URL: undefined, INNESTO_LANG: "it" };
  const db = await openDatabase(home);
  await importFiles(db, { path: FILES, today: TODAY });
  for (const createdBy of ["first", "second"])
    await db.asSystem(COMANTOVA, (tx) =>
      enqueue(tx, embedJob, { programme: COMANTOVA }, { createdBy }),
    );
  await db.close();
});
afterAll(async () => {
  worker?.kill("SIGKILL");
  await home.remove();
});

const run = (...args: string[]) => innestoHere(["job", ...args], environment);

test("jobs wait, are listed in words, and can be stopped", async () => {
  const db = await openDatabase(home);
  const { stdout } = await run("list", COMANTOVA);
  expect(stdout.trim().split("\n")).toEqual([
    expect.stringMatching(/^2 +in coda +comantova +Lettura dei testi$/),
    expect.stringMatching(/^ *1 +in coda +comantova +Lettura dei testi$/),
  ]);
  const stopped = await run("cancel", "2");
  expect([stopped.status, stopped.stdout]).toEqual([0, "L'operazione 2 è fermata.\n"]);
  expect((await run("cancel", "2")).status).toBe(1);
  expect((await run("show", "7")).status).toBe(2);
  expect((await run("show", "sette")).status).toBe(2);
  expect((await run("list", "--state", "asleep")).status).toBe(2);
  await db.close();
});

test("a worker does what waits and, told to stop, ends well", async () => {
  worker = spawn(process.execPath, [PROGRAM, "work", "--jobs", "1"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(worker, "close");
  let log = "";
  worker.stderr!.setEncoding("utf8").on("data", (text: string) => (log += text));
  while (!log.includes("job-done")) await once(worker.stderr!, "data");
  const { stdout } = await run("show", "1", "--json");
  const shown = JSON.parse(stdout);
  expect(shown).toMatchObject({ id: 1, state: "done", attempts: 1 });
  expect(shown.result.embedded).toBeGreaterThan(0);
  worker.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  const list = await run("list", "--state", "done", "--json");
  expect(JSON.parse(list.stdout)).toHaveLength(1);
});

test("a number of jobs that cannot be is refused", async () => {
  const { status, stderr } = await innestoHere(["work", "--jobs", "0"], environment);
  expect([status, stderr]).toEqual([2, expect.stringContaining("da 1 a 64")]);
});
