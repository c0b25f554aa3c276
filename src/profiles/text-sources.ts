import { and, asc, eq } from "drizzle-orm";
import type { Transaction } from "../db/transaction.ts";
import { hub } from "../db/tables/hub.ts";
import { idea } from "../db/tables/idea.ts";
import { need } from "../db/tables/need.ts";
import { organisation } from "../db/tables/organisation.ts";
import { participant, participantSkill } from "../db/tables/participant.ts";
import type { profileText } from "../db/tables/profile-text.ts";
import { resource, resourceSkill } from "../db/tables/resource.ts";
import { saysSomething } from "../embedding/embedder.ts";

type ProfileTextRow = typeof profileText.$inferSelect;

/** A text before it has its key and digest. */
export type TextDraft = Partial<ProfileTextRow> &
  Pick<ProfileTextRow, "part" | "language" | "content">;

const joined = (...parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part.trim() !== "").join(". ");

/**
 * The texts of a programme's profiles, part by part, as their tables say them now. Only what a
 * firm may read before mutual interest is among them: no identity, no condition, nothing protected.
 */
export async function draftTexts(tx: Transaction, programmeId: string): Promise<TextDraft[]> {
  return [
    ...(await ofParticipants(tx, programmeId)),
    ...(await ofIdeas(tx, programmeId)),
    ...(await ofOrganisations(tx, programmeId)),
    ...(await ofResources(tx, programmeId)),
    ...(await ofNeeds(tx, programmeId)),
    ...(await ofHubs(tx, programmeId)),
  ].filter(({ content }) => saysSomething(content));
}

async function ofParticipants(tx: Transaction, programmeId: string): Promise<TextDraft[]> {
  const people = await tx
    .select()
    .from(participant)
    .where(eq(participant.programmeId, programmeId));
  const skills = await tx
    .select()
    .from(participantSkill)
    .where(eq(participantSkill.programmeId, programmeId));
  const languages = new Map(people.map(({ id, language }) => [id, language]));
  return [
    ...people.map(({ id, language, about }) => ({
      participantId: id,
      part: "person" as const,
      language,
      content: joined(about),
    })),
    ...skills.map(({ participantId, position, phrase }) => ({
      participantId,
      part: "skill" as const,
      position,
      language: languages.get(participantId)!,
      content: phrase,
    })),
  ];
}

async function ofIdeas(tx: Transaction, programmeId: string): Promise<TextDraft[]> {
  const rows = await tx.select().from(idea).where(eq(idea.programmeId, programmeId));
  return rows.map(({ id, language, title, summary }) => ({
    ideaId: id,
    part: "idea",
    language,
    content: joined(title, summary),
  }));
}

async function ofOrganisations(tx: Transaction, programmeId: string): Promise<TextDraft[]> {
  const rows = await tx
    .select()
    .from(organisation)
    .where(eq(organisation.programmeId, programmeId));
  return rows.flatMap(({ id, language, name, sector, about }) => [
    { organisationId: id, part: "offer" as const, language, content: joined(sector, about) },
    { organisationId: id, part: "name" as const, language, content: name },
  ]);
}

/** A seat speaks with its host's voice too: what a firm does says most of what one would do there. */
async function ofResources(tx: Transaction, programmeId: string): Promise<TextDraft[]> {
  const rows = await tx
    .select({ resource, sector: organisation.sector, about: organisation.about })
    .from(resource)
    .leftJoin(
      organisation,
      and(
        eq(organisation.programmeId, resource.programmeId),
        eq(organisation.id, resource.organisationId),
      ),
    )
    .where(eq(resource.programmeId, programmeId));
  const asks = await tx
    .select()
    .from(resourceSkill)
    .where(eq(resourceSkill.programmeId, programmeId));
  const languages = new Map(rows.map((row) => [row.resource.id, row.resource.language]));
  return [
    ...rows.map(({ resource: { id, kind, language, title, description }, sector, about }) => ({
      resourceId: id,
      part: kind === "seat" ? ("offer" as const) : ("gift" as const),
      language,
      content:
        kind === "seat" ? joined(sector, about, title, description) : joined(title, description),
    })),
    ...asks.map(({ resourceId, position, phrase }) => ({
      resourceId,
      part: "ask" as const,
      position,
      language: languages.get(resourceId)!,
      content: phrase,
    })),
  ];
}

async function ofNeeds(tx: Transaction, programmeId: string): Promise<TextDraft[]> {
  const rows = await tx.select().from(need).where(eq(need.programmeId, programmeId));
  return rows.map(({ id, language, title, description }) => ({
    needId: id,
    part: "need",
    language,
    content: joined(title, description),
  }));
}

async function ofHubs(tx: Transaction, programmeId: string): Promise<TextDraft[]> {
  const rows = await tx
    .select()
    .from(hub)
    .where(eq(hub.programmeId, programmeId))
    .orderBy(asc(hub.id));
  return rows.map(({ id, vocation }) => ({
    hubId: id,
    part: "vocation",
    language: "it",
    content: vocation,
  }));
}
