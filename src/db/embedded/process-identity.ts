import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** A process, told apart from a later one that was given the same number. */
export type ProcessIdentity = {
  readonly pid: number;
  /** When it started, in clock ticks since the machine did; null where the system does not say. */
  readonly startedAt: string | null;
  /** Within which numbering of processes `pid` has its meaning: a machine, or a container on it. */
  readonly realm: string;
};

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid), realm: realm() };
}

/** Whether the process still runs; undefined when it belongs to another realm. */
export function isRunning(identity: ProcessIdentity): boolean | undefined {
  if (identity.realm !== realm()) return undefined;
  const startedAt = startOf(identity.pid);
  if (identity.startedAt !== null) return identity.startedAt === startedAt;
  return answersSignals(identity.pid);
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Field 22 of /proc/PID/stat; null without such a process or file. A zombie (field 3) is none,
 * unless another of its threads, perhaps in the midst of a write, has still to end.
 */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command's name, field 2, stands in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const isDead = fields[0] === "Z" && readdirSync(`/proc/${pid}/task`).length === 1;
    return isDead ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function realm(): string {
  try {
    return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}
