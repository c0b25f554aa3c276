import { and, eq, isNotNull } from "drizzle-orm";
import type { Part } from "../../access/visitor.ts";
import { collaboration } from "../../db/tables/collaboration.ts";
import { idea } from "../../db/tables/idea.ts";
import { organisation } from "../../db/tables/organisation.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { Ending } from "./due.ts";

interface OwnCollaboration extends Ending {
  readonly id: string;
  readonly host: string;
  readonly idea: string | null;
}

/**
 * People's collaborations that the asker answers for: a person's own, an organisation's. A person reads those of their
 * idea's team as well, but answers for nobody else.
 */
export async function collaborationsOf(
  tx: Transaction,
  { kind, programme, subject }: Part,
): Promise<OwnCollaboration[]> {
  const whose = kind === "member" ? collaboration.organisationId : collaboration.participantId;
  return await tx
    .select({
      id: collaboration.id,
      host: organisation.name,
      idea: idea.title,
      state: collaboration.state,
      since: collaboration.startedOn,
      plannedEnd: collaboration.plannedEndOn,
      ended: collaboration.endedOn,
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
        eq(collaboration.programmeId, programme),
        eq(whose, subject),
        isNotNull(collaboration.participantId),
      ),
    );
}
