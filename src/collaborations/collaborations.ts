import { and, asc, eq, inArray } from "drizzle-orm";
import { collaboration } from "../db/tables/collaboration.ts";
import { idea } from "../db/tables/idea.ts";
import { organisation } from "../db/tables/organisation.ts";
import type { Transaction } from "../db/transaction.ts";

export interface CollaborationUnderWay {
  readonly id: string;
  readonly participant: string | null;
  readonly host: string;
  readonly idea: string | null;
  readonly since: string | null;
}

/** The collaborations that hold their seat: agreed or running. */
export async function collaborationsUnderWay(
  tx: Transaction,
  programmeId: string,
): Promise<CollaborationUnderWay[]> {
  return await tx
    .select({
      id: collaboration.id,
      participant: collaboration.participantId,
      host: organisation.name,
      idea: idea.title,
      since: collaboration.startedOn,
    })
    .from(collaboration)
    .innerJoin(
      organisation,
      and(
        eq(organisation.programmeId, collaboration.programmeId),
        eq(organisation.id, collaboration.organisationId),
      ),
    )
    .leftJoin(
      idea,
      and(eq(idea.programmeId, collaboration.programmeId), eq(idea.id, collaboration.ideaId)),
    )
    .where(
      and(
        eq(collaboration.programmeId, programmeId),
        inArray(collaboration.state, ["agreed", "running"]),
      ),
    )
    .orderBy(asc(collaboration.id));
}
