import { and, eq, inArray } from "drizzle-orm";
import type { Service } from "../../access/service.ts";
import { following } from "../../db/tables/training.ts";
import type { Transaction } from "../../db/transaction.ts";

export const FOLLOWED_KINDS = ["participant", "organisation", "idea"] as const;
export type FollowedKind = (typeof FOLLOWED_KINDS)[number];

const COLUMNS = {
  participant: following.participantId,
  organisation: following.organisationId,
  idea: following.ideaId,
} as const;

/** Who follows which of a kind, by code. */
export async function followersOf(
  tx: Transaction,
  programmeId: string,
  kind: FollowedKind,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.select().from(following).where(eq(following.programmeId, programmeId));
  const key = `${kind}Id` as const;
  return new Map(rows.flatMap((row) => (row[key] === null ? [] : [[row[key], row.who] as const])));
}

/**
 * Hands some of a kind to somebody, from whoever had them; to nobody where `who` is empty.
 *
 * @param db as the coordination may use it
 */
export async function handTo(
  db: Service,
  programmeId: string,
  kind: FollowedKind,
  ids: readonly string[],
  who: string,
): Promise<void> {
  await db.asSystem(programmeId, async (tx) => {
    const them = and(eq(following.programmeId, programmeId), inArray(COLUMNS[kind], [...ids]));
    await tx.delete(following).where(them);
    const rows = ids.map((id) => ({ programmeId, who, [`${kind}Id`]: id }));
    if (who !== "" && rows.length > 0) await tx.insert(following).values(rows);
  });
}
