import { and, desc, eq, isNotNull } from "drizzle-orm";
import { proposal, run } from "../db/tables/run.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { MatchInput, PairIds } from "../matching/parties.ts";
import type { Policy } from "../matching/policy.ts";
import { refusalsOf } from "../matching/refusals.ts";
import { assembleIncubation } from "./assemble/incubation.ts";
import { loadCalibrations } from "./calibrate.ts";
import { standingDecisions } from "./decisions.ts";
import { policyVersion } from "./policies.ts";
import type { Round } from "./rounds.ts";

export interface Frozen {
  readonly input: MatchInput;
  readonly policy: Policy;
}

/** Everything that a run of this round reads, as it stands now. */
export async function freeze(tx: Transaction, round: Round, on: string): Promise<Frozen> {
  const { programmeId, number, embedderId, seed } = round;
  const parties = await assembleIncubation(tx, programmeId, number, embedderId);
  const calibrations = await loadCalibrations(tx, { programmeId, roundNumber: number, embedderId });
  const held = await heldPairs(tx, programmeId, parties);
  const base = await policyVersion(tx, programmeId, round.policyVersion);
  const decided = await standingDecisions(tx, programmeId, number);
  const policy = {
    ...base,
    pins: [...base.pins, ...decided.pins],
    forbids: [...base.forbids, ...decided.forbids],
  };
  const input = { ...parties, seed, on, calibrations, held };
  refuse(input, policy);
  return { input, policy };
}

/** Pairs of the last published run whose seeker and place are both still here. */
async function heldPairs(
  tx: Transaction,
  programmeId: string,
  { seekers, places }: Pick<MatchInput, "seekers" | "places">,
): Promise<PairIds[]> {
  const [last] = await tx
    .select({ id: run.id })
    .from(run)
    .where(
      and(
        eq(run.programmeId, programmeId),
        eq(run.market, "incubation"),
        isNotNull(run.publishedAt),
      ),
    )
    .orderBy(desc(run.roundNumber))
    .limit(1);
  if (last === undefined) return [];
  const rows = await tx
    .select()
    .from(proposal)
    .where(and(eq(proposal.programmeId, programmeId), eq(proposal.runId, last.id)))
    .orderBy(proposal.id);
  const here = new Set([...seekers, ...places].map(({ id }) => id));
  return rows
    .map((row) => ({ seeker: row.seekerParticipantId ?? "", place: row.placeResourceId ?? "" }))
    .filter(({ seeker, place }) => here.has(seeker) && here.has(place));
}

/** A pin that cannot hold is refused by name before anything is solved. */
function refuse(input: MatchInput, policy: Policy): void {
  const refusals = refusalsOf(input, policy);
  if (refusals.length === 0) return;
  throw new InnestoError(
    "invalid",
    {
      it: "Ci sono blocchi o esclusioni che non si possono rispettare.",
      en: "There are pins or forbids that cannot be kept.",
    },
    { issues: refusals },
  );
}
