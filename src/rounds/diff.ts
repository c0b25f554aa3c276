import type { Database } from "../db/client.ts";
import type { Bilingual } from "../errors.ts";
import { type ProposalRow, listProposals, requireRun } from "./runs.ts";

interface Change {
  readonly seeker: string;
  /** Place before and after; null: waiting. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sentence: Bilingual;
}

export interface RunDiff {
  readonly changes: readonly Change[];
  /** After minus before. */
  readonly seekersMatched: number;
  readonly totalFit: number;
  readonly lowestFit: number | null;
}

/** Who moved between two runs, and what it did to the figures. */
export async function diffRuns(
  db: Database,
  programmeId: string,
  beforeId: string,
  afterId: string,
): Promise<RunDiff> {
  return await db.asSystem(programmeId, async (tx) => {
    const before = await requireRun(tx, programmeId, beforeId);
    const after = await requireRun(tx, programmeId, afterId);
    const one = bySeeker(await listProposals(tx, programmeId, beforeId));
    const other = bySeeker(await listProposals(tx, programmeId, afterId));
    const everybody = [...new Set([...one.keys(), ...other.keys()])].toSorted();
    return {
      changes: everybody.flatMap((seeker) => changeOf(seeker, one.get(seeker), other.get(seeker))),
      seekersMatched: after.report.seekersMatched - before.report.seekersMatched,
      totalFit: after.report.totalFit - before.report.totalFit,
      lowestFit:
        before.report.lowestFit === null || after.report.lowestFit === null
          ? null
          : after.report.lowestFit - before.report.lowestFit,
    };
  });
}

const bySeeker = (rows: readonly ProposalRow[]) => new Map(rows.map((row) => [row.seeker, row]));

function changeOf(
  seeker: string,
  before: ProposalRow | undefined,
  after: ProposalRow | undefined,
): Change[] {
  if (before?.place === after?.place) return [];
  const from = before?.place ?? null;
  const to = after?.place ?? null;
  const sentence = {
    it: `${seeker} ${before === undefined ? "esce dall'attesa" : `lascia ${before.host}`} e ${after === undefined ? "torna in attesa" : `va presso ${after.host}`}.`,
    en: `${seeker} ${before === undefined ? "waits no more" : `leaves ${before.host}`} and ${after === undefined ? "waits again" : `goes to ${after.host}`}.`,
  };
  return [{ seeker, from, to, sentence }];
}
