import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { collaboration } from "../db/tables/collaboration.ts";
import { collaborationAgreement } from "../db/tables/collaboration-file.ts";
import { idea } from "../db/tables/idea.ts";
import { organisation } from "../db/tables/organisation.ts";
import { participant } from "../db/tables/participant.ts";
import type { Transaction } from "../db/transaction.ts";
import { AGREED } from "./internship/load-case.ts";
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
  /** As it was planned, or as it was made longer. */
  readonly plannedEnd: string | null;
  readonly ended: string | null;
  readonly endReason: string | null;
}

/** Every collaboration of a programme, by code; or those of the people of one hub alone. */
export async function listCollaborations(
  tx: Transaction,
  programmeId: string,
  hub?: string,
): Promise<ListedCollaboration[]> {
  return await tx
    .select({
      ...COLUMNS,
      kind: collaboration.kind,
      state: collaboration.state,
      plannedEnd: sql<
        string | null
      >`coalesce(${collaborationAgreement.extendedTo}, ${collaboration.plannedEndOn})::text`,
      ended: collaboration.endedOn,
      endReason: collaboration.endReason,
    })
    .from(collaboration)
    .innerJoin(organisation, HOST)
    .leftJoin(idea, IDEA)
    .leftJoin(collaborationAgreement, AGREED)
    .where(
      and(
        eq(collaboration.programmeId, programmeId),
        hub === undefined
          ? undefined
          : inArray(collaboration.participantId, peopleOf(tx, programmeId, hub)),
      ),
    )
    .orderBy(asc(collaboration.id));
}

const peopleOf = (tx: Transaction, programmeId: string, hub: string) =>
  tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.programmeId, programmeId), eq(participant.hubId, hub)));

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
