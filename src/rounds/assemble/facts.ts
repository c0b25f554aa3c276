import { and, eq, inArray, isNotNull, or, type SQL } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { agreement } from "../../db/tables/agreement.ts";
import { collaboration } from "../../db/tables/collaboration.ts";
import { hub, hubOrganisation } from "../../db/tables/hub.ts";
import { idea, ideaMember } from "../../db/tables/idea.ts";
import { need } from "../../db/tables/need.ts";
import { organisation } from "../../db/tables/organisation.ts";
import {
  eligibility,
  participant,
  participantCondition,
  participantEmployer,
  participantSkill,
} from "../../db/tables/participant.ts";
import { preference } from "../../db/tables/preference.ts";
import { answer } from "../../db/tables/questionnaire.ts";
import { resource, resourceSkill, seat } from "../../db/tables/resource.ts";
import { comune } from "../../db/tables/territory.ts";
import type { Transaction } from "../../db/transaction.ts";
import { loadInternships } from "./internships.ts";
import { loadPast } from "./past.ts";
import { roundsWaited } from "./waits.ts";

/** All that the market `incubation` reads of a programme, as its tables stand now. */
export async function loadFacts(tx: Transaction, programmeId: string, roundNumber: number) {
  const all = <T extends ProgrammeTable>(table: T, ...order: readonly AnyPgColumn[]) =>
    rowsOf(tx, table, programmeId, order);
  const people = await all(participant, participant.id);
  return {
    people,
    participants: people.filter(({ seeking }) => seeking),
    conditions: await all(participantCondition),
    skills: await all(participantSkill, participantSkill.position),
    employers: await all(participantEmployer, participantEmployer.organisationId),
    eligibilities: await all(eligibility, eligibility.measureId),
    ideas: await all(idea),
    members: await all(ideaMember, ideaMember.ideaId, ideaMember.position),
    needs: await all(need, need.id),
    organisations: await all(organisation),
    resources: await all(resource, resource.id),
    seats: await all(seat),
    asks: await all(resourceSkill, resourceSkill.position),
    agreements: await all(agreement),
    hubs: await all(hub),
    accompanied: await all(hubOrganisation, hubOrganisation.hubId),
    preferences: await all(preference, preference.id),
    answers: await all(answer, answer.statementCode),
    underWay: await underWay(tx, programmeId),
    internships: await loadInternships(tx, programmeId),
    comuni: await tx.select().from(comune).where(isNotNull(comune.lat)),
    past: await loadPast(tx, programmeId, roundNumber),
    waits: await roundsWaited(tx, programmeId, roundNumber),
  };
}

export type Facts = Awaited<ReturnType<typeof loadFacts>>;

/** What of it is said of those who seek. */
export type SeekerFacts = Omit<
  Facts,
  | "people"
  | "organisations"
  | "resources"
  | "seats"
  | "asks"
  | "agreements"
  | "hubs"
  | "accompanied"
  | "internships"
  | "comuni"
>;

/** The same of one person alone. */
export async function loadFactsOf(
  tx: Transaction,
  programmeId: string,
  roundNumber: number,
  person: string,
): Promise<SeekerFacts> {
  const own = <T extends ProgrammeTable>(table: T, only: SQL, ...order: readonly AnyPgColumn[]) =>
    rowsOf(tx, table, programmeId, order, only);
  const members = await own(
    ideaMember,
    eq(ideaMember.participantId, person),
    ideaMember.ideaId,
    ideaMember.position,
  );
  const ideas = members.map(({ ideaId }) => ideaId);
  return {
    participants: await own(
      participant,
      and(eq(participant.id, person), eq(participant.seeking, true))!,
    ),
    conditions: await own(participantCondition, eq(participantCondition.participantId, person)),
    skills: await own(
      participantSkill,
      eq(participantSkill.participantId, person),
      participantSkill.position,
    ),
    employers: await own(
      participantEmployer,
      eq(participantEmployer.participantId, person),
      participantEmployer.organisationId,
    ),
    eligibilities: await own(
      eligibility,
      eq(eligibility.participantId, person),
      eligibility.measureId,
    ),
    ideas: await own(idea, inArray(idea.id, ideas)),
    members,
    needs: await own(
      need,
      or(eq(need.participantId, person), inArray(need.ideaId, ideas))!,
      need.id,
    ),
    preferences: await own(preference, eq(preference.fromParticipantId, person), preference.id),
    answers: await own(answer, eq(answer.participantId, person), answer.statementCode),
    underWay: await underWay(tx, programmeId, person),
    past: await loadPast(tx, programmeId, roundNumber, person),
    waits: await roundsWaited(tx, programmeId, roundNumber, person),
  };
}

type ProgrammeTable = PgTable & { readonly programmeId: AnyPgColumn };

/** The programme's rows of one table, or those of them that `only` holds for. */
export async function rowsOf<T extends ProgrammeTable>(
  tx: Transaction,
  table: T,
  programmeId: string,
  order: readonly AnyPgColumn[],
  only?: SQL,
): Promise<T["$inferSelect"][]> {
  return await tx
    .select()
    // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- drizzle resolves the plain type only
    .from(table as PgTable)
    .where(and(eq(table.programmeId, programmeId), only))
    .orderBy(...order);
}

/** Agreed or running: the seat is taken and the person is not to be placed. */
const underWay = (tx: Transaction, programmeId: string, person?: string) =>
  rowsOf(
    tx,
    collaboration,
    programmeId,
    [],
    and(
      inArray(collaboration.state, ["agreed", "running"]),
      person === undefined ? undefined : eq(collaboration.participantId, person),
    ),
  );
