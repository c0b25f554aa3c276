import { setImmediate } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import type { TaskProgress } from "../../src/compute/task.ts";
import { ThreadPool } from "../../src/compute/thread-pool.ts";
import { InnestoError } from "../../src/errors.ts";

const tasks = new URL("./threaded-tasks.ts", import.meta.url);
const pool = new ThreadPool({ tasks, threads: 1, graceMs: 60_000 });
afterAll(() => pool.close());

const sharedFlag = () => new Int32Array(new SharedArrayBuffer(4));

async function raised(flag: Int32Array): Promise<void> {
  while (Atomics.load(flag, 0) === 0) await setImmediate();
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => expect.fail(`resolved with ${String(value)}`),
    (error: unknown) => error,
  );
}

describe("a task in a thread", () => {
  it("gets plain data and gives plain data", async () => {
    const values = Float64Array.of(1, 2, 3);
    const output = await pool.run("squares", { values });
    expect(output).toEqual({ squares: Float64Array.of(1, 4, 9), part: Uint8Array.of(8, 7) });
    expect(values).toEqual(Float64Array.of(1, 2, 3));
  });

  it("takes the memory that the caller hands over", async () => {
    const values = Float64Array.of(1, 2, 3);
    await pool.run("squares", { values }, { transfer: [values.buffer] });
    expect(values).toHaveLength(0);
  });

  it("leaves this thread free", async () => {
    const flag = sharedFlag();
    const waiting = pool.run("waitForFlag", { flag });
    for (let turn = 0; turn < 100; turn++) await setImmediate();
    Atomics.store(flag, 0, 1);
    expect(await waiting).toBe("raised");
  });

  it("tells its progress, in order, to the end, and not at every step", async () => {
    const total = 1_000_000;
    const seen: TaskProgress[] = [];
    await pool.run("count", { total }, { onProgress: (progress) => seen.push(progress) });
    expect(seen.pop()).toEqual({ step: "again", done: 0, total });
    expect(seen.at(-1)).toEqual({ step: null, done: total, total });
    const done = seen.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.length).toBeLessThan(total / 100);
  });

  it("waits its turn when all threads are busy", async () => {
    const flag = sharedFlag();
    const order: string[] = [];
    const first = pool.run("waitForFlag", { flag }).then(() => order.push("first"));
    const second = pool.run("count", { total: 1 }).then(() => order.push("second"));
    await setImmediate();
    Atomics.store(flag, 0, 1);
    await Promise.all([first, second]);
    expect(order).toEqual(["first", "second"]);
  });
});

describe("a cancelled task", () => {
  it.each(["askForever", "awaitForever"])("stops by itself: %s", async (task) => {
    const started = sharedFlag();
    const controller = new AbortController();
    const running = pool.run(task, { started }, { signal: controller.signal });
    await raised(started);
    const reason = new Error("changed my mind");
    controller.abort(reason);
    expect(await rejection(running)).toBe(reason);
    expect(await pool.run("count", { total: 1 })).toBe(1);
  });

  it("is ended with its thread when it does not listen, and the next task gets a new one", async () => {
    const impatient = new ThreadPool({ tasks, threads: 1, graceMs: 1 });
    const started = sharedFlag();
    const controller = new AbortController();
    const running = impatient.run("deaf", { started }, { signal: controller.signal });
    await raised(started);
    controller.abort();
    expect(await rejection(running)).toBe(controller.signal.reason);
    expect(await impatient.run("count", { total: 1 })).toBe(1);
    await impatient.close();
  });

  it("never starts when it is cancelled before, or while it waits", async () => {
    expect(await rejection(pool.run("crash", {}, { signal: AbortSignal.abort("before") }))).toBe(
      "before",
    );
    const flag = sharedFlag();
    const first = pool.run("waitForFlag", { flag });
    const controller = new AbortController();
    const second = pool.run("crash", {}, { signal: controller.signal });
    controller.abort("while waiting");
    expect(await rejection(second)).toBe("while waiting");
    Atomics.store(flag, 0, 1);
    expect(await first).toBe("raised");
  });
});

describe("a failed task", () => {
  it("rejects with an InnestoError of the same kind, text and issues", async () => {
    const error = await rejection(pool.run("refuse", {}));
    expect(error).toBeInstanceOf(InnestoError);
    expect(error).toMatchObject({
      kind: "infeasible",
      message: "no solution",
      text: { it: "nessuna soluzione", en: "no solution" },
      issues: [{ path: "places[3]" }],
    });
  });

  it("rejects with any other error's name, message and stack", async () => {
    const error = await rejection(pool.run("stumble", {}));
    expect(error).toMatchObject({ name: "RangeError", message: "out of range" });
    expect((error as Error).stack).toContain("threaded-tasks.ts");
  });

  it.each([
    ["crash", "nobody catches me"],
    ["exit", "exit code 7"],
  ])("says so when its thread goes down: %s", async (task, detail) => {
    const error = await rejection(pool.run(task, {}));
    expect(error).toMatchObject({ name: "InnestoError", kind: "internal" });
    expect((error as Error).message).toContain(`"${task}"`);
    expect((error as Error).message).toContain(detail);
    expect(await pool.run("count", { total: 1 })).toBe(1);
  });

  it("rejects an output or an input that is not plain data, and an unknown name", async () => {
    expect(await rejection(pool.run("answerWithFunction", {}))).toMatchObject({
      name: "DataCloneError",
    });
    expect(await rejection(pool.run("count", { total: () => 1 }))).toMatchObject({
      name: "DataCloneError",
    });
    expect(await rejection(pool.run("noSuchTask", {}))).toMatchObject({ message: "no such task" });
    expect(await pool.run("count", { total: 1 })).toBe(1);
  });

  it("says so when the tasks cannot be loaded", async () => {
    const broken = new ThreadPool({
      tasks: new URL("./absent.ts", import.meta.url),
      threads: 1,
      graceMs: 1,
    });
    const error = await rejection(broken.run("count", { total: 1 }));
    expect(error).toMatchObject({ kind: "internal" });
    expect((error as Error).message).toContain("absent.ts");
  });
});

it("refuses what waits and ends what runs when it is closed", async () => {
  const closing = new ThreadPool({ tasks, threads: 1, graceMs: 60_000 });
  const started = sharedFlag();
  const running = rejection(closing.run("deaf", { started }));
  const waiting = rejection(closing.run("count", { total: 1 }));
  await raised(started);
  await closing.close();
  expect(await running).toMatchObject({ kind: "internal" });
  expect(await waiting).toMatchObject({ kind: "unavailable" });
});
