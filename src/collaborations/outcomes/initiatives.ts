import { asc, eq } from "drizzle-orm";
import { initiative, launchedService } from "../../db/tables/initiative.ts";
import type { Transaction } from "../../db/transaction.ts";

export type Initiative = typeof initiative.$inferSelect;
export type LaunchedService = typeof launchedService.$inferSelect;

/** What was born of a programme's ideas, by name. */
export const listInitiatives = (tx: Transaction, programmeId: string): Promise<Initiative[]> =>
  tx
    .select()
    .from(initiative)
    .where(eq(initiative.programmeId, programmeId))
    .orderBy(asc(initiative.name), asc(initiative.id));

/** The services that were set up, by name. */
export const listServices = (tx: Transaction, programmeId: string): Promise<LaunchedService[]> =>
  tx
    .select()
    .from(launchedService)
    .where(eq(launchedService.programmeId, programmeId))
    .orderBy(asc(launchedService.name), asc(launchedService.id));
