import { sql } from "drizzle-orm";
import { pairing } from "../../db/tables/pairing.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { Market } from "../../matching/glossary.ts";
import type { Maker } from "../decide.ts";
import { columnsOf, marketIn, pairRow, placeIn, seekerIn } from "../market-columns.ts";
import type { Round } from "../rounds.ts";
import { listProposals, type ProposalRow, type Run } from "../runs.ts";
import { isLive, listPairings, livePairings, type Pairing } from "./pairings.ts";
import { takePairingStep } from "./step.ts";

/** After one of these the pair is not put to its sides again in this round. */
const SETTLED: ReadonlySet<Pairing["state"]> = new Set(["declined", "withdrawn", "agreed"]);

/**
 * Puts the proposals of a run that is being published to both sides. Pairs of an earlier publication that are in
 * this one too keep the answers they have; the others are replaced. A pair that somebody refused is not put again,
 * nor is another one to a person who has agreed. The round is locked by the transaction.
 */
export async function putToBothSides(
  tx: Transaction,
  round: Pick<Round, "programmeId" | "number">,
  run: Pick<Run, "id" | "market">,
  by: Maker,
): Promise<void> {
  const { opened, replaced } = await planPublication(tx, round, run);
  for (const pair of replaced) await replace(tx, pair, by, ANOTHER_RUN);
  await openPairings(
    tx,
    round,
    opened.map((one) => ({ ...one, market: run.market, proposalId: one.id })),
  );
}

/** What publishing a run does to the pairs of its round. */
export interface PublicationPlan {
  /** Put to both sides now. */
  readonly opened: readonly ProposalRow[];
  /** Of an earlier publication; they make room. */
  readonly replaced: readonly Pairing[];
  /** In both: they keep the answers that they have. */
  readonly kept: readonly ProposalRow[];
  /** Refused or agreed already, or of somebody who has agreed elsewhere: not put again. */
  readonly settled: readonly ProposalRow[];
}

/** What `putToBothSides` would do now. */
export async function planPublication(
  tx: Transaction,
  { programmeId, number }: Pick<Round, "programmeId" | "number">,
  { id: runId, market }: Pick<Run, "id" | "market">,
): Promise<PublicationPlan> {
  const proposals = await listProposals(tx, programmeId, runId);
  const all = await listPairings(tx, programmeId, number);
  const known = all.filter((pair) => marketIn(pair) === market);
  const wanted = new Set(proposals.map(keyOfProposal));
  const live = new Set(known.filter(isLive).map(keyOf));
  const over = new Set(known.filter(({ state }) => SETTLED.has(state)).map(keyOf));
  const agreed = new Set(known.filter(({ state }) => state === "agreed").map(seekerIn));
  const isKept = (one: ProposalRow) => live.has(keyOfProposal(one));
  const isSettled = (one: ProposalRow) =>
    !isKept(one) && (over.has(keyOfProposal(one)) || agreed.has(one.seeker));
  return {
    opened: proposals.filter((one) => !isKept(one) && !isSettled(one)),
    replaced: known.filter((pair) => isLive(pair) && !wanted.has(keyOf(pair))),
    kept: proposals.filter(isKept),
    settled: proposals.filter(isSettled),
  };
}

const ANOTHER_RUN = "È stata pubblicata un'altra ipotesi.";

const keyOf = (pair: Pairing) => `${seekerIn(pair)} ${placeIn(pair)}`;
const keyOfProposal = ({ seeker, place }: ProposalRow) => `${seeker} ${place}`;

/** Ends every pair of a locked round that still waits for an answer: its publication is taken back. */
export async function takeBackPairings(
  tx: Transaction,
  { programmeId, number }: Pick<Round, "programmeId" | "number">,
  by: Maker,
): Promise<void> {
  for (const pair of await livePairings(tx, programmeId, number))
    await replace(tx, pair, by, "La pubblicazione è stata ritirata.");
}

/** A pair makes room for another one. */
export const replace = (tx: Transaction, pair: Pairing, by: Maker, words: string) =>
  takePairingStep(tx, pair, { answer: "replace", side: "coordinator", words }, by);

interface NewPairing {
  readonly market: Market;
  readonly seeker: string;
  readonly place: string;
  readonly proposalId?: string;
  readonly repairs?: string;
}

/** Pairs written by one statement: a large round has many thousands. */
const AT_ONCE = 1000;

/**
 * Puts pairs to both sides; each takes its seat, or the database refuses. Of one seeker, one pair at most. Returns
 * them with their codes: `1-P07`, then `1-P07-2`.
 */
export async function openPairings(
  tx: Transaction,
  { programmeId, number }: Pick<Round, "programmeId" | "number">,
  pairs: readonly NewPairing[],
): Promise<Pairing[]> {
  const opened: Pairing[] = [];
  for (let at = 0; at < pairs.length; at += AT_ONCE) {
    const rows = pairs.slice(at, at + AT_ONCE).map((pair) => ({
      programmeId,
      roundNumber: number,
      id: nextCode(programmeId, number, pair),
      proposalId: pair.proposalId ?? null,
      repairs: pair.repairs ?? null,
      ...pairRow(pair.market, pair),
    }));
    opened.push(...(await tx.insert(pairing).values(rows).returning()));
  }
  return opened;
}

const nextCode = (programmeId: string, number: number, { market, seeker }: NewPairing) => {
  const code = `${number}-${seeker}`;
  return sql`(select ${code}::text || case count(*) when 0 then '' else '-' || (count(*) + 1) end
    from pairing where programme_id = ${programmeId} and round_number = ${number}
      and ${pairing[columnsOf(market).seeker]} = ${seeker})`;
};
