import { Worker } from "node:worker_threads";
import type { Transferable } from "node:worker_threads";
import { InnestoError } from "../errors.ts";
import { reviveError } from "./messages.ts";
import type { TaskReply, TaskRequest } from "./messages.ts";
import type { TaskProgress } from "./task.ts";

export type TaskOptions = {
  /** Called with the progress that the task tells, at most some twenty times a second. */
  readonly onProgress?: (progress: TaskProgress) => void;
  /** Stops the task; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Memory in the input to move instead of copying: the caller can no longer use it. */
  readonly transfer?: readonly Transferable[];
};

type Running = {
  readonly task: string;
  readonly options: TaskOptions;
  readonly settle: (outcome: { readonly output: unknown } | { readonly error: unknown }) => void;
};

/** One worker thread, which does one task at a time. It keeps the process alive only meanwhile. */
export class TaskThread {
  readonly #worker: Worker;
  readonly #graceMs: number;
  #running: Running | undefined;
  #alive = true;

  /** Starts a thread over a module that exports `tasks`. */
  constructor(tasks: URL, graceMs: number) {
    this.#graceMs = graceMs;
    const entry = new URL("./worker.mjs", import.meta.url);
    this.#worker = new Worker(entry, { workerData: { tasks: tasks.href }, execArgv: [] });
    this.#worker.unref();
    this.#worker.on("message", (reply: TaskReply) => this.#read(reply));
    this.#worker.on("messageerror", (cause) => this.#die(cause));
    this.#worker.on("error", (cause) => this.#die(cause));
    this.#worker.on("exit", (code) => this.#die(new Error(`exit code ${code}`)));
  }

  /** False once the thread has died or been ended: it takes no more tasks. */
  get alive(): boolean {
    return this.#alive;
  }

  run(task: string, input: unknown, options: TaskOptions): Promise<unknown> {
    const { signal, transfer = [] } = options;
    const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    let grace: NodeJS.Timeout | undefined;
    const cancel = (): void => {
      Atomics.store(cancelled, 0, 1);
      this.#worker.postMessage("cancel" satisfies TaskRequest, []);
      grace = setTimeout(() => void this.end(), this.#graceMs);
    };
    return new Promise((resolve, reject) => {
      const settle: Running["settle"] = (outcome) => {
        this.#running = undefined;
        this.#worker.unref();
        clearTimeout(grace);
        signal?.removeEventListener("abort", cancel);
        if (signal?.aborted) reject(signal.reason as Error);
        else if ("output" in outcome) resolve(outcome.output);
        else reject(outcome.error);
      };
      this.#worker.postMessage({ task, input, cancelled } satisfies TaskRequest, transfer);
      this.#running = { task, options, settle };
      this.#worker.ref();
      if (signal?.aborted) cancel();
      else signal?.addEventListener("abort", cancel);
    });
  }

  async end(): Promise<void> {
    this.#alive = false;
    await this.#worker.terminate();
  }

  #read(reply: TaskReply): void {
    const running = this.#running;
    if ("progress" in reply) running?.options.onProgress?.(reply.progress);
    else if ("error" in reply) running?.settle({ error: reviveError(reply.error) });
    else running?.settle(reply);
  }

  #die(cause: unknown): void {
    this.#alive = false;
    this.#running?.settle({ error: crashed(this.#running.task, cause) });
  }
}

function crashed(task: string, cause: unknown): InnestoError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new InnestoError(
    "internal",
    {
      it: `Il calcolo «${task}» si è interrotto, il suo thread è caduto: ${detail}. Il servizio continua; si può ripetere.`,
      en: `The computation "${task}" stopped, its thread went down: ${detail}. The service goes on; it can be tried again.`,
    },
    { cause },
  );
}
