import { and, asc, eq } from "drizzle-orm";
import { preference } from "../../db/tables/preference.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { nextPreference } from "./next-preference.ts";
import { type Between, columnsOf, isSame, type Preference, saidBy, subjectOf } from "./parties.ts";

/** Puts a party at a place of another's order, or takes it out of it; the order stays 1, 2, 3, … */
export async function stateRank(
  tx: Transaction,
  between: Between,
  rank: number | null,
): Promise<void> {
  if (rank !== null && (!Number.isInteger(rank) || rank < 1)) throw noRank();
  // Taken first: it also is the lock under which the order is read and written.
  const id = await nextPreference(tx, between.programme);
  const ranked = await tx
    .select()
    .from(preference)
    .where(and(saidBy(between), eq(preference.kind, "rank")))
    .orderBy(asc(preference.rank), asc(preference.id))
    .for("update");
  const isOwn = (row: Preference) => isSame(subjectOf(row), between.of);
  const own = ranked.find(isOwn) ?? { id, rank: null };
  const others: Ranked[] = ranked.filter((row) => !isOwn(row));
  if (rank === null) await tx.delete(preference).where(keyOf(between, own));
  const order = rank === null ? others : others.toSpliced(rank - 1, 0, own);
  for (const [at, row] of order.entries()) {
    const moved = { rank: at + 1 };
    if (row.rank === null)
      await tx.insert(preference).values({ ...columnsOf(between), ...moved, id, kind: "rank" });
    else if (row.rank !== moved.rank)
      await tx.update(preference).set(moved).where(keyOf(between, row));
  }
}

/** A row of the order; without a rank as long as it is new. */
type Ranked = Pick<Preference, "id" | "rank">;

const keyOf = ({ programme }: Between, { id }: Ranked) =>
  and(eq(preference.programmeId, programme), eq(preference.id, id));

const noRank = () =>
  new InnestoError("invalid", {
    it: "L'ordine di una preferenza è un numero intero da 1: 1 è la prima scelta.",
    en: "The order of a preference is a whole number from 1: 1 is the first choice.",
  });
