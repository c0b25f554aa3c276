import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export type TestProcess = {
  readonly pid: number;
  /** What it has printed so far, line by line. */
  readonly lines: readonly string[];
  /** Fulfilled when it has printed at least so many lines, or this line. */
  readonly printed: (what: number | string) => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
  /** Ends its standard input and waits for its exit status; null when it was killed. */
  readonly finish: () => Promise<number | null>;
};

/** Starts a TypeScript file of the project as a process of its own. */
export function startProcess(file: string, args: readonly string[]): TestProcess {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    ["--import", "tsx", file, ...args],
    { cwd: ROOT, stdio: ["pipe", "pipe", "inherit"] },
  );
  child.stdin.on("error", () => undefined);
  const lines: string[] = [];
  const exited = new Promise<number | null>((resolve) => void child.once("close", resolve));
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => lines.push(line));

  async function printed(what: number | string): Promise<void> {
    const isThere = (): boolean =>
      typeof what === "number" ? lines.length >= what : lines.includes(what);
    while (!isThere()) {
      const next = await Promise.race([once(reader, "line"), exited.then(() => "exited")]);
      if (next === "exited" && !isThere())
        throw new Error(`the process ended before it printed ${what}: ${lines.join(", ")}`);
    }
  }
  return {
    pid: child.pid!,
    lines,
    printed,
    kill: async (signal) => {
      child.kill(signal);
      await exited;
    },
    finish: async () => {
      child.stdin.end();
      return await exited;
    },
  };
}
