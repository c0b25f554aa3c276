import type { Transaction } from "../../db/transaction.ts";
import type { MatchInput } from "../../matching/parties.ts";
import { loadFacts } from "./facts.ts";
import { placesWithLimits } from "./limits.ts";
import { seekersOf } from "./seekers.ts";
import { sitesOf } from "./sites.ts";
import { loadVectors } from "./vectors.ts";

/** What the data alone say; the round adds its seed, date, calibrations and held pairs. */
export type Parties = Pick<
  MatchInput,
  "market" | "seekers" | "places" | "groups" | "sites" | "vectors"
>;

/** The market `incubation` as it stands now: people, or ideas with their people, and seats that host them. */
export async function assembleIncubation(
  tx: Transaction,
  programmeId: string,
  roundNumber: number,
  embedderId: string,
): Promise<Parties> {
  const facts = await loadFacts(tx, programmeId, roundNumber);
  const vectors = await loadVectors(tx, programmeId, embedderId);
  const sites = sitesOf(facts);
  return {
    market: "incubation",
    seekers: seekersOf(facts, vectors, sites),
    ...placesWithLimits(facts, vectors, sites),
    sites: sites.sites,
    vectors: vectors.table,
  };
}
