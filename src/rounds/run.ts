import { createHash } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import { runTask } from "../compute/compute.ts";
import type { Database } from "../db/client.ts";
import { proposal, run, waiting } from "../db/tables/run.ts";
import { round as roundTable } from "../db/tables/round.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { MarketResult } from "../matching/decode.ts";
import { ENGINE_VERSION } from "../matching/match.ts";
import { type Frozen, freeze } from "./freeze.ts";
import { type RunReport, reportOf } from "./report.ts";
import { type Round, requireRound } from "./rounds.ts";
import { listRuns } from "./runs.ts";
import { packSnapshot, storeSnapshot } from "./snapshot.ts";

export interface RunOptions {
  /** ISO date on which periods are judged. */
  readonly on: string;
  /** «Ipotesi B»; the next free letter unless given. */
  readonly name?: string;
  /** Where the round already has a run on the very same inputs, return that one. */
  readonly reuse?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Takes part in the transaction that keeps the run: what it writes stands or falls with the run. */
  readonly onKept?: (tx: Transaction, run: { readonly id: string }) => Promise<void>;
}

export interface FinishedRun {
  readonly id: string;
  readonly name: string;
  readonly report: RunReport;
}

/** Computes one run of a round on inputs frozen now, checks it and keeps it; nothing is kept when it fails. */
export async function runRound(
  db: Database,
  programmeId: string,
  number: number,
  options: RunOptions,
): Promise<FinishedRun> {
  const { round, frozen } = await db.asSystem(programmeId, async (tx) => {
    const found = await requireRunnable(tx, programmeId, number);
    return { round: found, frozen: await freeze(tx, found, options.on) };
  });
  const digest = digestOf(frozen, round);
  const same = options.reuse === true ? await runOfDigest(db, round, digest) : null;
  if (same !== null) return same;
  const output = await runTask("matchMarket", frozen, {
    ...(options.onProgress && {
      onProgress: ({ done, total }) => options.onProgress?.(done, total),
    }),
    ...(options.signal && { signal: options.signal }),
  });
  const { seekers, places } = frozen.input;
  const sizes = {
    seekers: seekers.length,
    places: places.filter(({ capacity }) => capacity > 0).length,
  };
  const report = reportOf(sizes, output);
  const packed = await packSnapshot({ ...frozen, solution: output.solution });
  return await db.asSystem(programmeId, async (tx) => {
    const stored = await storeRun(tx, round, { report, digest, name: options.name ?? null });
    await storeSnapshot(tx, programmeId, stored.id, packed);
    await storeResult(tx, programmeId, stored.id, output.result);
    await options.onKept?.(tx, stored);
    return { ...stored, report };
  });
}

/** A round that may still have another run; throws `notFound`, or `conflict` for one that is closed. */
export async function requireRunnable(
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<Round> {
  const found = await requireRound(tx, programmeId, number);
  if (found.state === "closed") throw closed(number);
  return found;
}

const closed = (number: number) =>
  new InnestoError("conflict", {
    it: `Il ciclo ${number} è chiuso: non si calcolano altre ipotesi.`,
    en: `Round ${number} is closed: no further runs.`,
  });

/** What the run read, in 64 hexadecimal digits: equal digests mean equal inputs. */
const digestOf = (frozen: Frozen, { embedderId }: Round) =>
  createHash("sha256")
    .update(JSON.stringify([ENGINE_VERSION, embedderId, frozen], withBytes))
    .digest("hex");

const withBytes = (_: string, value: unknown) =>
  ArrayBuffer.isView(value)
    ? createHash("sha256")
        .update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
        .digest("hex")
    : value;

async function runOfDigest(
  db: Database,
  { programmeId, number }: Round,
  digest: string,
): Promise<FinishedRun | null> {
  const runs = await db.asSystem(programmeId, (tx) => listRuns(tx, programmeId, number));
  return runs.find(({ inputDigest }) => inputDigest === digest) ?? null;
}

interface Draft {
  readonly report: RunReport;
  readonly digest: string;
  readonly name: string | null;
}

async function storeRun(tx: Transaction, round: Round, { report, digest, name }: Draft) {
  const { programmeId, number, embedderId, seed } = round;
  // Two runs that finish together would take the same letter: the round's row lets one pass at a time.
  await tx
    .select({ number: roundTable.number })
    .from(roundTable)
    .where(and(eq(roundTable.programmeId, programmeId), eq(roundTable.number, number)))
    .for("update");
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
    market: "incubation",
    state: report.status === "optimal" ? "solved" : "infeasible",
    engineVersion: ENGINE_VERSION,
    embedderId,
    seed,
    inputDigest: digest,
    report,
  });
  if (round.state === "open" || round.state === "collecting")
    await tx
      .update(roundTable)
      .set({ state: "matched" })
      .where(and(eq(roundTable.programmeId, programmeId), eq(roundTable.number, number)));
  return stored;
}

const ALPHABET = 26;

/** a, b, … z, aa, ab, … */
function letterOf(n: number): string {
  const last = String.fromCharCode(97 + (n % ALPHABET));
  return n < ALPHABET ? last : letterOf(Math.floor(n / ALPHABET) - 1) + last;
}

const ROWS_AT_ONCE = 500;

async function storeResult(
  tx: Transaction,
  programmeId: string,
  runId: string,
  { proposals, waiting: waits }: MarketResult,
): Promise<void> {
  const proposed = proposals.map(({ seeker, place, fit, explanation }) => ({
    programmeId,
    runId,
    id: `${runId}-${seeker}`,
    seekerParticipantId: seeker,
    placeResourceId: place,
    fit,
    explanation,
  }));
  for (let i = 0; i < proposed.length; i += ROWS_AT_ONCE)
    await tx.insert(proposal).values(proposed.slice(i, i + ROWS_AT_ONCE));
  const waited = waits.map(({ seeker, explanation }) => ({
    programmeId,
    runId,
    id: `${runId}-${seeker}`,
    seekerParticipantId: seeker,
    explanation,
  }));
  for (let i = 0; i < waited.length; i += ROWS_AT_ONCE)
    await tx.insert(waiting).values(waited.slice(i, i + ROWS_AT_ONCE));
}
