import type { RunReport } from "../report.ts";
import type { Database } from "../../db/client.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { Bilingual } from "../../errors.ts";
import type { WaitingExplanation } from "../../matching/explain/types.ts";
import type { ConstraintName, Market } from "../../matching/glossary.ts";
import type { Change } from "../diff/change.ts";
import { diffRuns } from "../diff.ts";
import { listWaiting, requireRun } from "../runs.ts";
import type { Rematched } from "./rematch.ts";

/** Why somebody waits, in one word: the constraint that bars most places, `taken` by others, or no seat at all. */
export type WaitingCause = ConstraintName | "taken" | "none-free";

/** What a rematch did to one programme. */
export interface RematchSummary extends Omit<Rematched, "later"> {
  readonly programme: string;
  readonly status: RunReport["status"];
  readonly seekers: number;
  readonly matched: number;
  /** Who is elsewhere than before; none where nothing was computed. */
  readonly changes: readonly Change[];
  readonly waiting: readonly {
    readonly seeker: string;
    readonly cause: WaitingCause;
    readonly sentence: Bilingual;
  }[];
  /** Why there is no solution, where there is none. */
  readonly conflict: Bilingual | null;
  /** The markets after the first. */
  readonly later: readonly LaterMarket[];
}

interface LaterMarket {
  readonly market: Market;
  readonly run: string;
  readonly seekers: number;
  readonly matched: number;
}

export async function summaryOf(
  db: Database,
  programme: string,
  rematched: Rematched,
): Promise<RematchSummary> {
  const { run, before, outcome } = rematched;
  const { report, waiting } = await db.asSystem(programme, async (tx) => ({
    report: (await requireRun(tx, programme, run)).report,
    waiting: await listWaiting(tx, programme, run),
  }));
  const compares = outcome === "rematched" && before !== null && report.status !== "infeasible";
  const changes = compares ? (await diffRuns(db, programme, before, run)).changes : [];
  return {
    ...rematched,
    programme,
    status: report.status,
    seekers: report.seekers,
    matched: report.seekersMatched,
    changes,
    waiting: waiting.map(({ seeker, explanation }) => ({
      seeker,
      cause: causeOf(explanation),
      sentence: explanation.headline,
    })),
    conflict: report.conflict?.sentence ?? null,
    later: await db.asSystem(programme, (tx) => laterOf(tx, programme, rematched.later)),
  };
}

async function laterOf(
  tx: Transaction,
  programme: string,
  later: readonly string[],
): Promise<LaterMarket[]> {
  const told: LaterMarket[] = [];
  for (const run of later) {
    const { market, report } = await requireRun(tx, programme, run);
    told.push({ market, run, seekers: report.seekers, matched: report.seekersMatched });
  }
  return told;
}

function causeOf({ allowed, reasons }: WaitingExplanation): WaitingCause {
  if (allowed.length > 0) return "taken";
  return reasons[0]?.constraint ?? "none-free";
}
