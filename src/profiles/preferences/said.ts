import { asc } from "drizzle-orm";
import { preference } from "../../db/tables/preference.ts";
import type { Transaction } from "../../db/transaction.ts";
import { type Preference, saidBy, type Speaker } from "./parties.ts";

/** All that a party says of others: the order first, as it is, then the rest. */
export const allSaidBy = (tx: Transaction, programme: string, by: Speaker): Promise<Preference[]> =>
  tx
    .select()
    .from(preference)
    .where(saidBy({ programme, by }))
    .orderBy(asc(preference.rank), asc(preference.id));
