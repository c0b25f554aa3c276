import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Part } from "../../access/visitor.ts";
import { hubOrganisation } from "../../db/tables/hub.ts";
import type { EMPLOYMENT_STATUSES } from "../../db/tables/lists.ts";
import { organisation } from "../../db/tables/organisation.ts";
import { employmentStatus, participant } from "../../db/tables/participant.ts";
import type { Transaction } from "../../db/transaction.ts";

type EmploymentStatus = (typeof EMPLOYMENT_STATUSES)[number];

export interface InvitableFilter {
  readonly hub?: string | undefined;
  readonly status?: EmploymentStatus | undefined;
}

export interface Invitable {
  readonly people: readonly {
    readonly id: string;
    readonly hub: string | null;
    readonly status: EmploymentStatus | null;
  }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** Whom somebody may invite: the coordination everybody, a referent those whom the hub accompanies. */
const within = (actor: Part, column: SQL, own: "own_participants" | "own_organisations") =>
  actor.kind === "referent" ? sql`${column} = any((select ${sql.raw(own)}())::text[])` : undefined;

const personIs = (actor: Part) => within(actor, sql`${participant.id}`, "own_participants");
const organisationIs = (actor: Part) => within(actor, sql`${organisation.id}`, "own_organisations");

/** Those of a hub, those of a status; organisations by the hub that accompanies them. */
export async function listInvitable(
  tx: Transaction,
  actor: Part,
  { hub, status }: InvitableFilter,
): Promise<Invitable> {
  const { programme } = actor;
  const newest = tx
    .selectDistinctOn([employmentStatus.participantId], {
      participantId: employmentStatus.participantId,
      status: employmentStatus.status,
    })
    .from(employmentStatus)
    .where(eq(employmentStatus.programmeId, programme))
    .orderBy(employmentStatus.participantId, sql`${employmentStatus.since} desc nulls last`)
    .as("newest");
  const people = await tx
    .select({ id: participant.id, hub: participant.hubId, status: newest.status })
    .from(participant)
    .leftJoin(newest, eq(newest.participantId, participant.id))
    .where(
      and(
        eq(participant.programmeId, programme),
        personIs(actor),
        hub === undefined ? undefined : eq(participant.hubId, hub),
        status === undefined ? undefined : eq(newest.status, status),
      ),
    )
    .orderBy(asc(participant.id));
  const ofHub = tx
    .select({ id: hubOrganisation.organisationId })
    .from(hubOrganisation)
    .where(and(eq(hubOrganisation.programmeId, programme), eq(hubOrganisation.hubId, hub ?? "")));
  const organisations = await tx
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(
      and(
        eq(organisation.programmeId, programme),
        organisationIs(actor),
        hub === undefined ? undefined : inArray(organisation.id, ofHub),
      ),
    )
    .orderBy(asc(organisation.name), asc(organisation.id));
  return { people, organisations };
}

/** Those of some people and organisations whom somebody may invite. */
export async function invitableAmong(
  tx: Transaction,
  actor: Part,
  { participants, organisations }: Parties,
): Promise<Parties> {
  const { programme } = actor;
  const people = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(
      and(
        eq(participant.programmeId, programme),
        inArray(participant.id, [...participants]),
        personIs(actor),
      ),
    );
  const firms = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(
      and(
        eq(organisation.programmeId, programme),
        inArray(organisation.id, [...organisations]),
        organisationIs(actor),
      ),
    );
  return { participants: people.map(({ id }) => id), organisations: firms.map(({ id }) => id) };
}

/** People and organisations by code. */
export interface Parties {
  readonly participants: readonly string[];
  readonly organisations: readonly string[];
}
