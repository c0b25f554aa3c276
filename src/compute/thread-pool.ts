import { InnestoError } from "../errors.ts";
import { TaskThread } from "./task-thread.ts";
import type { TaskOptions } from "./task-thread.ts";

export type ThreadPoolOptions = {
  /** The module that exports `tasks`. */
  readonly tasks: URL;
  /** How many tasks run at once; the others wait in order. */
  readonly threads: number;
  /** Milliseconds that a cancelled task has to stop by itself before its thread is ended. */
  readonly graceMs: number;
};

type Waiting = {
  readonly start: (thread: TaskThread) => void;
  readonly refuse: (reason: unknown) => void;
};

/** Worker threads started when first needed and kept for the next task. */
export class ThreadPool {
  readonly #options: ThreadPoolOptions;
  readonly #idle: TaskThread[] = [];
  readonly #busy = new Set<TaskThread>();
  readonly #queue: Waiting[] = [];

  constructor(options: ThreadPoolOptions) {
    this.#options = options;
  }

  async run(task: string, input: unknown, options: TaskOptions = {}): Promise<unknown> {
    options.signal?.throwIfAborted();
    const thread = await this.#take(options.signal);
    try {
      return await thread.run(task, input, options);
    } finally {
      this.#giveBack(thread);
    }
  }

  /** Ends every thread; what runs or waits rejects. A later task starts new threads. */
  async close(): Promise<void> {
    for (const waiting of this.#queue.splice(0)) waiting.refuse(closed());
    const threads = [...this.#idle.splice(0), ...this.#busy];
    await Promise.all(threads.map((thread) => thread.end()));
  }

  #take(signal: AbortSignal | undefined): Promise<TaskThread> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        reject(signal?.reason as Error);
      };
      const stay = (): void => signal?.removeEventListener("abort", leave);
      const waiting: Waiting = {
        start: (thread) => {
          stay();
          resolve(thread);
        },
        refuse: (reason) => {
          stay();
          reject(reason);
        },
      };
      signal?.addEventListener("abort", leave);
      this.#queue.push(waiting);
      this.#startWaiting();
    });
  }

  #giveBack(thread: TaskThread): void {
    this.#busy.delete(thread);
    if (thread.alive) this.#idle.push(thread);
    this.#startWaiting();
  }

  #startWaiting(): void {
    const { tasks, threads, graceMs } = this.#options;
    while (this.#queue.length > 0 && this.#busy.size < threads) {
      const thread = this.#idleThread() ?? new TaskThread(tasks, graceMs);
      this.#busy.add(thread);
      this.#queue.shift()!.start(thread);
    }
  }

  /** The last one used, whose caches are warm; threads that died meanwhile are dropped. */
  #idleThread(): TaskThread | undefined {
    let thread = this.#idle.pop();
    while (thread?.alive === false) thread = this.#idle.pop();
    return thread;
  }
}

function closed(): InnestoError {
  return new InnestoError("unavailable", {
    it: "Il servizio si sta fermando: il calcolo non è partito",
    en: "The service is stopping: the computation did not start",
  });
}
