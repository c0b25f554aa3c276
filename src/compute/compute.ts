import { availableParallelism } from "node:os";
import type { TaskInput, TaskOutput } from "./task.ts";
import type { TaskOptions } from "./task-thread.ts";
import type { Tasks } from "./tasks.ts";
import { ThreadPool } from "./thread-pool.ts";

const SECOND = 1000;

/** How many tasks run at once: one core is left to the thread that answers requests. */
export const COMPUTE_THREADS = Math.max(1, availableParallelism() - 1);

const open = (threads: number) =>
  new ThreadPool({ tasks: new URL("./tasks.ts", import.meta.url), threads, graceMs: 2 * SECOND });

const working = open(COMPUTE_THREADS);
/** One thread of its own: it keeps runs open between questions, and no long run stands before them. */
const answering = open(1);
/** Another, for markets: opening a large run takes half a minute, and many people browse meanwhile. */
const browsing = open(1);

const OF_ITS_OWN: Readonly<Partial<Record<keyof Tasks, ThreadPool>>> = {
  answerQuestion: answering,
  openMarket: browsing,
  browseMarket: browsing,
  suggestFromMarket: browsing,
};

/**
 * Runs a task of the table in a worker thread. Input and output are plain data; typed arrays in the
 * output are moved. Rejects with the task's own error (an `InnestoError` keeps its kind, text and
 * issues), with the signal's reason when cancelled, and with `internal` when the thread goes down.
 */
export function runTask<Name extends keyof Tasks>(
  name: Name,
  input: TaskInput<Tasks[Name]>,
  options: TaskOptions = {},
): Promise<TaskOutput<Tasks[Name]>> {
  return (OF_ITS_OWN[name] ?? working).run(name, input, options) as Promise<
    TaskOutput<Tasks[Name]>
  >;
}

/** Ends all worker threads; idle ones do not keep the process alive in any case. */
export async function closeCompute(): Promise<void> {
  await Promise.all([working, answering, browsing].map((pool) => pool.close()));
}
