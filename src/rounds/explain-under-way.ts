import { and, eq, inArray } from "drizzle-orm";
import type { Service } from "../access/service.ts";
import { collaboration } from "../db/tables/collaboration.ts";
import type { Transaction } from "../db/transaction.ts";
import { calibrate } from "../embedding/calibration.ts";
import { encode } from "../matching/encode.ts";
import { explainPair } from "../matching/explain/pair.ts";
import type { PairExplanation } from "../matching/explain/types.ts";
import { gather } from "./freeze.ts";
import { requireRound } from "./rounds.ts";
import { requireRun } from "./runs.ts";
import { loadSnapshot } from "./snapshot.ts";

/** A collaboration that has begun: no run proposes it, for nobody moves it. */
export interface UnderWay {
  readonly kind: "underWay";
  readonly place: string;
  /** ISO date; null where it was agreed and has not begun. */
  readonly since: string | null;
  /** Why the two would suit each other were both free; null where a constraint now stands between them. */
  readonly explanation: PairExplanation | null;
}

/**
 * The collaboration that somebody has under way, weighed as a run's round weighs all pairs, as if it had not begun; null
 * for who has none. Throws `notFound` for a run that is not there.
 */
export async function whyUnderWay(
  db: Service,
  programmeId: string,
  runId: string,
  person: string,
): Promise<UnderWay | null> {
  return await db.asSystem(programmeId, async (tx) => {
    const own = await collaborationOf(tx, programmeId, person);
    if (own === null) return null;
    const run = await requireRun(tx, programmeId, runId);
    const round = await requireRound(tx, programmeId, run.roundNumber);
    const kept = await loadSnapshot(tx, programmeId, runId);
    if (kept === null) return { kind: "underWay", ...own, explanation: null };
    const asked = { market: "incubation", on: kept.input.on, patch: null } as const;
    const { input, policy } = await gather(tx, round, { ...asked, released: person });
    const encoded = encode(input, { ...policy, pins: [] }, calibrate);
    const row = encoded.seekers.findIndex(({ id }) => id === person);
    const { start, place } = encoded.problem;
    for (let arc = start[row] ?? 0; arc < (start[row + 1] ?? 0); arc++)
      if (encoded.places[place[arc]!]!.id === own.place)
        return { kind: "underWay", ...own, explanation: explainPair(encoded, row, arc) };
    return { kind: "underWay", ...own, explanation: null };
  });
}

async function collaborationOf(
  tx: Transaction,
  programmeId: string,
  person: string,
): Promise<Pick<UnderWay, "place" | "since"> | null> {
  const [found] = await tx
    .select({ place: collaboration.resourceId, since: collaboration.startedOn })
    .from(collaboration)
    .where(
      and(
        eq(collaboration.programmeId, programmeId),
        eq(collaboration.participantId, person),
        inArray(collaboration.state, ["agreed", "running"]),
      ),
    );
  return found?.place == null ? null : { place: found.place, since: found.since };
}
