import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { Market } from "../matching/glossary.ts";
import { inputChanges } from "./changes.ts";
import type { InputChange } from "./changes/change.ts";
import type { Change, RunPair } from "./diff/change.ts";
import { type HubEffect, hubEffects } from "./diff/effects.ts";
import { changesBetween } from "./diff/moves.ts";
import type { Frozen } from "./freeze.ts";
import { listProposals, listRuns, requireRun } from "./runs.ts";
import { loadSnapshot } from "./snapshot.ts";

export interface RunDiff {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
  /** After minus before. */
  readonly seekersMatched: number;
  readonly totalFit: number;
  readonly lowestFit: number | null;
  /** What the second run read otherwise. */
  readonly inputs: readonly InputChange[];
  readonly hubs: readonly HubEffect[];
}

interface Loaded {
  readonly frozen: Frozen | null;
  readonly pairs: readonly RunPair[];
}

/** Who moved between two runs, of one round or of two, why, and what it did to the figures; throws `notFound`. */
export async function diffRuns(
  db: Database,
  programmeId: string,
  beforeId: string,
  afterId: string,
): Promise<RunDiff> {
  const { before, after, one, other } = await db.asSystem(programmeId, async (tx) => ({
    before: await requireRun(tx, programmeId, beforeId),
    after: await requireRun(tx, programmeId, afterId),
    one: await load(tx, programmeId, beforeId),
    other: await load(tx, programmeId, afterId),
  }));
  const inputs =
    one.frozen === null || other.frozen === null ? [] : inputChanges(one.frozen, other.frozen);
  return {
    before: beforeId,
    after: afterId,
    changes: changesBetween(one.pairs, other.pairs, inputs),
    seekersMatched: after.report.seekersMatched - before.report.seekersMatched,
    totalFit: after.report.totalFit - before.report.totalFit,
    lowestFit: difference(before.report.lowestFit, after.report.lowestFit),
    inputs,
    hubs: hubEffects(one.pairs, other.pairs, hubsOf(one, other)),
  };
}

/** The run of a market that the last earlier round published; throws `notFound` where none has. */
export async function lastPublished(
  tx: Transaction,
  programmeId: string,
  beforeRound: number,
  market: Market,
): Promise<string> {
  for (let number = beforeRound - 1; number >= 1; number--) {
    const runs = await listRuns(tx, programmeId, number);
    const published = runs.find((run) => run.market === market && run.publishedAt !== null);
    if (published !== undefined) return published.id;
  }
  throw new InnestoError("notFound", {
    it: "Nessun ciclo precedente ha pubblicato un'ipotesi.",
    en: "No earlier round has published a run.",
  });
}

/** What the last earlier round published of the market of a run; throws `notFound`. */
export async function lastPublishedBefore(
  tx: Transaction,
  programmeId: string,
  number: number,
  runId: string,
): Promise<string> {
  const { market } = await requireRun(tx, programmeId, runId);
  return await lastPublished(tx, programmeId, number, market);
}

async function load(tx: Transaction, programmeId: string, runId: string): Promise<Loaded> {
  return {
    frozen: await loadSnapshot(tx, programmeId, runId),
    pairs: await listProposals(tx, programmeId, runId),
  };
}

const difference = (before: number | null, after: number | null) =>
  before === null || after === null ? null : after - before;

/** A place's hub as the later of the two runs that knows the place had it. */
function hubsOf(one: Loaded, other: Loaded): (place: string) => string | null {
  const places = [one, other].flatMap(({ frozen }) => frozen?.input.places ?? []);
  const hubs = new Map(places.map(({ id, hubName }) => [id, hubName]));
  return (place) => hubs.get(place) ?? null;
}
