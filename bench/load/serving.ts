import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../src/cli/innesto.mjs", import.meta.url));

export interface Serving {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the service as its users do, in a process of its own, on the database that `env` names. */
export async function startServing(env: Readonly<Record<string, string>>): Promise<Serving> {
  const child = spawn(process.execPath, [PROGRAM, "serve", "--port", "0", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  return { url: await addressOf(child), stop: () => end(child) };
}

async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const found = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
    if (found !== undefined) return found;
  }
  throw new Error("the service ended before it served");
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, "close");
  child.kill("SIGTERM");
  await ended;
}

/** What the service tells of itself at `/metrics`, by name; those with labels are left out. */
export async function metricsOf(url: string): Promise<ReadonlyMap<string, number>> {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split("\n");
  const plain = lines.flatMap((line) => /^(\w+) (\S+)$/.exec(line)?.slice(1, 3) ?? []);
  return new Map(
    Array.from({ length: plain.length / 2 }, (_, i) => [plain[2 * i]!, Number(plain[2 * i + 1])]),
  );
}
