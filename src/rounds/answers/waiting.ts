import { and, asc, eq, inArray } from "drizzle-orm";
import type { RefusingSide } from "../../collaborations/reasons.ts";
import { hub } from "../../db/tables/hub.ts";
import { organisation } from "../../db/tables/organisation.ts";
import { LIVE_STATES, pairing, type PairingState, STEPS } from "../../db/tables/pairing.ts";
import { resource } from "../../db/tables/resource.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { Market } from "../../matching/glossary.ts";
import { marketIn, seekerIn } from "../market-columns.ts";
import type { Stretch } from "./pairings.ts";
import { policyVersion } from "../policies.ts";
import { requireRound } from "../rounds.ts";

/** An answer that somebody has yet to give. */
export interface MissingAnswer {
  readonly pairing: string;
  readonly market: Market;
  readonly side: RefusingSide;
  readonly seeker: string;
  readonly place: string;
  readonly host: string;
  /** The organisation behind the place; null for a hub that is none. */
  readonly organisation: string | null;
  readonly state: PairingState;
  readonly since: Date;
}

const SIDES = ["participant", "host"] as const;
const FORWARD: ReadonlySet<string> = new Set(["interest", "continue", "accept"]);

/** Whose word would bring a pair in this state further. */
const sidesAsked = (state: PairingState, participantFirst: boolean): RefusingSide[] =>
  SIDES.filter(
    (side) =>
      !(state === "proposed" && participantFirst && side === "host") &&
      STEPS.some((step) => step.from === state && step.by === side && FORWARD.has(step.answer)),
  );

/** How many answers are missing, of so many pairs in each state. */
export const answersMissing = (
  pairs: ReadonlyMap<PairingState, number>,
  participantFirst: boolean,
): number =>
  [...pairs].reduce((sum, [state, n]) => sum + n * sidesAsked(state, participantFirst).length, 0);

/**
 * Who has yet to answer in a round, those who have been waited for longest first; of all its pairs that wait, or of a
 * stretch of them. Throws `notFound`.
 */
export async function whoMustAnswer(
  tx: Transaction,
  programmeId: string,
  number: number,
  stretch?: Stretch,
): Promise<MissingAnswer[]> {
  const round = await requireRound(tx, programmeId, number);
  const { participantFirst } = await policyVersion(tx, programmeId, round.policyVersion);
  const query = tx
    .select({ pairing, firm: organisation, hub })
    .from(pairing)
    .innerJoin(
      resource,
      and(eq(resource.programmeId, pairing.programmeId), eq(resource.id, pairing.placeResourceId)),
    )
    .leftJoin(
      organisation,
      and(
        eq(organisation.programmeId, resource.programmeId),
        eq(organisation.id, resource.organisationId),
      ),
    )
    .leftJoin(hub, and(eq(hub.programmeId, resource.programmeId), eq(hub.id, resource.hubId)))
    .where(
      and(
        eq(pairing.programmeId, programmeId),
        eq(pairing.roundNumber, number),
        inArray(pairing.state, [...LIVE_STATES]),
      ),
    )
    .orderBy(asc(pairing.stateSince), asc(pairing.id))
    .$dynamic();
  const rows = await (stretch === undefined
    ? query
    : query.offset(stretch.from).limit(stretch.most));
  return rows.flatMap(({ pairing: { id, state, stateSince, ...pair }, firm, hub: giving }) =>
    sidesAsked(state, participantFirst).map((side) => ({
      pairing: id,
      market: marketIn(pair),
      side,
      seeker: seekerIn(pair),
      place: pair.placeResourceId!,
      host: firm?.name ?? giving?.name ?? "",
      organisation: firm?.id ?? giving?.organisationId ?? null,
      state,
      since: stateSince,
    })),
  );
}
