import { eq } from "drizzle-orm";
import { programme } from "../db/tables/programme.ts";
import type { Transaction } from "../db/transaction.ts";

/** Switches a programme's next rounds to an embedder, by name; a round under way keeps its own. */
export async function useEmbedder(
  tx: Transaction,
  programmeId: string,
  name: string,
): Promise<void> {
  await tx.update(programme).set({ embedder: name }).where(eq(programme.id, programmeId));
}
