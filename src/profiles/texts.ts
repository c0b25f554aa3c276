import { and, eq, inArray, sql } from "drizzle-orm";
import { profileText } from "../db/tables/profile-text.ts";
import type { Transaction } from "../db/transaction.ts";
import { textDigest } from "../embedding/embedder.ts";
import { refreshSearch } from "./search/refresh.ts";
import { type TextDraft, draftTexts } from "./text-sources.ts";

/** Rows in one INSERT: 13 columns each, well below the protocol's 65,535 parameters. */
const ROWS_AT_ONCE = 1000;

/** Who a text belongs to, and which of theirs it is: its readable key. */
function keyOf(row: TextDraft): string {
  const [kind, id] = row.participantId
    ? ["participant", row.participantId]
    : row.ideaId
      ? ["idea", row.ideaId]
      : row.organisationId
        ? ["organisation", row.organisationId]
        : row.resourceId
          ? ["resource", row.resourceId]
          : row.needId
            ? ["need", row.needId]
            : ["hub", row.hubId];
  return `${kind}:${id}:${row.part}:${row.position ?? 0}`;
}

/**
 * Brings `profile_text` in line with the profiles, and with it what is searched; a text that did
 * not change keeps its vectors.
 */
export async function refreshTexts(tx: Transaction, programmeId: string): Promise<void> {
  const wanted = (await draftTexts(tx, programmeId)).map((draft) => ({
    ...draft,
    programmeId,
    id: keyOf(draft),
    digest: textDigest(draft.content),
  }));
  const stored = await tx
    .select({ id: profileText.id, digest: profileText.digest, language: profileText.language })
    .from(profileText)
    .where(eq(profileText.programmeId, programmeId));
  const before = new Map(stored.map((row) => [row.id, `${row.digest} ${row.language}`]));
  const changed = wanted.filter((row) => before.get(row.id) !== `${row.digest} ${row.language}`);
  const kept = new Set(wanted.map(({ id }) => id));
  const gone = stored.map(({ id }) => id).filter((id) => !kept.has(id));
  await removeTexts(tx, programmeId, gone);
  for (let i = 0; i < changed.length; i += ROWS_AT_ONCE)
    await tx
      .insert(profileText)
      .values(changed.slice(i, i + ROWS_AT_ONCE))
      .onConflictDoUpdate({
        target: [profileText.programmeId, profileText.id],
        set: {
          language: sql`excluded.language`,
          content: sql`excluded.content`,
          digest: sql`excluded.digest`,
        },
      });
  await refreshSearch(tx, programmeId, changed.length + gone.length > 0);
}

async function removeTexts(tx: Transaction, programmeId: string, ids: readonly string[]) {
  for (let i = 0; i < ids.length; i += ROWS_AT_ONCE)
    await tx
      .delete(profileText)
      .where(
        and(
          eq(profileText.programmeId, programmeId),
          inArray(profileText.id, ids.slice(i, i + ROWS_AT_ONCE)),
        ),
      );
}
