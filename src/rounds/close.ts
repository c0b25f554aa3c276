import type { Database } from "../db/client.ts";
import { lockRound, type Round } from "./rounds.ts";
import { type By, COORDINATION, takeStep } from "./transitions.ts";

/** Closes a round for good: the next one can be opened. Throws `conflict` for one that is closed. */
export const closeRound = (
  db: Database,
  programmeId: string,
  number: number,
  by: By = COORDINATION,
): Promise<Round> =>
  db.asSystem(programmeId, async (tx) =>
    takeStep(tx, await lockRound(tx, programmeId, number), { to: "closed", by }),
  );
