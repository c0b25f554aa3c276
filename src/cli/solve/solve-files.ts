import { checkProblem } from "../../assignment/check.ts";
import type { SolveTaskOutput } from "../../compute/solve-task.ts";
import { runTask } from "../../compute/compute.ts";
import type { Terminal } from "../terminal.ts";
import { both } from "./faults.ts";
import type { SolvePaths } from "./options.ts";
import { csvOf, outputRows } from "./output.ts";
import { brokenProblem } from "./broken-problem.ts";
import { type Input, readInput } from "./read-input.ts";
import { reportOf } from "./report.ts";
import type { SolveReport } from "./report-schema.ts";
import { summaryLines } from "./summary.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * From files to files: reads, checks, solves in a thread of its own, writes all or nothing. A
 * problem without solution is an answer too: a header without rows, and a report with the conflict.
 *
 * @throws InnestoError `invalid` with every fault of the files, `unavailable` when time runs out before there is an
 * answer; then nothing is written
 */
export async function solveFiles(paths: SolvePaths, terminal: Terminal): Promise<SolveReport> {
  const { input, readSeconds } = await readTimed(paths, terminal);
  const output = await solveInThread(input, paths.timeLimitSeconds, terminal);
  const rows = outputRows(input, output.arcs);
  const report = reportOf(input, output, readSeconds);
  const files = [{ path: paths.out, text: csvOf(rows) }];
  if (paths.report !== undefined)
    files.push({ path: paths.report, text: `${JSON.stringify(report, null, 2)}\n` });
  await writeWhole(files);
  for (const line of summaryLines(report)) terminal.say(line);
  const written = files.map(({ path }) => path).join(", ");
  terminal.say(both(`Scritto: ${written}`, `Written: ${written}`));
  return report;
}

async function readTimed(paths: SolvePaths, terminal: Terminal) {
  const started = performance.now();
  const bar = terminal.progress(both("Lettura", "Reading"));
  try {
    const input = await readInput(paths, bar.at);
    checkNumbers(input);
    return { input, readSeconds: (performance.now() - started) / 1000 };
  } finally {
    bar.end();
  }
}

/** Single numbers have been checked already; what is left is their span and the problem's size. */
function checkNumbers(input: Input): void {
  try {
    checkProblem(input.encoded.problem);
  } catch (error) {
    throw brokenProblem(error, input);
  }
}

async function solveInThread(
  { encoded, policy, limits }: Input,
  timeLimitSeconds: number | undefined,
  terminal: Terminal,
): Promise<SolveTaskOutput> {
  const { problem, placeScore } = encoded;
  const aim = { objective: policy.objective, seekerView: null, placeView: placeScore };
  const bar = terminal.progress(both("Soluzione", "Solving"));
  try {
    return await runTask(
      "solveProblem",
      {
        problem,
        aim,
        ...(limits !== null && { quotas: limits.quotas }),
        ...(timeLimitSeconds !== undefined && { timeLimitSeconds }),
      },
      { onProgress: ({ done, total }) => bar.at(done, total) },
    );
  } finally {
    bar.end();
  }
}
