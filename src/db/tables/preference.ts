import { sql } from "drizzle-orm";
import { index, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  count,
  createdAt,
  exactlyOne,
  importedKey,
  instant,
  oneOf,
  ownKey,
  rule,
  uniqueExternalKey,
  within,
} from "./columns.ts";
import { idea } from "./idea.ts";
import { EXCLUSION_REASONS, PREFERENCE_KINDS } from "./lists.ts";
import { organisation } from "./organisation.ts";
import { participant } from "./participant.ts";

/**
 * What one party says of another. A firm's exclusion takes a lawful reason and the coordination's word: until it
 * is approved it counts nowhere; a refusal stays beside it with its reason.
 */
export const preference = pgTable(
  "preference",
  {
    ...importedKey(),
    fromParticipantId: text("from_participant_id"),
    fromOrganisationId: text("from_organisation_id"),
    toParticipantId: text("to_participant_id"),
    toOrganisationId: text("to_organisation_id"),
    toIdeaId: text("to_idea_id"),
    kind: text("kind", { enum: PREFERENCE_KINDS }).notNull(),
    rank: count("rank"),
    reason: text("reason", { enum: EXCLUSION_REASONS }),
    words: text("words"),
    approvedBy: text("approved_by"),
    approvedAt: instant("approved_at"),
    refusedBy: text("refused_by"),
    refusedAt: instant("refused_at"),
    refusedBecause: text("refused_because"),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("preference", t),
    within(t, t.fromParticipantId, participant, "cascade"),
    within(t, t.fromOrganisationId, organisation, "cascade"),
    within(t, t.toParticipantId, participant, "cascade"),
    within(t, t.toOrganisationId, organisation, "cascade"),
    within(t, t.toIdeaId, idea, "cascade"),
    exactlyOne("preference_from", [t.fromParticipantId, t.fromOrganisationId]),
    exactlyOne("preference_to", [t.toParticipantId, t.toOrganisationId, t.toIdeaId]),
    oneOf("preference_kind", t.kind, PREFERENCE_KINDS),
    oneOf("preference_reason", t.reason, EXCLUSION_REASONS),
    rule("preference_rank", sql`(${t.kind} = 'rank') = (${t.rank} is not null) and ${t.rank} >= 1`),
    rule(
      "preference_exclusion_has_lawful_reason",
      sql`${t.kind} <> 'exclusion' or ${t.fromOrganisationId} is null or ${t.reason} is not null`,
    ),
    rule("preference_approval_whole", sql`(${t.approvedBy} is null) = (${t.approvedAt} is null)`),
    rule(
      "preference_refusal_whole",
      sql`num_nonnulls(${t.refusedBy}, ${t.refusedAt}, ${t.refusedBecause}) in (0, 3)`,
    ),
    rule(
      "preference_refused_is_not_approved",
      sql`${t.refusedAt} is null or (${t.approvedAt} is null and ${t.kind} = 'exclusion'
        and ${t.fromOrganisationId} is not null)`,
    ),
    unique("preference_once")
      .on(
        t.programmeId,
        t.fromParticipantId,
        t.fromOrganisationId,
        t.toParticipantId,
        t.toOrganisationId,
        t.toIdeaId,
        t.kind,
      )
      .nullsNotDistinct(),
    index("preference_organisation").on(t.programmeId, t.fromOrganisationId),
  ],
);
