import { and, eq, sql } from "drizzle-orm";
import { idea, ideaMember } from "../../db/tables/idea.ts";
import {
  participant,
  participantCondition,
  participantSkill,
} from "../../db/tables/participant.ts";
import type { Transaction } from "../../db/transaction.ts";

type Condition = typeof participantCondition.$inferSelect;

/** What a person may change of their own profile. */
export interface OwnEdit extends Pick<
  Condition,
  "travelKm" | "means" | "drivingLicence" | "bands" | "needsStepFree"
> {
  readonly about: string;
  /** In the person's words. */
  readonly skills: readonly string[];
  /** What hosts should know, in the person's words. */
  readonly conditions: string | null;
  readonly idea: {
    readonly title: string;
    readonly summary: string;
    readonly shownInPublic: boolean;
  } | null;
}

interface Whose {
  readonly programme: string;
  readonly participant: string;
  readonly ideaId: string | null;
}

/** Writes an edit over the profile of a person, whose row the transaction has locked. */
export async function writeOwnProfile(tx: Transaction, whose: Whose, edit: OwnEdit): Promise<void> {
  const { programme, participant: person } = whose;
  await tx
    .update(participant)
    .set({ about: edit.about })
    .where(and(eq(participant.programmeId, programme), eq(participant.id, person)));
  await writeSkills(tx, whose, edit.skills);
  const { travelKm, means, drivingLicence, bands, needsStepFree, conditions } = edit;
  const said = { travelKm, means, drivingLicence, bands, needsStepFree, words: conditions };
  await tx
    .insert(participantCondition)
    .values({ programmeId: programme, participantId: person, ...said })
    .onConflictDoUpdate({
      target: [participantCondition.programmeId, participantCondition.participantId],
      set: said,
    });
  if (edit.idea !== null) await writeIdea(tx, whose, edit.idea);
}

async function writeSkills(
  tx: Transaction,
  { programme, participant: person }: Whose,
  phrases: readonly string[],
): Promise<void> {
  await tx
    .delete(participantSkill)
    .where(
      and(eq(participantSkill.programmeId, programme), eq(participantSkill.participantId, person)),
    );
  if (phrases.length === 0) return;
  await tx.insert(participantSkill).values(
    phrases.map((phrase, position) => ({
      programmeId: programme,
      participantId: person,
      position,
      phrase,
    })),
  );
}

/** Over the idea that the person brings, or as a new one of theirs, at the person's hub. */
async function writeIdea(
  tx: Transaction,
  { programme, participant: person, ideaId }: Whose,
  said: NonNullable<OwnEdit["idea"]>,
): Promise<void> {
  if (ideaId !== null) {
    await tx
      .update(idea)
      .set(said)
      .where(and(eq(idea.programmeId, programme), eq(idea.id, ideaId)));
    return;
  }
  const id = await nextIdea(tx, programme);
  const hubId = sql<string | null>`(select hub_id from participant
    where programme_id = ${programme} and id = ${person})`;
  await tx.insert(idea).values({ programmeId: programme, id, ...said, hubId });
  await tx
    .insert(ideaMember)
    .values({ programmeId: programme, id: `${id}/${person}`, ideaId: id, participantId: person });
}

const DIGITS = 2;

/** I01, I02, …, as imports number them. Takes turns: two at once would take one number. */
async function nextIdea(tx: Transaction, programme: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`idea ${programme}`}))`);
  const [row] = await tx
    .select({
      n: sql<number>`coalesce(max(substring(${idea.id} from '^I(\\d{1,9})$')::int), 0) + 1`,
    })
    .from(idea)
    .where(eq(idea.programmeId, programme));
  return `I${String(row!.n).padStart(DIGITS, "0")}`;
}
