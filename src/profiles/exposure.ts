import { and, eq, inArray, sql } from "drizzle-orm";
import { exposure } from "../db/tables/exposure.ts";
import type { Transaction } from "../db/transaction.ts";

/** Counts that a host has opened what somebody brings. Takes one of the service's own transactions. */
export async function countView(
  tx: Transaction,
  programmeId: string,
  participantId: string,
): Promise<void> {
  await tx
    .insert(exposure)
    .values({ programmeId, participantId, views: 1 })
    .onConflictDoUpdate({
      target: [exposure.programmeId, exposure.participantId],
      set: { views: sql`${exposure.views} + 1` },
    });
}

/** How often what each of these brings was opened; whoever is left out was never. */
export async function viewsOf(
  tx: Transaction,
  programmeId: string,
  participants: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select()
    .from(exposure)
    .where(
      and(
        eq(exposure.programmeId, programmeId),
        inArray(exposure.participantId, [...participants]),
      ),
    );
  return new Map(rows.map(({ participantId, views }) => [participantId, views]));
}
