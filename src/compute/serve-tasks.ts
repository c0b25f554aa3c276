import { parentPort } from "node:worker_threads";
import type { MessagePort, Transferable } from "node:worker_threads";
import { recordError } from "./messages.ts";
import type { TaskReply, TaskRequest } from "./messages.ts";
import type { Task, TaskContext, TaskTable } from "./task.ts";

/** Milliseconds between two progress messages: a loop may poll a million times a second. */
const PROGRESS_INTERVAL = 50;

/** A thread's life: takes requests from its parent, one at a time, and answers each. */
export function serveTasks(tasks: TaskTable): void {
  const port = parentPort;
  if (port === null) throw new Error("tasks are served in a worker thread");
  let controller = new AbortController();
  port.on("message", (request: TaskRequest) => {
    if (request === "cancel") {
      controller.abort();
      return;
    }
    controller = new AbortController();
    const task = tasks[request.task] as Task<unknown, unknown> | undefined;
    void answer(port, task, request.input, taskContext(port, request.cancelled, controller));
  });
}

async function answer(
  port: MessagePort,
  task: Task<unknown, unknown> | undefined,
  input: unknown,
  context: TaskContext,
): Promise<void> {
  try {
    if (task === undefined) throw new Error("no such task");
    const output = await task(input, context);
    port.postMessage({ output } satisfies TaskReply, buffersIn(output));
  } catch (error) {
    port.postMessage({ error: recordError(error) } satisfies TaskReply);
  }
}

function taskContext(
  port: MessagePort,
  cancelled: Int32Array,
  controller: AbortController,
): TaskContext {
  let step: string | null = null;
  let last = -Infinity;
  return {
    signal: controller.signal,
    step: (name) => {
      step = name;
      last = -Infinity;
    },
    poll: (done, total) => {
      const now = performance.now();
      if (now - last >= PROGRESS_INTERVAL || done >= total) {
        last = now;
        port.postMessage({ progress: { step, done, total } } satisfies TaskReply);
      }
      if (Atomics.load(cancelled, 0) === 1) controller.abort();
      return !controller.signal.aborted;
    },
  };
}

/**
 * The memory of the typed arrays in plain data, each once. A view on a part of its memory is left to
 * be copied: the rest may be another's, as in the pool that small Buffers share.
 */
function buffersIn(value: unknown, found = new Set<Transferable>()): Transferable[] {
  if (ArrayBuffer.isView(value)) {
    const { buffer } = value;
    if (buffer instanceof ArrayBuffer && buffer.byteLength === value.byteLength) found.add(buffer);
  } else if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) buffersIn(part, found);
  }
  return [...found];
}
