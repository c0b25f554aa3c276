import { sql } from "drizzle-orm";
import { type AnyPgColumn, foreignKey, text } from "drizzle-orm/pg-core";
import { oneOf, rule, within } from "./columns.ts";
import { hub } from "./hub.ts";
import { PROGRAMME_ROLES } from "./lists.ts";
import { organisation } from "./organisation.ts";
import { participant } from "./participant.ts";
import { programme } from "./programme.ts";

/** A role in a programme, and whom it speaks for: gone with the hub, organisation or person. */
export const roleColumns = () => ({
  programmeId: text("programme_id").notNull(),
  role: text("role", { enum: PROGRAMME_ROLES }).notNull(),
  hubId: text("hub_id"),
  organisationId: text("organisation_id"),
  participantId: text("participant_id"),
  /** The one that is set; empty where the role is for the whole programme. */
  subject: text("subject")
    .notNull()
    .generatedAlwaysAs(sql`coalesce(hub_id, organisation_id, participant_id, '')`),
});

export const roleRules = (
  name: string,
  t: Record<Exclude<keyof ReturnType<typeof roleColumns>, "subject">, AnyPgColumn>,
) => [
  foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
  within(t, t.hubId, hub, "cascade"),
  within(t, t.organisationId, organisation, "cascade"),
  within(t, t.participantId, participant, "cascade"),
  oneOf(`${name}_role`, t.role, PROGRAMME_ROLES),
  rule(
    `${name}_speaks_for_one`,
    sql`(${t.role} = 'referent') = (${t.hubId} is not null)
      and (${t.role} = 'member') = (${t.organisationId} is not null)
      and (${t.role} = 'participant') = (${t.participantId} is not null)`,
  ),
];
