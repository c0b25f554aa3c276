import { asc, eq, sql } from "drizzle-orm";
import { recordSight } from "../access/sights.ts";
import type { Service } from "../access/service.ts";
import { lockedRecord } from "../db/tables/erasure.ts";

export type LockedRecord = typeof lockedRecord.$inferSelect;

/**
 * What is kept of people who were erased because a law says so. For the auditor, at the console: the database shows it
 * to no other kind of asker, and that it was read is written into the audit.
 */
export const readLocked = async (
  db: Service,
  programmeId: string,
  auditor: string,
): Promise<LockedRecord[]> =>
  await db.asSystem(programmeId, async (tx) => {
    await tx.execute(sql`select set_config('innesto.actor_kind', 'auditor', true),
      set_config('innesto.account', ${auditor}, true)`);
    await recordSight(tx, programmeId, "locked_record", []);
    return await tx
      .select()
      .from(lockedRecord)
      .where(eq(lockedRecord.programmeId, programmeId))
      .orderBy(asc(lockedRecord.keepUntil), asc(lockedRecord.id));
  });
