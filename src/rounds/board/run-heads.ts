import { and, desc, eq, sql } from "drizzle-orm";
import { run } from "../../db/tables/run.ts";
import type { Transaction } from "../../db/transaction.ts";

/** A run as lists show it: its report, which has every pair, is not read. */
export interface RunHead {
  readonly id: string;
  readonly round: number;
  readonly name: string;
  readonly state: typeof run.$inferSelect.state;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly seekers: number;
  readonly seekersMatched: number;
}

/** The runs of a programme, or of one of its rounds, the newest first. */
export const listRunHeads = (
  tx: Transaction,
  programmeId: string,
  number?: number,
): Promise<RunHead[]> =>
  tx
    .select({
      id: run.id,
      round: run.roundNumber,
      name: run.name,
      state: run.state,
      createdAt: run.createdAt,
      publishedAt: run.publishedAt,
      seekers: sql<number>`(${run.report} ->> 'seekers')::int`,
      seekersMatched: sql<number>`(${run.report} ->> 'seekersMatched')::int`,
    })
    .from(run)
    .where(
      and(
        eq(run.programmeId, programmeId),
        eq(run.market, "incubation"),
        number === undefined ? undefined : eq(run.roundNumber, number),
      ),
    )
    .orderBy(desc(run.createdAt), desc(run.id));

/** The run that speaks for its round: the published one, else the newest with a solution, else the newest. */
export const headInForce = (runs: readonly RunHead[]): RunHead | null =>
  runs.find(({ publishedAt }) => publishedAt !== null) ??
  runs.find(({ state }) => state === "solved") ??
  runs[0] ??
  null;
