import { and, eq } from "drizzle-orm";
import { collaboration } from "../db/tables/collaboration.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Collaboration } from "./life.ts";

/** The collaboration that an agreed pair became, held until the transaction ends. */
export async function collaborationOfPairing(
  tx: Transaction,
  programmeId: string,
  pairingId: string,
): Promise<Collaboration> {
  const [row] = await tx
    .select()
    .from(collaboration)
    .where(and(eq(collaboration.programmeId, programmeId), eq(collaboration.pairingId, pairingId)))
    .for("update");
  return row!;
}
