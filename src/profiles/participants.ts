import { and, asc, count, eq, gt, inArray, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { type Page, type PageRequest, pageOf, rowsToRead } from "../access/page.ts";
import { ideaMember } from "../db/tables/idea.ts";
import { EDUCATION, LANGUAGES, PARTICIPANT_KINDS } from "../db/tables/lists.ts";
import { participant, participantSkill } from "../db/tables/participant.ts";
import { comune } from "../db/tables/territory.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireProgramme } from "../programmes/programmes.ts";

/**
 * A person without a name. Identity, conditions, protected attributes and employment stand in tables that nothing here
 * reads; where somebody lives and what they studied, a firm is not told.
 */
export const participantSchema = z.object({
  id: z.string(),
  kind: z.enum(PARTICIPANT_KINDS),
  seeking: z.boolean(),
  hub: z.string().nullable(),
  comune: z.string().nullable(),
  education: z.enum(EDUCATION).nullable(),
  language: z.enum(LANGUAGES),
  about: z.string(),
  /** In the person's words. */
  skills: z.array(z.string()).readonly(),
  ideas: z.array(z.string()).readonly(),
});

export type Participant = z.infer<typeof participantSchema>;

/** A programme's participants, by id; throws `notFound` for a programme that is none. */
export async function listParticipants(
  tx: Transaction,
  programmeId: string,
  page: PageRequest,
): Promise<Page<Participant>> {
  await requireProgramme(tx, programmeId);
  const rows = await select(tx)
    .where(
      and(
        eq(participant.programmeId, programmeId),
        page.after === undefined ? undefined : gt(participant.id, page.after),
      ),
    )
    .orderBy(asc(participant.id))
    .limit(rowsToRead(page));
  const { items, next } = pageOf(rows, page, ({ id }) => id);
  return { items: await whole(tx, programmeId, items), next };
}

/** How many there are that the asker may see. */
export async function countParticipants(tx: Transaction, programmeId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(participant)
    .where(eq(participant.programmeId, programmeId));
  return row!.n;
}

/** One participant; throws `notFound`. */
export async function requireParticipant(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<Participant> {
  const rows = await select(tx).where(
    and(eq(participant.programmeId, programmeId), eq(participant.id, id)),
  );
  const [found] = await whole(tx, programmeId, rows);
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Il progetto «${programmeId}» non ha un partecipante «${id}».`,
    en: `Programme "${programmeId}" has no participant "${id}".`,
  });
}

const select = (tx: Transaction) =>
  tx
    .select({
      id: participant.id,
      kind: participant.kind,
      seeking: participant.seeking,
      hub: participant.hubId,
      comune: untoldToFirms<string>(comune.name),
      education: untoldToFirms<(typeof EDUCATION)[number]>(participant.education),
      language: participant.language,
      about: participant.about,
    })
    .from(participant)
    .leftJoin(comune, eq(comune.code, participant.comuneCode))
    .$dynamic();

const untoldToFirms = <T>(column: AnyPgColumn) =>
  sql<T | null>`case when (select asking_as('member')) is null then ${column} end`;

type Row = Omit<Participant, "skills" | "ideas">;

async function whole(
  tx: Transaction,
  programmeId: string,
  rows: readonly Row[],
): Promise<Participant[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
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
  const ideas = await tx
    .select({ of: ideaMember.participantId, idea: ideaMember.ideaId })
    .from(ideaMember)
    .where(and(eq(ideaMember.programmeId, programmeId), inArray(ideaMember.participantId, ids)))
    .orderBy(asc(ideaMember.ideaId));
  return rows.map((row) => ({
    ...row,
    skills: skills.flatMap(({ of, phrase }) => (of === row.id ? [phrase] : [])),
    ideas: ideas.flatMap(({ of, idea }) => (of === row.id ? [idea] : [])),
  }));
}
