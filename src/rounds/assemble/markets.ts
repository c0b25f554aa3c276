import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import type { Market } from "../../matching/glossary.ts";
import type { Policy } from "../../matching/policy.ts";
import type { Assemble, Parties, RoundKey } from "./assemble.ts";
import { assembleIncubation } from "./incubation.ts";
import { assembleResourcing } from "./resourcing.ts";

/** How both sides of each market are gathered; one file each. */
const ASSEMBLERS: Readonly<Partial<Record<Market, Assemble>>> = {
  incubation: assembleIncubation,
  resourcing: assembleResourcing,
};

/** Both sides of a market as they stand now; throws `conflict` for one that cannot be solved yet. */
export async function assemble(
  tx: Transaction,
  market: Market,
  key: RoundKey,
  policy: Pick<Policy, "coveredBy">,
): Promise<Parties> {
  const gather = ASSEMBLERS[market];
  if (gather !== undefined) return await gather(tx, key, policy);
  throw new InnestoError("conflict", {
    it: `Il tipo di incrocio «${market}» non si calcola ancora.`,
    en: `The market "${market}" cannot be solved yet.`,
  });
}
