import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { preference } from "../../db/tables/preference.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { type Exclusion, stateExclusion } from "./exclude.ts";
import { type Between, columnsOf, type Preference, requireBoth, saidBetween } from "./parties.ts";
import { stateRank } from "./rank.ts";
import { nextPreference } from "./next-preference.ts";

/** What a party says of another; `false` and `null` take it back. */
export type Statement =
  | { readonly interest: boolean }
  /** From 1 on: it goes there, and those from there on one further. */
  | { readonly rank: number | null }
  | { readonly exclusion: Exclusion | null };

/**
 * Keeps what one party says of another: the same again changes nothing. An exclusion takes the party's interest
 * and rank away; a firm's counts once the coordination has approved it. Returns all that the one says of the other.
 * Who may speak for the party is the caller's to know.
 *
 * @throws InnestoError `notFound` for a party that is not there, `invalid` for a reason that is not lawful and a rank
 * that is none, `conflict` for interest or a rank beside an exclusion
 */
export async function statePreference(
  db: Database,
  { between, statement }: { readonly between: Between; readonly statement: Statement },
): Promise<Preference[]> {
  return await db.asSystem(between.programme, (tx) => keepStatement(tx, between, statement));
}

/** The same inside a transaction. */
export async function keepStatement(
  tx: Transaction,
  between: Between,
  statement: Statement,
): Promise<Preference[]> {
  await requireBoth(tx, between);
  if ("exclusion" in statement) await stateExclusion(tx, between, statement.exclusion);
  else if ("rank" in statement) {
    if (statement.rank !== null) await requireNotExcluded(tx, between);
    await stateRank(tx, between, statement.rank);
  } else await stateInterest(tx, between, statement.interest);
  return await preferencesBetween(tx, between);
}

/** All that a party says of one other, by kind. */
const preferencesBetween = (tx: Transaction, between: Between): Promise<Preference[]> =>
  tx.select().from(preference).where(saidBetween(between)).orderBy(asc(preference.kind));

async function stateInterest(tx: Transaction, between: Between, wanted: boolean): Promise<void> {
  const isInterest = eq(preference.kind, "interest");
  if (!wanted) {
    await tx.delete(preference).where(and(saidBetween(between), isInterest));
    return;
  }
  await requireNotExcluded(tx, between);
  await tx
    .insert(preference)
    .values({
      ...columnsOf(between),
      id: await nextPreference(tx, between.programme),
      kind: "interest",
    })
    .onConflictDoNothing();
}

/** One that was refused stands in nobody's way. */
async function requireNotExcluded(tx: Transaction, between: Between): Promise<void> {
  const [standing] = await tx
    .select({ id: preference.id })
    .from(preference)
    .where(
      and(saidBetween(between), eq(preference.kind, "exclusion"), isNull(preference.refusedAt)),
    );
  if (standing !== undefined)
    throw new InnestoError("conflict", {
      it: "C'è un'esclusione: prima va ritirata.",
      en: "There is an exclusion: take it back first.",
    });
}
