import { onBehalf } from "../access/on-behalf.ts";
import type { ProgrammeActor } from "../db/actor.ts";
import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import type { OneSeeker, SuggestedHost, SuggestionPage, Suggestions } from "../matching/suggest.ts";
import { requireParticipant } from "../profiles/participants.ts";
import { oneSeeker } from "./assemble/one-seeker.ts";
import { suggestionsFor } from "./browse/market.ts";
import { listRounds, type Round } from "./rounds.ts";

export type { SuggestedHost, Suggestions };

/** Which page of the hosts is wanted, and the ISO date on which seasons and periods are judged. */
interface Asked extends SuggestionPage {
  readonly actor: ProgrammeActor;
  readonly on: string;
}

/**
 * The hosts that suit a participant, best first, by the criteria and constraints of the newest round: the person as
 * their data stand now, the hosts as they stood some minutes ago at most. Only what concerns the asker, and nothing of
 * what others, or hosts, have said. Null where there is no round yet, or the person seeks no host.
 *
 * @throws InnestoError `notFound` for whoever asks for somebody else
 */
export async function hostsFor(
  db: Database,
  { actor, on, ...page }: Asked,
): Promise<Suggestions | null> {
  const asker = await onBehalf(
    db,
    actor,
    (tx) => requireParticipant(tx, actor.programme, actor.subject),
    (tx, { id }) => askerOf(tx, actor.programme, id),
  );
  if (asker === null) return null;
  const { round, own } = asker;
  return await suggestionsFor(db, round, { on, own, page });
}

interface Asker {
  readonly round: Round;
  readonly own: OneSeeker;
}

async function askerOf(tx: Transaction, programmeId: string, id: string): Promise<Asker | null> {
  const [round] = await listRounds(tx, programmeId);
  if (round === undefined) return null;
  const { number: roundNumber, embedderId } = round;
  const own = await oneSeeker(tx, { programmeId, roundNumber, embedderId }, id);
  return own === null ? null : { round, own };
}
