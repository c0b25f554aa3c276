import type { Transaction } from "../../db/transaction.ts";
import type { MatchInput } from "../../matching/parties.ts";
import type { Policy } from "../../matching/policy.ts";

/** What the data alone say; the round adds its seed, date, calibrations and held pairs. */
export type Parties = Pick<
  MatchInput,
  "market" | "seekers" | "places" | "groups" | "quotas" | "sites" | "vectors"
>;

/** A round and the embedder whose vectors it reads. */
export interface RoundKey {
  readonly programmeId: string;
  readonly roundNumber: number;
  readonly embedderId: string;
  /** Somebody to be read as if its collaboration had not begun: it seeks, and its seat is free. */
  readonly released?: string;
  /** ISO date: what hosts gave by agreements that are over then is theirs to give no more. */
  readonly on?: string;
}

/** Gathers both sides of one market as they stand now. */
export type Assemble = (
  tx: Transaction,
  key: RoundKey,
  policy: Pick<Policy, "coveredBy">,
) => Promise<Parties>;
