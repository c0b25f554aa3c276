import { availableParallelism } from "node:os";
import type { TaskInput, TaskOutput } from "./task.ts";
import type { TaskOptions } from "./task-thread.ts";
import type { Tasks } from "./tasks.ts";
import { ThreadPool } from "./thread-pool.ts";

const SECOND = 1000;

/** How many tasks run at once: one core is left to the thread that answers requests. */
export const COMPUTE_THREADS = Math.max(1, availableParallelism() - 1);

const pool = new ThreadPool({
  tasks: new URL("./tasks.ts", import.meta.url),
  threads: COMPUTE_THREADS,
  graceMs: 2 * SECOND,
});

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
  return pool.run(name, input, options) as Promise<TaskOutput<Tasks[Name]>>;
}

/** Ends all worker threads; idle ones do not keep the process alive in any case. */
export function closeCompute(): Promise<void> {
  return pool.close();
}
