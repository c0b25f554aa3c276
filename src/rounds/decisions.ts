import type { Transaction } from "../db/transaction.ts";
import type { Market } from "../matching/glossary.ts";
import type { PairIds } from "../matching/parties.ts";
import type { Policy } from "../matching/policy.ts";
import { type KeptDecision, standingPairDecisions } from "./pair-decisions.ts";

export interface StandingDecisions {
  readonly pins: Policy["pins"];
  readonly forbids: PairIds[];
}

/** The pins and forbids of a round's market that nothing has revoked, in the order in which they were made. */
export async function standingDecisions(
  tx: Transaction,
  programmeId: string,
  roundNumber: number,
  market: Market,
): Promise<StandingDecisions> {
  const standing = await standingPairDecisions(tx, programmeId, roundNumber, market);
  const ofKind = (kind: KeptDecision["kind"]) => standing.filter((row) => row.kind === kind);
  return { pins: ofKind("pin").map(pinOf), forbids: ofKind("forbid").map(pairOf) };
}

const pairOf = ({ seeker, place }: KeptDecision): PairIds => ({ seeker, place });

/** A pin with what it sets aside, and why. */
const pinOf = (row: KeptDecision): Policy["pins"][number] => ({
  ...pairOf(row),
  ...(row.overrides.length > 0 && { overrides: [...row.overrides], because: row.words ?? "" }),
});
