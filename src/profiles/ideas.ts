import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { type Page, type PageRequest, pageOf, rowsToRead } from "../access/page.ts";
import { idea, ideaMember, ideaRole, ideaStage } from "../db/tables/idea.ts";
import { IDEA_STAGES, LANGUAGES } from "../db/tables/lists.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireProgramme } from "../programmes/programmes.ts";

type IdeaRow = typeof idea.$inferSelect;

export const ideaSchema = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  language: z.enum(LANGUAGES),
  hub: z.string().nullable(),
  bornAt: z.string().nullable(),
  /** The newest; null while nobody has said. */
  stage: z.enum(IDEA_STAGES).nullable(),
  /** Each a person or an organisation, with the role in it. */
  team: z
    .array(
      z.object({
        participant: z.string().nullable(),
        organisation: z.string().nullable(),
        role: z.string(),
      }),
    )
    .readonly(),
  openRoles: z.array(z.object({ title: z.string(), openings: z.int() })).readonly(),
});

export type Idea = z.infer<typeof ideaSchema>;

/** A programme's ideas, by id; throws `notFound` for a programme that is none. */
export async function listIdeas(
  tx: Transaction,
  programmeId: string,
  page: PageRequest,
): Promise<Page<Idea>> {
  await requireProgramme(tx, programmeId);
  const rows = await tx
    .select()
    .from(idea)
    .where(
      and(
        eq(idea.programmeId, programmeId),
        page.after === undefined ? undefined : gt(idea.id, page.after),
      ),
    )
    .orderBy(asc(idea.id))
    .limit(rowsToRead(page));
  const { items, next } = pageOf(rows, page, ({ id }) => id);
  return { items: await whole(tx, programmeId, items), next };
}

/** One idea; throws `notFound`. */
export async function requireIdea(tx: Transaction, programmeId: string, id: string): Promise<Idea> {
  const rows = await tx
    .select()
    .from(idea)
    .where(and(eq(idea.programmeId, programmeId), eq(idea.id, id)));
  const [found] = await whole(tx, programmeId, rows);
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Il progetto «${programmeId}» non ha un'idea «${id}».`,
    en: `Programme "${programmeId}" has no idea "${id}".`,
  });
}

async function whole(
  tx: Transaction,
  programmeId: string,
  rows: readonly IdeaRow[],
): Promise<Idea[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const team = await tx
    .select()
    .from(ideaMember)
    .where(and(eq(ideaMember.programmeId, programmeId), inArray(ideaMember.ideaId, ids)))
    .orderBy(asc(ideaMember.position), asc(ideaMember.id));
  const roles = await tx
    .select()
    .from(ideaRole)
    .where(and(eq(ideaRole.programmeId, programmeId), inArray(ideaRole.ideaId, ids)))
    .orderBy(asc(ideaRole.id));
  const stages = await tx
    .select()
    .from(ideaStage)
    .where(and(eq(ideaStage.programmeId, programmeId), inArray(ideaStage.ideaId, ids)))
    .orderBy(sql`${ideaStage.since} desc nulls last`, desc(ideaStage.id));
  return rows.map(({ id, title, summary, language, hubId, bornAt }) => ({
    id,
    title,
    summary,
    language,
    hub: hubId,
    bornAt,
    stage: stages.find(({ ideaId }) => ideaId === id)?.stage ?? null,
    team: team
      .filter(({ ideaId }) => ideaId === id)
      .map(({ participantId, organisationId, role }) => ({
        participant: participantId,
        organisation: organisationId,
        role,
      })),
    openRoles: roles
      .filter(({ ideaId }) => ideaId === id)
      .map((role) => ({ title: role.title, openings: role.openings })),
  }));
}
