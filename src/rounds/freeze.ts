import { and, desc, eq, getTableColumns, isNotNull } from "drizzle-orm";
import { proposal, run } from "../db/tables/run.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError, type Issue } from "../errors.ts";
import type { Market } from "../matching/glossary.ts";
import { inOrder } from "../matching/order.ts";
import type { MatchInput, PairIds, Place } from "../matching/parties.ts";
import type { Policy } from "../matching/policy.ts";
import { refusalsOf } from "../matching/refusals.ts";
import type { Parties } from "./assemble/assemble.ts";
import { assemble } from "./assemble/markets.ts";
import { unknownInQuotas } from "./assemble/unknown-in-quotas.ts";
import { loadQuotas } from "./assemble/load-quotas.ts";
import { loadCalibrations } from "./calibrate.ts";
import { type StandingDecisions, standingDecisions } from "./decisions.ts";
import { pairIn } from "./market-columns.ts";
import { policyFor } from "./policy-for.ts";
import { policyVersion } from "./policies.ts";
import { applyPatch, type PolicyPatch } from "./policy-patch.ts";
import type { Round } from "./rounds.ts";

export interface Frozen {
  readonly input: MatchInput;
  readonly policy: Policy;
}

/** What a run is asked for: which market, on which day, and what its policy says otherwise than the round's. */
export interface Asked {
  readonly market: Market;
  /** ISO date. */
  readonly on: string;
  readonly patch: PolicyPatch | null;
  /** Somebody to be read as if its collaboration had not begun. */
  readonly released?: string;
}

/** Everything that a run of this round reads, as it stands now; throws `invalid` for orders that cannot be kept. */
export async function freeze(tx: Transaction, round: Round, asked: Asked): Promise<Frozen> {
  const frozen = await gather(tx, round, asked);
  refuse(frozen, await unknownInQuotas(tx, round.programmeId, frozen.policy.quotas));
  return frozen;
}

/** The same, whether or not a run would be refused on it. The parties stand in the order that breaks ties. */
export async function gather(
  tx: Transaction,
  round: Round,
  { market, on, patch, released }: Asked,
): Promise<Frozen> {
  const { programmeId, number, embedderId, seed } = round;
  const base = await policyVersion(tx, programmeId, round.policyVersion);
  const policy = policyFor(patch === null ? base : applyPatch(base, patch), market);
  const own = { programmeId, roundNumber: number, embedderId, on };
  const key = released === undefined ? own : { ...own, released };
  const parties = await assemble(tx, market, key, policy);
  const calibrations = await loadCalibrations(tx, key);
  const held = await heldPairs(tx, programmeId, market, parties);
  const decided = await standingDecisions(tx, programmeId, number, market);
  const quotas = [
    ...(parties.quotas ?? []),
    ...(await loadQuotas(tx, programmeId, policy.quotas, parties)),
  ];
  const { places, quotas: _, ...here } = withoutAbsent(parties);
  const free = withoutReserved(places, policy.reserved, number);
  const read = { ...here, places: free, seed, on, calibrations, held };
  const input = quotas.length === 0 ? read : { ...read, quotas };
  return { input: inOrder(input), policy: withDecisions(policy, decided, input) };
}

/** The policy with the coordination's own words on pairs; to forbid what is settled or gone since is to say nothing. */
function withDecisions(
  policy: Policy,
  { pins, forbids }: StandingDecisions,
  { seekers, places }: MatchInput,
): Policy {
  const here = new Set([...seekers, ...places].map(({ id }) => id));
  const meant = forbids.filter(({ seeker, place }) => here.has(seeker) && here.has(place));
  return {
    ...policy,
    pins: [...policy.pins, ...pins],
    forbids: [...policy.forbids, ...meant],
  };
}

/** What hosts say of people who are not in this round concerns nobody here, and is not kept with the run. */
function withoutAbsent(parties: Parties): Parties {
  const here = new Set(parties.seekers.flatMap(({ id, ideaId }) => [id, ideaId]));
  return {
    ...parties,
    places: parties.places.map((place) => ({
      ...place,
      excludedSeekers: place.excludedSeekers.filter((id) => here.has(id)),
      interests: place.interests.filter((id) => here.has(id)),
    })),
  };
}

/** The seats that this round may give: those kept for a later one are left out. */
const withoutReserved = (
  places: readonly Place[],
  reserved: Policy["reserved"],
  roundNumber: number,
): Place[] =>
  places.map((place) => {
    const kept = reserved.filter((r) => r.place === place.id && r.untilRound > roundNumber);
    const seats = kept.reduce((sum, reservation) => sum + reservation.seats, 0);
    return { ...place, capacity: Math.max(0, place.capacity - seats) };
  });

/** Pairs of the market's last published run whose seeker and place are both still here. */
async function heldPairs(
  tx: Transaction,
  programmeId: string,
  market: Market,
  { seekers, places }: Pick<MatchInput, "seekers" | "places">,
): Promise<PairIds[]> {
  const [last] = await tx
    .select({ id: run.id })
    .from(run)
    .where(
      and(eq(run.programmeId, programmeId), eq(run.market, market), isNotNull(run.publishedAt)),
    )
    .orderBy(desc(run.roundNumber))
    .limit(1);
  if (last === undefined) return [];
  // Their explanations are long.
  const { explanation: _, ...columns } = getTableColumns(proposal);
  const rows = await tx
    .select(columns)
    .from(proposal)
    .where(and(eq(proposal.programmeId, programmeId), eq(proposal.runId, last.id)))
    .orderBy(proposal.id);
  const here = new Set([...seekers, ...places].map(({ id }) => id));
  return rows.map(pairIn).filter(({ seeker, place }) => here.has(seeker) && here.has(place));
}

/** A pin that cannot hold is refused by name before anything is solved. */
export function refuse({ input, policy }: Frozen, more: readonly Issue[] = []): void {
  const refusals = [...refusalsOf(input, policy), ...more];
  if (refusals.length === 0) return;
  throw new InnestoError(
    "invalid",
    {
      it: "Ci sono blocchi, esclusioni o riserve che non si possono rispettare.",
      en: "There are pins, forbids or quotas that cannot be kept.",
    },
    { issues: refusals },
  );
}
