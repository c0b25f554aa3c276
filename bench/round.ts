/*
 * The whole round, from files to explained proposals kept in the embedded database: time of each step
 * and the process's highest memory until its end. Each programme runs in a process of its own.
 *
 *   npm run bench            43 × 43 (the fixture), 1,000 × 300 and 10,000 × 1,000 (generated, seeded)
 *   npm run bench -- 1000    only that one
 *
 * Nothing is printed unless the run's certificate holds with gap 0 and a replay gives the same digest.
 */
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { closeCompute } from "../src/compute/compute.ts";
import { type Database, openDatabase } from "../src/db/client.ts";
import { openEmbedder } from "../src/embedding/embedders.ts";
import { importFiles } from "../src/intake/import-files.ts";
import { embedProgramme } from "../src/profiles/embed.ts";
import { openRound } from "../src/rounds/rounds.ts";
import { runRound } from "../src/rounds/run.ts";
import { answersOf } from "../src/rounds/explain.ts";
import { generateProgramme } from "./programmes/generate.ts";

interface Size {
  readonly people: number;
  readonly firms: number;
}

const SIZES: readonly Size[] = [
  { people: 43, firms: 43 },
  { people: 1000, firms: 300 },
  { people: 10_000, firms: 1000 },
];
const SEED = 20_150_323;
const TODAY = "2026-01-15";
const MEBIBYTE_IN_KIB = 1024;

interface Line {
  readonly step: string;
  readonly seconds: number;
  readonly peakMiB: number;
}

/** Times steps one after the other and notes the highest memory so far. */
function stopwatch() {
  const lines: Line[] = [];
  const add = (step: string, seconds: number) =>
    lines.push({ step, seconds, peakMiB: process.resourceUsage().maxRSS / MEBIBYTE_IN_KIB });
  const time = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    add(step, (performance.now() - start) / 1000);
    return result;
  };
  return { lines, add, time };
}

async function benchRound(size: Size): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "innesto-bench-"));
  const watch = stopwatch();
  try {
    const path = await filesOf(size, home);
    const db = await watch.time("database", () => openDatabase({ home: join(home, "data") }));
    try {
      await wholeRound(db, path, size, watch);
    } finally {
      await db.close();
    }
  } finally {
    await closeCompute();
    await rm(home, { recursive: true, force: true });
  }
}

async function filesOf(size: Size, home: string): Promise<string> {
  if (size.people === 43) return fileURLToPath(new URL("../fixtures/comantova", import.meta.url));
  const folder = join(home, "files");
  await generateProgramme(folder, { ...size, seed: SEED });
  return folder;
}

async function wholeRound(
  db: Database,
  path: string,
  size: Size,
  { lines, add, time }: ReturnType<typeof stopwatch>,
): Promise<void> {
  const { programme } = await time("import", () =>
    importFiles(db, { path, dryRun: false, today: TODAY }),
  );
  const spec = { name: "built-in" };
  const { id } = await openEmbedder(spec);
  await time("embed", () => embedProgramme(db, programme, { spec, id }));
  const round = await time("open", () => openRound(db, programme, { embedderId: id }));
  const run = await time("run, all of it", () =>
    runRound(db, programme, round.number, { on: TODAY }),
  );
  const { report } = run;
  if (!report.certified || report.gap !== 0) throw new Error("the certificate does not hold");
  const again = await runRound(db, programme, round.number, { on: TODAY, reuse: true });
  if (again.id !== run.id) throw new Error("the same inputs gave another digest");
  for (const [step, seconds] of Object.entries(report.steps)) add(`  of which ${step}`, seconds);
  const answers = await answersOf(db, programme, run.id);
  const [{ seeker }, { place }] = [report.pairs[0]!, report.pairs[1]!];
  await time("first «why not», which opens the run", () => answers.whyNot(seeker, place));
  await time("another «why not»", () => answers.whyNot(report.pairs[1]!.seeker, place));
  print(size, report, lines);
}

const n = (value: number) => value.toLocaleString("en-GB");

function print(
  { people, firms }: Size,
  report: {
    readonly allowedPairs: number;
    readonly seekersMatched: number;
    readonly seekers: number;
  },
  lines: readonly Line[],
): void {
  console.log(`\n### ${n(people)} × ${n(firms)}\n`);
  console.log(
    `${n(report.allowedPairs)} allowed pairs; ${n(report.seekersMatched)} of ${n(report.seekers)} matched; certified, gap 0.\n`,
  );
  console.log("| step | seconds | peak memory so far, MiB |\n|---|---:|---:|");
  for (const { step, seconds, peakMiB } of lines)
    console.log(
      `| ${step} | ${seconds.toFixed(2)} | ${step.startsWith(" ") ? "" : peakMiB.toFixed(0)} |`,
    );
}

const CHILD = "--child";

async function benchAll(only: readonly string[]): Promise<void> {
  console.log(
    `${cpus().length} cores (${cpus()[0]!.model}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`,
  );
  for (const { people } of SIZES.filter(
    (s) => only.length === 0 || only.includes(String(s.people)),
  )) {
    const child = fork(fileURLToPath(import.meta.url), [CHILD, String(people)]);
    const status = await new Promise((resolve) => child.once("exit", resolve));
    if (status !== 0) process.exitCode = 1;
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === CHILD) await benchRound(SIZES.find(({ people }) => people === Number(rest[0]))!);
else await benchAll(first === undefined ? [] : [first, ...rest]);
