import type { Outcome } from "./crowd.ts";

const MEBIBYTE = 2 ** 20;

export function printTimes({ times }: Outcome): void {
  console.log("| | requests | p50 ms | p95 ms | most ms |\n|---|---:|---:|---:|---:|");
  const kinds = [...times].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [kind, ms] of kinds) console.log(line(kind, ms));
  console.log(
    line(
      "**all**",
      kinds.flatMap(([, ms]) => ms),
    ),
  );
}

function line(name: string, ms: readonly number[]): string {
  const sorted = ms.toSorted((a, b) => a - b);
  // The nearest rank.
  const at = (share: number) =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!.toFixed(0);
  return `| ${name} | ${ms.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`;
}

/** What the service holds, in bytes. */
export interface Memory {
  readonly resident: number;
  /** Live objects of the thread that answers requests. */
  readonly heap: number;
}

export const memoryIn = (metrics: ReadonlyMap<string, number>): Memory => ({
  resident: metrics.get("process_resident_memory_bytes")!,
  heap: metrics.get("nodejs_heap_size_used_bytes")!,
});

const inMebibytes = (bytes: readonly number[]): string =>
  bytes.map((b) => (b / MEBIBYTE).toFixed(0)).join(", ");

interface Machine {
  readonly seconds: number;
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
  /** At equal distances. */
  readonly memory: readonly Memory[];
}

export function printMachine(
  { times, errors, bytes }: Outcome,
  { seconds, before, after, memory }: Machine,
): void {
  const requests = [...times.values()].reduce((sum, { length }) => sum + length, 0);
  const grown = (name: string) => after.get(name)! - before.get(name)!;
  const cpu = grown("process_cpu_seconds_total");
  const transactions = grown("innesto_database_transactions_total");
  console.log(
    `\nErrors: ${errors.length === 0 ? "none" : errors.length}. ${(requests / seconds).toFixed(1)} requests a second, ${(bytes / requests / 1024).toFixed(0)} KiB each, ${(transactions / requests).toFixed(1)} transactions each, which waited ${((1000 * grown("innesto_database_wait_seconds_total")) / transactions).toFixed(1)} ms for a connection. The service took ${((100 * cpu) / seconds).toFixed(0)} % of a core; its memory at each quarter: ${inMebibytes(memory.map(({ resident }) => resident))} MiB, of which objects of its main thread ${inMebibytes(memory.map(({ heap }) => heap))} MiB.`,
  );
  for (const error of new Set(errors)) console.log(`- ${error}`);
}
