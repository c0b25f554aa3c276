import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { checkIn, collaboration, milestone } from "../db/tables/collaboration.ts";
import { collaborationAgreement } from "../db/tables/collaboration-file.ts";
import type { Transaction } from "../db/transaction.ts";
import { NO_AGREEMENT } from "./agreement.ts";
import { AGREED } from "./internship/load-case.ts";
import { readinessOf } from "./readiness.ts";
import { type Due, type Watch, type Watched, watchOf } from "./watch.ts";

/** How each collaboration of a programme fares on a day, as far as the asker may read it, by id. */
export async function watchCollaborations(
  tx: Transaction,
  programmeId: string,
  today: string,
): Promise<ReadonlyMap<string, Watch>> {
  const talks = await lastTalks(tx, programmeId);
  const steps = await openSteps(tx, programmeId);
  const rows = await tx
    .select({ one: collaboration, agreed: collaborationAgreement })
    .from(collaboration)
    .leftJoin(collaborationAgreement, AGREED)
    .where(eq(collaboration.programmeId, programmeId));
  return new Map(
    rows.map(({ one, agreed }): [string, Watch] => {
      const talk = talks.get(one.id);
      const watched: Watched = {
        id: one.id,
        state: one.state,
        since: one.startedOn,
        until: agreed?.extendedTo ?? one.plannedEndOn,
        lastTalk: talk?.heldOn ?? null,
        nextTalk: talk?.nextOn ?? null,
        openSteps: steps.get(one.id) ?? [],
        missing: readinessOf(one.kind, agreed ?? NO_AGREEMENT).filter(({ isThere }) => !isThere)
          .length,
      };
      return [one.id, watchOf(watched, today)];
    }),
  );
}

/** All that is due, the longest due first. */
export const allDue = (watches: ReadonlyMap<string, Watch>): readonly Due[] =>
  [...watches.values()]
    .flatMap(({ due }) => due)
    .toSorted((a, b) => (`${a.on} ${a.collaboration}` < `${b.on} ${b.collaboration}` ? -1 : 1));

async function lastTalks(tx: Transaction, programmeId: string) {
  const rows = await tx
    .selectDistinctOn([checkIn.collaborationId], {
      collaborationId: checkIn.collaborationId,
      heldOn: checkIn.heldOn,
      nextOn: checkIn.nextOn,
    })
    .from(checkIn)
    .where(eq(checkIn.programmeId, programmeId))
    .orderBy(asc(checkIn.collaborationId), desc(checkIn.heldOn), desc(checkIn.id));
  return new Map(rows.map((row) => [row.collaborationId, row]));
}

async function openSteps(tx: Transaction, programmeId: string) {
  const rows = await tx
    .select()
    .from(milestone)
    .where(and(eq(milestone.programmeId, programmeId), isNull(milestone.reachedOn)))
    .orderBy(asc(milestone.dueOn), asc(milestone.id));
  const byCollaboration = new Map<string, typeof rows>();
  for (const row of rows)
    byCollaboration.set(row.collaborationId, [
      ...(byCollaboration.get(row.collaborationId) ?? []),
      row,
    ]);
  return byCollaboration;
}
