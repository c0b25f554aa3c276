import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { z } from "zod";
import { type Page, type PageRequest, pageOf, rowsToRead } from "../access/page.ts";
import { LANGUAGES, LEGAL_KINDS, SOULS } from "../db/tables/lists.ts";
import { organisation } from "../db/tables/organisation.ts";
import { comune } from "../db/tables/territory.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireProgramme } from "../programmes/programmes.ts";

/** What everybody in a programme may know of an organisation; who answers for it is personal data. */
export const organisationSchema = z.object({
  id: z.string(),
  name: z.string(),
  soul: z.enum(SOULS),
  legalKind: z.enum(LEGAL_KINDS),
  sector: z.string().nullable(),
  staff: z.int().nullable(),
  comune: z.string().nullable(),
  reachableByTransit: z.boolean().nullable(),
  stepFree: z.boolean().nullable(),
  language: z.enum(LANGUAGES),
  about: z.string(),
});

export type Organisation = z.infer<typeof organisationSchema>;

/** A programme's organisations, by id; throws `notFound` for a programme that is none. */
export async function listOrganisations(
  tx: Transaction,
  programmeId: string,
  page: PageRequest,
): Promise<Page<Organisation>> {
  await requireProgramme(tx, programmeId);
  const rows = await select(tx)
    .where(
      and(
        eq(organisation.programmeId, programmeId),
        page.after === undefined ? undefined : gt(organisation.id, page.after),
      ),
    )
    .orderBy(asc(organisation.id))
    .limit(rowsToRead(page));
  return pageOf(rows, page, ({ id }) => id);
}

/** One organisation; throws `notFound`. */
export async function requireOrganisation(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<Organisation> {
  const [found] = await select(tx).where(
    and(eq(organisation.programmeId, programmeId), eq(organisation.id, id)),
  );
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Il progetto «${programmeId}» non ha un'organizzazione «${id}».`,
    en: `Programme "${programmeId}" has no organisation "${id}".`,
  });
}

/** Those of these codes that the asker may see, by code. */
export async function organisationsOf(
  tx: Transaction,
  programmeId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Organisation>> {
  if (ids.length === 0) return new Map();
  const rows = await select(tx).where(
    and(eq(organisation.programmeId, programmeId), inArray(organisation.id, [...ids])),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const select = (tx: Transaction) =>
  tx
    .select({
      id: organisation.id,
      name: organisation.name,
      soul: organisation.soul,
      legalKind: organisation.legalKind,
      sector: organisation.sector,
      staff: organisation.staff,
      comune: comune.name,
      reachableByTransit: organisation.reachableByTransit,
      stepFree: organisation.stepFree,
      language: organisation.language,
      about: organisation.about,
    })
    .from(organisation)
    .leftJoin(comune, eq(comune.code, organisation.comuneCode))
    .$dynamic();
