import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import { collaboration } from "../../db/tables/collaboration.ts";
import { collaborationAgreement } from "../../db/tables/collaboration-file.ts";
import { organisation } from "../../db/tables/organisation.ts";
import { participantEmployer } from "../../db/tables/participant.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { InternshipCase } from "./case.ts";

type Collaboration = typeof collaboration.$inferSelect;

export interface Period {
  /** ISO dates; the end null where it is not planned. */
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** A collaboration as the rules look at it, were it an internship of this period. */
export async function loadCase(
  tx: Transaction,
  one: Collaboration,
  { startsOn, endsOn }: Period,
): Promise<InternshipCase> {
  const [host] = await tx
    .select()
    .from(organisation)
    .where(
      and(eq(organisation.programmeId, one.programmeId), eq(organisation.id, one.organisationId)),
    );
  const [agreed] = await tx
    .select()
    .from(collaborationAgreement)
    .where(
      and(
        eq(collaborationAgreement.programmeId, one.programmeId),
        eq(collaborationAgreement.collaborationId, one.id),
      ),
    );
  return {
    host: host!.name,
    staff: host!.staff,
    isPublicBody: host!.soul === "public_institutions",
    startsOn,
    endsOn,
    others: await otherTrainees(tx, one, { startsOn, endsOn }),
    worked: await workedThere(tx, one),
    higherSkills: agreed?.higherSkills ?? false,
    seasonal: agreed?.seasonal ?? false,
    meals: agreed?.meals ?? false,
    dailyHours: agreed?.dailyHours ?? null,
    allowance: agreed?.allowance ?? null,
  };
}

/** Until when somebody is to be there: as it ended, as it was made longer, as it was planned. */
export const UNTIL = sql<
  string | null
>`coalesce(${collaboration.endedOn}, ${collaborationAgreement.extendedTo}, ${collaboration.plannedEndOn})::text`;

export const AGREED = and(
  eq(collaborationAgreement.programmeId, collaboration.programmeId),
  eq(collaborationAgreement.collaborationId, collaboration.id),
);

/** The ends of the host's other internships that have begun, or are to, and share a day with the period. */
async function otherTrainees(
  tx: Transaction,
  { programmeId, id, organisationId }: Collaboration,
  { startsOn, endsOn }: Period,
): Promise<(string | null)[]> {
  const rows = await tx
    .select({ until: UNTIL })
    .from(collaboration)
    .leftJoin(collaborationAgreement, AGREED)
    .where(
      and(
        eq(collaboration.programmeId, programmeId),
        eq(collaboration.organisationId, organisationId),
        ne(collaboration.id, id),
        eq(collaboration.kind, "internship"),
        isNotNull(collaboration.startedOn),
        endsOn === null ? undefined : sql`${collaboration.startedOn} <= ${endsOn}::date`,
        sql`coalesce(${UNTIL}, '9999-12-31') >= ${startsOn}`,
      ),
    );
  return rows.map(({ until }) => until);
}

/** Until when the person has worked for the host: as the profile says, and by what began here. */
async function workedThere(
  tx: Transaction,
  { programmeId, organisationId, participantId }: Collaboration,
): Promise<(string | null)[]> {
  if (participantId === null) return [];
  const told = await tx
    .select({ until: participantEmployer.until })
    .from(participantEmployer)
    .where(
      and(
        eq(participantEmployer.programmeId, programmeId),
        eq(participantEmployer.participantId, participantId),
        eq(participantEmployer.organisationId, organisationId),
      ),
    );
  const hired = await tx
    .select({ until: collaboration.endedOn })
    .from(collaboration)
    .where(
      and(
        eq(collaboration.programmeId, programmeId),
        eq(collaboration.participantId, participantId),
        eq(collaboration.organisationId, organisationId),
        eq(collaboration.kind, "employment"),
        isNotNull(collaboration.startedOn),
      ),
    );
  return [...told, ...hired].map(({ until }) => until);
}
