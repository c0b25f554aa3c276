import { InnestoError } from "../../src/errors.ts";
import type { TaskContext, TaskTable } from "../../src/compute/task.ts";

const NEVER = { it: "mai", en: "never" };

/** Tasks that behave in each way a task can, for threads started over this module. */
export const tasks = {
  squares: (input: { readonly values: Float64Array }) => ({
    squares: input.values.map((value) => value * value),
    part: new Uint8Array([9, 8, 7, 6]).subarray(1, 3),
  }),

  count: ({ total }: { readonly total: number }, { poll, step }: TaskContext) => {
    for (let done = 0; done <= total; done++) poll(done, total);
    step("again");
    poll(0, total);
    return total;
  },

  /** Burns its thread until the flag is raised. */
  waitForFlag: (input: { readonly flag: Int32Array }) => {
    while (Atomics.load(input.flag, 0) === 0);
    return "raised";
  },

  /** Burns its thread, asking whether to go on. */
  askForever: (input: { readonly started: Int32Array }, { poll }: TaskContext) => {
    Atomics.store(input.started, 0, 1);
    while (poll(0, 1));
    return "what a cancelled task says is not heard";
  },

  awaitForever: (input: { readonly started: Int32Array }, { signal }: TaskContext) =>
    new Promise((_, reject) => {
      Atomics.store(input.started, 0, 1);
      signal.addEventListener("abort", () => reject(signal.reason as Error));
    }),

  /** Burns its thread and never asks. */
  deaf: (input: { readonly started: Int32Array }) => {
    Atomics.store(input.started, 0, 1);
    for (;;);
  },

  refuse: () => {
    throw new InnestoError(
      "infeasible",
      { it: "nessuna soluzione", en: "no solution" },
      { issues: [{ path: "places[3]", found: NEVER, expected: NEVER, next: NEVER }] },
    );
  },

  stumble: () => {
    throw new RangeError("out of range");
  },

  crash: () =>
    new Promise(() => {
      setTimeout(() => {
        throw new Error("nobody catches me");
      });
    }),

  exit: () => process.exit(7),

  answerWithFunction: () => () => "not plain data",
} satisfies TaskTable;
