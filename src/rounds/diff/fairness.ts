import type { Database } from "../../db/client.ts";
import { listProposals } from "../runs.ts";
import { loadSnapshot } from "../snapshot.ts";
import { loadProtected } from "../fairness/groups.ts";
import { type GroupEffect, groupEffects } from "./groups.ts";

/** What two runs do for each group of people; small groups without figures. For the coordination alone. */
export async function fairnessBetween(
  db: Database,
  programmeId: string,
  beforeId: string,
  afterId: string,
): Promise<GroupEffect[]> {
  return await db.asSystem(programmeId, async (tx) => {
    const seekers = new Set<string>();
    for (const runId of [beforeId, afterId])
      for (const { id } of (await loadSnapshot(tx, programmeId, runId))?.input.seekers ?? [])
        seekers.add(id);
    const before = await listProposals(tx, programmeId, beforeId);
    const after = await listProposals(tx, programmeId, afterId);
    return groupEffects(await loadProtected(tx, programmeId), { seekers, before, after });
  });
}
