import { onBehalf } from "../access/on-behalf.ts";
import type { ProgrammeActor } from "../db/actor.ts";
import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import { calibrate } from "../embedding/calibration.ts";
import { encode } from "../matching/encode.ts";
import { explainPair } from "../matching/explain/pair.ts";
import { type PairToPerson, pairToPerson } from "../matching/explain/told.ts";
import type { Place } from "../matching/parties.ts";
import { requireParticipant } from "../profiles/participants.ts";
import { type Frozen, gather } from "./freeze.ts";
import { listRounds } from "./rounds.ts";

/** A host with a seat that a person may take, and what speaks for it. */
export interface SuggestedHost {
  /** The organisation, or the hub, that gives the seat. */
  readonly host: string;
  readonly name: string;
  /** The seat there that suits best. */
  readonly place: string;
  readonly fit: number;
  readonly told: PairToPerson;
}

/**
 * The hosts that suit a participant, best first, by the criteria and constraints of the newest round as the data stand:
 * only what concerns the asker, and nothing of what others, or hosts, have said. Null where there is no round
 * yet, or the person seeks no host.
 *
 * @param on ISO date on which seasons and periods are judged
 * @throws InnestoError `notFound` for whoever asks for somebody else
 */
export const hostsFor = (
  db: Database,
  { actor, on }: { readonly actor: ProgrammeActor; readonly on: string },
): Promise<SuggestedHost[] | null> =>
  onBehalf(
    db,
    actor,
    (tx) => requireParticipant(tx, actor.programme, actor.subject),
    (tx, { id }) => suggest(tx, { programmeId: actor.programme, person: id, on }),
  );

interface Asked {
  readonly programmeId: string;
  readonly person: string;
  readonly on: string;
}

async function suggest(
  tx: Transaction,
  { programmeId, person, on }: Asked,
): Promise<SuggestedHost[] | null> {
  const [newest] = await listRounds(tx, programmeId);
  if (newest === undefined) return null;
  return suggestIn(await gather(tx, newest, { market: "incubation", on, patch: null }), person);
}

/** The same of what a round reads. */
function suggestIn({ input, policy }: Frozen, person: string): SuggestedHost[] | null {
  const seekers = input.seekers.filter(({ id }) => id === person);
  if (seekers.length === 0) return null;
  const places = input.places.filter(({ capacity }) => capacity > 0).map(unheard);
  // A limit on several places together says nothing of one person alone.
  const own = { ...input, seekers, places, groups: [], quotas: [] };
  const encoded = encode(own, { ...policy, pins: [] }, calibrate);
  const { problem } = encoded;
  const chosen = seekers[0]!.rankedHosts;
  const suggested = Array.from(problem.place, (column, arc): SuggestedHost => {
    const { id, hostId, hostName } = encoded.places[column]!;
    const explanation = explainPair(encoded, 0, arc);
    const told = pairToPerson(explanation, chosen.includes(hostId));
    return { host: hostId, name: hostName, place: id, fit: explanation.fit, told };
  });
  return bestByHost(suggested.filter((_, arc) => problem.forbidden[arc] === 0));
}

/** What a host has said of people is not told to them: it neither lifts a pair here nor keeps one away. */
const unheard = (place: Place): Place => ({
  ...place,
  interests: [],
  excludedSeekers: [],
  group: null,
});

/** Each host once, by its best seat; the best first. */
function bestByHost(all: readonly SuggestedHost[]): SuggestedHost[] {
  const best = new Map<string, SuggestedHost>();
  const sorted = all.toSorted((a, b) => b.fit - a.fit || (a.place < b.place ? -1 : 1));
  for (const one of sorted) if (!best.has(one.host)) best.set(one.host, one);
  return [...best.values()];
}
