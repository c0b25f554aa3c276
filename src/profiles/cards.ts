import { and, asc, eq, inArray } from "drizzle-orm";
import { hub } from "../db/tables/hub.ts";
import { idea, ideaMember } from "../db/tables/idea.ts";
import { need } from "../db/tables/need.ts";
import { participant, participantSkill } from "../db/tables/participant.ts";
import type { Transaction } from "../db/transaction.ts";

/** What somebody brings, as a host reads it before interest is mutual: no name, no comune. */
export interface Card {
  /** The participant's code. */
  readonly id: string;
  readonly hub: string | null;
  readonly skills: readonly string[];
  /** Null for somebody without an idea of their own. */
  readonly idea: {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly needs: readonly string[];
  } | null;
}

/** Cards of those whom the asker may see, by code. */
export async function cardsOf(
  tx: Transaction,
  programmeId: string,
  participants: readonly string[],
): Promise<ReadonlyMap<string, Card>> {
  const ids = [...participants];
  const people = await tx
    .select({ id: participant.id, hub: hub.name })
    .from(participant)
    .leftJoin(hub, and(eq(hub.programmeId, participant.programmeId), eq(hub.id, participant.hubId)))
    .where(and(eq(participant.programmeId, programmeId), inArray(participant.id, ids)));
  const skills = await tx
    .select({ of: participantSkill.participantId, phrase: participantSkill.phrase })
    .from(participantSkill)
    .where(
      and(
        eq(participantSkill.programmeId, programmeId),
        inArray(participantSkill.participantId, ids),
      ),
    )
    .orderBy(asc(participantSkill.position));
  const ideas = await ideasOf(tx, programmeId, ids);
  const cards = people.map(({ id, hub: name }): Card => ({
    id,
    hub: name,
    skills: skills.flatMap(({ of, phrase }) => (of === id ? [phrase] : [])),
    idea: ideas.get(id) ?? null,
  }));
  return new Map(cards.map((card) => [card.id, card]));
}

/** The idea of each, with its needs; of several, the first. */
async function ideasOf(
  tx: Transaction,
  programmeId: string,
  participants: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<Card["idea"]>>> {
  const rows = await tx
    .select({
      of: ideaMember.participantId,
      id: idea.id,
      title: idea.title,
      summary: idea.summary,
    })
    .from(ideaMember)
    .innerJoin(
      idea,
      and(eq(idea.programmeId, ideaMember.programmeId), eq(idea.id, ideaMember.ideaId)),
    )
    .where(
      and(
        eq(ideaMember.programmeId, programmeId),
        inArray(ideaMember.participantId, [...participants]),
      ),
    )
    .orderBy(asc(ideaMember.ideaId), asc(ideaMember.position));
  const needs = await tx
    .select({ of: need.ideaId, title: need.title })
    .from(need)
    .where(
      and(
        eq(need.programmeId, programmeId),
        inArray(
          need.ideaId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(need.id));
  return new Map(
    rows
      .toReversed()
      .map(({ of, ...row }) => [
        of!,
        { ...row, needs: needs.flatMap((n) => (n.of === row.id ? [n.title] : [])) },
      ]),
  );
}

/** Codes of the people of a hub. */
export async function seekersAtHub(
  tx: Transaction,
  programmeId: string,
  hubId: string,
): Promise<string[]> {
  const rows = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.programmeId, programmeId), eq(participant.hubId, hubId)));
  return rows.map(({ id }) => id);
}

/** Codes of those who have a part in any of these ideas. */
export async function membersOfIdeas(
  tx: Transaction,
  programmeId: string,
  ideas: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx
    .select({ idea: ideaMember.ideaId, of: ideaMember.participantId })
    .from(ideaMember)
    .where(and(eq(ideaMember.programmeId, programmeId), inArray(ideaMember.ideaId, [...ideas])));
  const found = new Map<string, string[]>();
  for (const { idea: id, of } of rows)
    if (of !== null) found.set(id, [...(found.get(id) ?? []), of]);
  return found;
}
