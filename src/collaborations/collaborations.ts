import { and, asc, eq, inArray } from "drizzle-orm";
import { collaboration } from "../db/tables/collaboration.ts";
import { idea } from "../db/tables/idea.ts";
import { organisation } from "../db/tables/organisation.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Collaboration } from "./life.ts";

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
    .select(COLUMNS)
    .from(collaboration)
    .innerJoin(organisation, HOST)
    .leftJoin(idea, IDEA)
    .where(
      and(
        eq(collaboration.programmeId, programmeId),
        inArray(collaboration.state, ["agreed", "running"]),
      ),
    )
    .orderBy(asc(collaboration.id));
}

/** A collaboration in any state, as the coordination lists them. */
export interface ListedCollaboration extends CollaborationUnderWay {
  readonly kind: Collaboration["kind"];
  readonly state: Collaboration["state"];
  readonly plannedEnd: string | null;
  readonly ended: string | null;
  readonly endReason: string | null;
}

/** Every collaboration of a programme, by code. */
export async function listCollaborations(
  tx: Transaction,
  programmeId: string,
): Promise<ListedCollaboration[]> {
  return await tx
    .select({
      ...COLUMNS,
      kind: collaboration.kind,
      state: collaboration.state,
      plannedEnd: collaboration.plannedEndOn,
      ended: collaboration.endedOn,
      endReason: collaboration.endReason,
    })
    .from(collaboration)
    .innerJoin(organisation, HOST)
    .leftJoin(idea, IDEA)
    .where(eq(collaboration.programmeId, programmeId))
    .orderBy(asc(collaboration.id));
}

const COLUMNS = {
  id: collaboration.id,
  participant: collaboration.participantId,
  host: organisation.name,
  idea: idea.title,
  since: collaboration.startedOn,
};

const HOST = and(
  eq(organisation.programmeId, collaboration.programmeId),
  eq(organisation.id, collaboration.organisationId),
);

const IDEA = and(
  eq(idea.programmeId, collaboration.programmeId),
  eq(idea.id, collaboration.ideaId),
);
