import { and, eq, isNull, sql } from "drizzle-orm";
import { preference } from "../../db/tables/preference.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { type ExclusionReason, requireExclusionReason } from "./exclusion-reasons.ts";
import { nextPreference } from "./next-preference.ts";
import { type Between, columnsOf, saidBetween, type Speaker } from "./parties.ts";
import { stateRank } from "./rank.ts";

/** Why one party does not want to be matched with another. */
export interface Exclusion {
  /** Of a firm: one of the lawful list, by code or in words. A person needs none. */
  readonly reason?: string | undefined;
  readonly words?: string | undefined;
}

/**
 * States or takes back an exclusion. Another reason than before is another exclusion, which the coordination has to
 * look at anew; one that was refused stays with its refusal.
 */
export async function stateExclusion(
  tx: Transaction,
  between: Between,
  exclusion: Exclusion | null,
): Promise<void> {
  const isExclusion = and(saidBetween(between), eq(preference.kind, "exclusion"));
  if (exclusion === null) {
    await tx.delete(preference).where(and(isExclusion, isNull(preference.refusedAt)));
    return;
  }
  const said = {
    reason: reasonOf(between.by, exclusion.reason),
    words: exclusion.words ?? null,
  };
  const [before] = await tx.select().from(preference).where(isExclusion).for("update");
  if (before?.reason === said.reason && before.words === said.words) return;
  await stateRank(tx, between, null);
  await tx.delete(preference).where(and(saidBetween(between), eq(preference.kind, "interest")));
  if (before !== undefined)
    await tx
      .update(preference)
      .set({ ...said, ...ANEW })
      .where(isExclusion);
  else
    await tx.insert(preference).values({
      ...columnsOf(between),
      ...said,
      id: await nextPreference(tx, between.programme),
      kind: "exclusion",
    });
}

/** Nobody has decided about it yet. */
const ANEW = {
  approvedBy: null,
  approvedAt: null,
  refusedBy: null,
  refusedAt: null,
  refusedBecause: null,
  createdAt: sql`now()`,
};

function reasonOf({ kind }: Speaker, given: string | undefined): ExclusionReason | null {
  if (kind === "organisation") return requireExclusionReason(given);
  if (given === undefined) return null;
  throw new InnestoError("invalid", {
    it: "Una persona esclude liberamente: il motivo dell'elenco è solo delle imprese.",
    en: "A person excludes freely: the list of reasons is for firms alone.",
  });
}
