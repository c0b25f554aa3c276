import { eq } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { programme } from "../db/tables/programme.ts";

/** Switches a programme's next rounds to an embedder, by name; a round under way keeps its own. */
export async function useEmbedder(db: Database, programmeId: string, name: string): Promise<void> {
  await db.asSystem(programmeId, (tx) =>
    tx.update(programme).set({ embedder: name }).where(eq(programme.id, programmeId)),
  );
}
