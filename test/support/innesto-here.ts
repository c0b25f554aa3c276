import { main } from "../../src/cli/main.ts";
import type { Finished } from "./innesto.ts";

/**
 * Runs a command in this process, from its words to its exit status: a process of its own takes
 * seconds to start, and so does a database that nobody has open. One at a time: what it prints is
 * taken from this process's streams.
 */
export async function innestoHere(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Finished> {
  const { stdout, stderr } = process;
  const before = { env: { ...process.env }, exitCode: process.exitCode };
  const listening = new Set(stdout.listeners("error"));
  const [out, err] = [taken(stdout), taken(stderr)];
  try {
    for (const [name, value] of Object.entries(environment)) setVariable(name, value);
    await main(args);
    return { status: Number(process.exitCode ?? 0), stdout: out.text(), stderr: err.text() };
  } finally {
    out.giveBack();
    err.giveBack();
    for (const name of Object.keys(environment)) setVariable(name, before.env[name]);
    process.exitCode = before.exitCode;
    for (const one of stdout.listeners("error"))
      if (!listening.has(one)) stdout.off("error", one as () => void);
  }
}

function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** Keeps what is written to a stream, until it is given back. */
function taken(stream: NodeJS.WriteStream) {
  const write = Reflect.get(stream, "write");
  let kept = "";
  stream.write = (chunk: string | Uint8Array) => {
    kept += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    return true;
  };
  return { text: () => kept, giveBack: () => void (stream.write = write) };
}
