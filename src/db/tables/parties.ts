import { text } from "drizzle-orm/pg-core";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { exactlyOne, within } from "./columns.ts";
import { challenge, need } from "./need.ts";
import { idea, ideaRole } from "./idea.ts";
import { organisation } from "./organisation.ts";
import { participant } from "./participant.ts";
import { resource } from "./resource.ts";

/** Whoever a market can seek a place for; exactly one column is set. */
export const seekerColumns = () => ({
  seekerParticipantId: text("seeker_participant_id"),
  seekerIdeaId: text("seeker_idea_id"),
  seekerNeedId: text("seeker_need_id"),
  seekerOrganisationId: text("seeker_organisation_id"),
});

/** Whatever a market can offer as a place; exactly one column is set. */
export const placeColumns = () => ({
  placeResourceId: text("place_resource_id"),
  placeRoleId: text("place_role_id"),
  placeChallengeId: text("place_challenge_id"),
  placeOrganisationId: text("place_organisation_id"),
});

type Columns<T> = Record<keyof T, AnyPgColumn> & { programmeId: AnyPgColumn };

export const seekerRules = (name: string, t: Columns<ReturnType<typeof seekerColumns>>) => [
  within(t, t.seekerParticipantId, participant, "cascade"),
  within(t, t.seekerIdeaId, idea, "cascade"),
  within(t, t.seekerNeedId, need, "cascade"),
  within(t, t.seekerOrganisationId, organisation, "cascade"),
  exactlyOne(`${name}_seeker`, [
    t.seekerParticipantId,
    t.seekerIdeaId,
    t.seekerNeedId,
    t.seekerOrganisationId,
  ]),
];

export const placeRules = (name: string, t: Columns<ReturnType<typeof placeColumns>>) => [
  within(t, t.placeResourceId, resource, "cascade"),
  within(t, t.placeRoleId, ideaRole, "cascade"),
  within(t, t.placeChallengeId, challenge, "cascade"),
  within(t, t.placeOrganisationId, organisation, "cascade"),
  exactlyOne(`${name}_place`, [
    t.placeResourceId,
    t.placeRoleId,
    t.placeChallengeId,
    t.placeOrganisationId,
  ]),
];
