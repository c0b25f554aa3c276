import { and, count, eq } from "drizzle-orm";
import { proposal, run, waiting } from "../db/tables/run.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { MarketResult } from "../matching/decode.ts";
import { ENGINE_VERSION } from "../matching/match.ts";
import type { Market } from "../matching/glossary.ts";
import { columnsOf, pairRow } from "./market-columns.ts";
import type { PolicyPatch } from "./policy-patch.ts";
import type { RunReport } from "./report.ts";
import { lockRound, type Round } from "./rounds.ts";
import { type By, takeStep } from "./transitions.ts";

const SYSTEM: By = { role: "system", madeBy: "innesto", madeFrom: "run" };

export const closedRound = (number: number) =>
  new InnestoError("conflict", {
    it: `Il ciclo ${number} è chiuso: non si calcolano altre ipotesi.`,
    en: `Round ${number} is closed: no further runs.`,
  });

/** A run that was computed and checked, before it is kept; its report names people by pseudonyms. */
interface Draft {
  readonly market: Market;
  readonly report: RunReport;
  readonly digest: string;
  readonly name: string | null;
  readonly patch: PolicyPatch | null;
}

/** Keeps a run under the next free letter; the first one with a solution brings the round to «matched». */
export async function storeRun(
  tx: Transaction,
  { programmeId, number }: Pick<Round, "programmeId" | "number">,
  { market, report, digest, name, patch }: Draft,
): Promise<{ readonly id: string; readonly name: string }> {
  // Two runs that finish together would take the same letter: the round's row lets one pass at a time.
  const round = await lockRound(tx, programmeId, number);
  if (round.state === "closed") throw closedRound(number);
  const { embedderId, seed } = round;
  const [row] = await tx
    .select({ n: count() })
    .from(run)
    .where(and(eq(run.programmeId, programmeId), eq(run.roundNumber, number)));
  const letter = letterOf(row!.n);
  const stored = { id: `${number}-${letter}`, name: name ?? `Ipotesi ${letter.toUpperCase()}` };
  await tx.insert(run).values({
    programmeId,
    ...stored,
    roundNumber: number,
    market,
    state: report.status === "infeasible" ? "infeasible" : "solved",
    engineVersion: ENGINE_VERSION,
    embedderId,
    seed,
    inputDigest: digest,
    policyPatch: patch,
    report,
  });
  if (report.status !== "infeasible" && (round.state === "open" || round.state === "collecting"))
    await takeStep(tx, round, { to: "matched", by: SYSTEM, runId: stored.id });
  return stored;
}

const ALPHABET = 26;

/** a, b, … z, aa, ab, … */
function letterOf(n: number): string {
  const last = String.fromCharCode(97 + (n % ALPHABET));
  return n < ALPHABET ? last : letterOf(Math.floor(n / ALPHABET) - 1) + last;
}

const ROWS_AT_ONCE = 500;

interface RunKey {
  readonly programmeId: string;
  readonly runId: string;
  readonly market: Market;
}

export async function storeResult(
  tx: Transaction,
  { programmeId, runId, market }: RunKey,
  { proposals, waiting: waits }: MarketResult,
): Promise<void> {
  const proposed = proposals.map(({ seeker, place, fit, explanation }) => ({
    programmeId,
    runId,
    id: `${runId}-${seeker}`,
    ...pairRow(market, { seeker, place }),
    fit,
    explanation,
  }));
  for (let i = 0; i < proposed.length; i += ROWS_AT_ONCE)
    await tx.insert(proposal).values(proposed.slice(i, i + ROWS_AT_ONCE));
  const waited = waits.map(({ seeker, explanation }) => ({
    programmeId,
    runId,
    id: `${runId}-${seeker}`,
    [columnsOf(market).seeker]: seeker,
    explanation,
  }));
  for (let i = 0; i < waited.length; i += ROWS_AT_ONCE)
    await tx.insert(waiting).values(waited.slice(i, i + ROWS_AT_ONCE));
}
