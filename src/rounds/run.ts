import { runTask } from "../compute/compute.ts";
import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Market } from "../matching/glossary.ts";
import { digestOf } from "./digest.ts";
import { freeze } from "./freeze.ts";
import { storeLinks } from "./links.ts";
import { policyVersion } from "./policies.ts";
import { applyPatch, type PolicyPatch } from "./policy-patch.ts";
import { mask } from "./pseudonyms.ts";
import { renameReport } from "./report-names.ts";
import { type RunReport, reportOf } from "./report.ts";
import { type Round, requireRound } from "./rounds.ts";
import { closedRound, storeResult, storeRun } from "./run-store.ts";
import { listRuns } from "./runs.ts";
import { packSnapshot, storeSnapshot } from "./snapshot.ts";
import { marketToRun } from "./which-market.ts";

export interface RunOptions {
  /** ISO date on which periods are judged. */
  readonly on: string;
  /** What it pairs; the first in the policy's order of which nothing is published yet unless given. */
  readonly market?: Market;
  /** «Ipotesi B»; the next free letter unless given. */
  readonly name?: string;
  /** What this run's policy says otherwise than the round's; kept with the run, the round's own stays. */
  readonly policy?: PolicyPatch;
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
    const found = await requireRunnable(tx, programmeId, number, options.policy);
    const market = await marketToRun(tx, programmeId, number, options.market);
    const asked = { market, on: options.on, patch: options.policy ?? null };
    return { round: found, frozen: await freeze(tx, found, asked) };
  });
  const digest = digestOf(frozen, round.embedderId);
  const same = options.reuse === true ? await runOfDigest(db, round, digest) : null;
  if (same !== null) return same;
  const output = await runTask("matchMarket", frozen, {
    ...(options.onProgress && {
      onProgress: ({ done, total }) => options.onProgress?.(done, total),
    }),
    ...(options.signal && { signal: options.signal }),
  });
  const { seekers, places, market } = frozen.input;
  const asked = {
    objective: frozen.policy.objective,
    seekers: seekers.length,
    places: places.filter(({ capacity }) => capacity > 0).length,
    waited: new Set(seekers.filter(({ roundsWaited }) => roundsWaited > 0).map(({ id }) => id)),
  };
  const report = reportOf(asked, output);
  const { masked, links } = mask(frozen);
  const packed = await packSnapshot({ ...masked, solution: output.solution });
  const pseudonyms = new Map(links.map(({ id, pseudonym }) => [id, pseudonym]));
  return await db.asSystem(programmeId, async (tx) => {
    const stored = await storeRun(tx, round, {
      market,
      report: renameReport(report, pseudonyms),
      digest,
      name: options.name ?? null,
      patch: options.policy ?? null,
    });
    await storeSnapshot(tx, programmeId, stored.id, packed);
    await storeLinks(tx, programmeId, stored.id, links);
    await storeResult(tx, { programmeId, runId: stored.id, market }, output.result);
    await options.onKept?.(tx, stored);
    return { ...stored, report };
  });
}

/**
 * A round that may still have another run, under this policy; throws `notFound`, `conflict` for one that is closed,
 * `invalid` for a policy that cannot be.
 */
export async function requireRunnable(
  tx: Transaction,
  programmeId: string,
  number: number,
  patch?: PolicyPatch,
): Promise<Round> {
  const found = await requireRound(tx, programmeId, number);
  if (found.state === "closed") throw closedRound(number);
  if (patch !== undefined)
    applyPatch(await policyVersion(tx, programmeId, found.policyVersion), patch);
  return found;
}

async function runOfDigest(
  db: Database,
  { programmeId, number }: Round,
  digest: string,
): Promise<FinishedRun | null> {
  const runs = await db.asSystem(programmeId, (tx) => listRuns(tx, programmeId, number));
  return runs.find(({ inputDigest }) => inputDigest === digest) ?? null;
}
