import { and, asc, eq, isNull, lt, notInArray, or, sql } from "drizzle-orm";
import { round } from "../../db/tables/round.ts";
import type { Transaction } from "../../db/transaction.ts";

/** What people have been promised stands: a confirmed round is rematched no more. */
const SETTLED = ["confirmed", "closed"] as const;

/**
 * The programmes with a round to rematch on a day, by id: one that is neither confirmed nor closed, nor
 * still collecting preferences. With `opens`, also those whose last round is closed.
 */
export async function dueProgrammes(
  tx: Transaction,
  { on, opens }: { readonly on: string; readonly opens: boolean },
): Promise<string[]> {
  const due = await tx
    .select({ id: round.programmeId })
    .from(round)
    .where(
      and(
        notInArray(round.state, [...SETTLED]),
        or(
          notInArray(round.state, ["open", "collecting"]),
          isNull(round.preferencesBy),
          lt(round.preferencesBy, on),
        ),
      ),
    );
  const closed = opens ? await withAllClosed(tx) : [];
  return [...due, ...closed].map(({ id }) => id).toSorted();
}

const withAllClosed = (tx: Transaction) =>
  tx
    .select({ id: round.programmeId })
    .from(round)
    .groupBy(round.programmeId)
    .having(eq(sql<boolean>`bool_and(${round.state} = 'closed')`, true))
    .orderBy(asc(round.programmeId));
