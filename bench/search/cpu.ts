import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import type { Database } from "../../src/db/client.ts";

/** Milliseconds of a core, of the database's sessions (null where they run on another machine) and of this process. */
export interface CpuTimes {
  readonly database: number | null;
  readonly node: number;
}

/**
 * What has been spent so far. Unlike times by the clock it says much the same on a machine that is busy with other
 * things. Linux tells it of each process, in nanoseconds.
 */
export async function cpuTimes(db: Database): Promise<CpuTimes> {
  const rows = await db.asSystem(null, (tx) =>
    tx.execute<{ pid: number }>(
      sql`select pid from pg_stat_activity where datname = current_database()`,
    ),
  );
  const spent = await Promise.all(rows.map(({ pid }) => spentBy(pid)));
  const { user, system } = process.cpuUsage();
  return { database: sum(spent), node: (user + system) / 1000 };
}

async function spentBy(pid: number): Promise<number | null> {
  try {
    const [nanoseconds] = (await readFile(`/proc/${pid}/schedstat`, "utf8")).split(" ");
    return Number(nanoseconds) / 1e6;
  } catch {
    return null;
  }
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0);
