import { and, asc, eq, inArray } from "drizzle-orm";
import { runPseudonym } from "../db/tables/run.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Link, LinkKind, OwnWords } from "./pseudonyms.ts";

const COLUMNS = {
  participant: "seekerParticipantId",
  idea: "seekerIdeaId",
  need: "seekerNeedId",
  organisation: "seekerOrganisationId",
} as const satisfies Record<LinkKind, keyof typeof runPseudonym.$inferSelect>;

const KINDS = Object.keys(COLUMNS) as LinkKind[];
const ROWS_AT_ONCE = 500;

export async function storeLinks(
  tx: Transaction,
  programmeId: string,
  runId: string,
  links: readonly Link[],
): Promise<void> {
  const rows = links.map(({ pseudonym, kind, id, words }) => ({
    programmeId,
    runId,
    pseudonym,
    [COLUMNS[kind]]: id,
    phrases: words,
  }));
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE)
    await tx.insert(runPseudonym).values(rows.slice(i, i + ROWS_AT_ONCE));
}

/** The links of a run that still lead to somebody. */
export async function loadLinks(
  tx: Transaction,
  programmeId: string,
  runId: string,
): Promise<Link[]> {
  const rows = await tx
    .select()
    .from(runPseudonym)
    .where(and(eq(runPseudonym.programmeId, programmeId), eq(runPseudonym.runId, runId)))
    .orderBy(asc(runPseudonym.pseudonym));
  return rows.flatMap((row) => {
    const kind = KINDS.find((one) => row[COLUMNS[one]] !== null);
    if (kind === undefined) return [];
    const { pseudonym, phrases } = row;
    return [{ pseudonym, kind, id: row[COLUMNS[kind]]!, words: phrases as OwnWords }];
  });
}

/** Who stands behind the pseudonyms of some runs' seekers, by run. */
export async function namesBehind(
  tx: Transaction,
  programmeId: string,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  if (runIds.length === 0) return new Map();
  const { runId, pseudonym, seekerParticipantId, seekerIdeaId } = runPseudonym;
  const { seekerNeedId, seekerOrganisationId } = runPseudonym;
  const rows = await tx
    .select({
      runId,
      pseudonym,
      seekerParticipantId,
      seekerIdeaId,
      seekerNeedId,
      seekerOrganisationId,
    })
    .from(runPseudonym)
    .where(and(eq(runPseudonym.programmeId, programmeId), inArray(runId, [...runIds])));
  const byRun = new Map(runIds.map((id) => [id, new Map<string, string>()]));
  for (const row of rows) {
    const id = KINDS.map((kind) => row[COLUMNS[kind]]).find((found) => found !== null);
    if (id !== undefined && id !== null) byRun.get(row.runId)!.set(row.pseudonym, id);
  }
  return byRun;
}
