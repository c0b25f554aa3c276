/** What a running task may say and ask. */
export type TaskContext = {
  /**
   * Tells how far the task is and asks whether to go on: false once the caller has cancelled. Cheap
   * enough for an inner loop, and it works in one that never awaits.
   */
  readonly poll: (done: number, total: number) => boolean;
  /** Names the step that now begins; it goes with the progress that follows. */
  readonly step: (name: string) => void;
  /** The same cancellation for code that awaits; `poll` aborts it too. */
  readonly signal: AbortSignal;
};

/** Work done out of a total, in the task's own units, and the step that it belongs to. */
export type TaskProgress = {
  readonly step: string | null;
  readonly done: number;
  readonly total: number;
};

/**
 * A task: plain data in, plain data out; typed arrays in its output are moved, not copied. What a
 * cancelled task gives back is thrown away.
 */
export type Task<Input, Output> = (input: Input, context: TaskContext) => Output | Promise<Output>;

/** Tasks by name. The inputs' types differ, so the table's own type leaves them open. */
export type TaskTable = Readonly<Record<string, Task<never, unknown>>>;

export type TaskInput<T> = T extends Task<infer Input, unknown> ? Input : never;
export type TaskOutput<T> = T extends Task<never, infer Output> ? Awaited<Output> : never;
