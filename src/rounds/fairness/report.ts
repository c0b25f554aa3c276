import type { Transaction } from "../../db/transaction.ts";
import { type ProposalRow, listProposals, listWaiting } from "../runs.ts";
import { type Attribute, groupsOf, loadProtected, type Protected } from "./groups.ts";

/** What a run does for a group of people. */
export interface Share {
  readonly people: number;
  readonly matched: number;
  /** Of those matched, how many with a fit that reads high or good. */
  readonly fitting: number;
}

interface GroupShare {
  readonly attribute: Attribute;
  /** `?` for those who did not say. */
  readonly value: string;
  /** Null: fewer than five people, or a group from which such a one could be told by subtraction. */
  readonly share: Share | null;
}

export interface FairnessReport {
  readonly everybody: Share;
  /** Attribute by attribute; one of which nobody has said anything is left out. */
  readonly groups: readonly GroupShare[];
}

type Matched = Pick<ProposalRow, "seeker"> & {
  readonly explanation: Pick<ProposalRow["explanation"], "word">;
};

/** What a run does for each group of people; small groups without figures. For who may read the protected attributes alone. */
export async function fairnessOf(
  tx: Transaction,
  programmeId: string,
  runId: string,
): Promise<FairnessReport> {
  const matched = await listProposals(tx, programmeId, runId);
  const waits = await listWaiting(tx, programmeId, runId);
  const seekers = new Set([...matched, ...waits].map(({ seeker }) => seeker));
  return fairnessReport(await loadProtected(tx, programmeId), seekers, matched);
}

/** The same, from what was read. */
export function fairnessReport(
  rows: readonly Protected[],
  seekers: ReadonlySet<string>,
  matched: readonly Matched[],
): FairnessReport {
  return {
    everybody: shareOf(seekers, matched),
    groups: groupsOf(rows, seekers).map(({ attribute, value, people }) => ({
      attribute,
      value,
      share: people && shareOf(people, matched),
    })),
  };
}

function shareOf(people: ReadonlySet<string>, matched: readonly Matched[]): Share {
  const here = matched.filter(({ seeker }) => people.has(seeker));
  const fitting = here.filter(({ explanation }) => explanation.word !== "check");
  return { people: people.size, matched: here.length, fitting: fitting.length };
}
