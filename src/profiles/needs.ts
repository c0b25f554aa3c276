import { and, asc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { type Page, type PageRequest, pageOf, rowsToRead } from "../access/page.ts";
import { LANGUAGES } from "../db/tables/lists.ts";
import { need } from "../db/tables/need.ts";
import { comune } from "../db/tables/territory.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireProgramme } from "../programmes/programmes.ts";

/**
 * What somebody or something lacks; exactly one of participant, idea, organisation, hub and comune
 * has it. Where the knowledge comes from is left out: of a person, it may be a social service.
 */
export const needSchema = z.object({
  id: z.string(),
  participant: z.string().nullable(),
  idea: z.string().nullable(),
  organisation: z.string().nullable(),
  hub: z.string().nullable(),
  comune: z.string().nullable(),
  /** One of the programme's own kinds. */
  kind: z.string(),
  title: z.string(),
  description: z.string(),
  language: z.enum(LANGUAGES),
  essential: z.boolean(),
});

export type Need = z.infer<typeof needSchema>;

/** A programme's needs, by id; throws `notFound` for a programme that is none. */
export async function listNeeds(
  tx: Transaction,
  programmeId: string,
  page: PageRequest,
): Promise<Page<Need>> {
  await requireProgramme(tx, programmeId);
  const rows = await select(tx)
    .where(
      and(
        eq(need.programmeId, programmeId),
        page.after === undefined ? undefined : gt(need.id, page.after),
      ),
    )
    .orderBy(asc(need.id))
    .limit(rowsToRead(page));
  return pageOf(rows, page, ({ id }) => id);
}

/** What one organisation lacks, by id. */
export const needsOf = (
  tx: Transaction,
  programmeId: string,
  organisationId: string,
): Promise<Need[]> =>
  select(tx)
    .where(and(eq(need.programmeId, programmeId), eq(need.organisationId, organisationId)))
    .orderBy(asc(need.id));

/** One need; throws `notFound`. */
export async function requireNeed(tx: Transaction, programmeId: string, id: string): Promise<Need> {
  const [found] = await select(tx).where(and(eq(need.programmeId, programmeId), eq(need.id, id)));
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Il progetto «${programmeId}» non ha un bisogno «${id}».`,
    en: `Programme "${programmeId}" has no need "${id}".`,
  });
}

const select = (tx: Transaction) =>
  tx
    .select({
      id: need.id,
      participant: need.participantId,
      idea: need.ideaId,
      organisation: need.organisationId,
      hub: need.hubId,
      comune: comune.name,
      kind: need.kind,
      title: need.title,
      description: need.description,
      language: need.language,
      essential: need.essential,
    })
    .from(need)
    .leftJoin(comune, eq(comune.code, need.comuneCode))
    .$dynamic();
