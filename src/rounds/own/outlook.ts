import { onBehalf } from "../../access/on-behalf.ts";
import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { collaborationsUnderWay } from "../../collaborations/collaborations.ts";
import { requireParticipant } from "../../profiles/participants.ts";
import { listRounds, type Round } from "../rounds.ts";

/** What a person can look forward to. */
export interface Outlook {
  /** Whether they may get a proposal: they seek a place, and no collaboration of theirs holds one. */
  readonly seeking: boolean;
  /** The host of a collaboration that is agreed or under way; null: there is none. */
  readonly host: string | null;
  /** The round in which proposals are still being prepared; null: none is. */
  readonly prepared: Round | null;
}

const BEFORE_PUBLICATION: ReadonlySet<string> = new Set(["open", "collecting", "matched"]);

/**
 * What comes next for a participant. Who they are, the asker's own policies say; collaborations are the coordination's,
 * and whether they have one is read in the service's name.
 *
 * @throws InnestoError `notFound` for whoever is no participant
 */
export const ownOutlook = (db: Service, actor: Part): Promise<Outlook> =>
  onBehalf(
    db,
    actor,
    (tx) => requireParticipant(tx, actor.programme, actor.subject),
    async (tx, { id, seeking }) => {
      const all = await collaborationsUnderWay(tx, actor.programme);
      const host = all.find(({ participant }) => participant === id)?.host ?? null;
      const [newest] = await listRounds(tx, actor.programme);
      const isPrepared = newest !== undefined && BEFORE_PUBLICATION.has(newest.state);
      return { seeking: seeking && host === null, host, prepared: isPrepared ? newest : null };
    },
  );
