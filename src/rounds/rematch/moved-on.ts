import type { Transaction } from "../../db/transaction.ts";
import type { MatchInput } from "../../matching/parties.ts";
import { ENGINE_VERSION } from "../../matching/match.ts";
import { inputChanges } from "../changes.ts";
import { type Frozen, gather } from "../freeze.ts";
import type { Round } from "../rounds.ts";
import type { Run } from "../runs.ts";
import { loadSnapshot } from "../snapshot.ts";

/** Whether a run computed on a day would read anything otherwise than this one, which the round's own policy made. */
export async function hasMovedOn(
  tx: Transaction,
  round: Round,
  run: Run,
  on: string,
): Promise<boolean> {
  const kept = await loadSnapshot(tx, run.programmeId, run.id);
  if (kept === null || run.engineVersion !== ENGINE_VERSION) return true;
  const now = await gather(tx, round, { market: run.market, on, patch: null });
  // That this very run was published since is no news to it.
  const data: Frozen = { ...now, input: { ...now.input, held: kept.input.held } };
  return (
    inputChanges(kept, data).some(({ kind }) => kind !== "date") ||
    hasRunOut(now.input, kept.input.on, on)
  );
}

/** A day more matters where a place was still available then, and is no more. */
const hasRunOut = ({ places }: MatchInput, then: string, now: string): boolean =>
  places.some(({ to }) => to !== null && then <= to && to < now);
