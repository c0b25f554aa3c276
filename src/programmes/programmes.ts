import { asc, count, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { type Page, type PageRequest, pageOf, rowsToRead } from "../access/page.ts";
import { hub } from "../db/tables/hub.ts";
import { LANGUAGES, PHASE_REQUIREMENTS, TERM_LISTS } from "../db/tables/lists.ts";
import { phase, programme, programmeComune, term } from "../db/tables/programme.ts";
import { comune } from "../db/tables/territory.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";

export type Programme = typeof programme.$inferSelect;

/** A programme as its list shows it. */
export const programmeSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  language: z.enum(LANGUAGES),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  funder: z.string().nullable(),
  fundingCall: z.string().nullable(),
  projectCode: z.string().nullable(),
  cup: z.string().nullable(),
  /** Name of the embedder that the next round will use. */
  embedder: z.string(),
});

/** One programme with what belongs to it alone. */
export const wholeProgrammeSchema = programmeSchema.extend({
  /** Its comuni, by name. */
  territory: z
    .array(z.object({ code: z.string(), name: z.string(), province: z.string() }))
    .readonly(),
  phases: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        gate: z.string().nullable(),
        /** What of the gate the service itself sees to. */
        requires: z.enum(PHASE_REQUIREMENTS).nullable(),
        openedOn: z.iso.date().nullable(),
        closedOn: z.iso.date().nullable(),
      }),
    )
    .readonly(),
  /** What it words for itself: kinds of need, reasons of a withdrawal, … */
  terms: z
    .array(
      z.object({
        list: z.enum(TERM_LISTS),
        code: z.string(),
        italian: z.string(),
        english: z.string().nullable(),
      }),
    )
    .readonly(),
  hubs: z.int(),
});

export type ProgrammeView = z.infer<typeof programmeSchema>;
export type WholeProgramme = z.infer<typeof wholeProgrammeSchema>;

/** The programmes of this installation, by id. */
export async function listProgrammes(
  tx: Transaction,
  page: PageRequest,
): Promise<Page<ProgrammeView>> {
  const rows = await tx
    .select()
    .from(programme)
    .where(page.after === undefined ? undefined : gt(programme.id, page.after))
    .orderBy(asc(programme.id))
    .limit(rowsToRead(page));
  return pageOf(rows.map(viewOf), page, ({ id }) => id);
}

/** Throws `notFound` unless there is such a programme. */
export async function requireProgramme(tx: Transaction, id: string): Promise<Programme> {
  const [found] = await tx.select().from(programme).where(eq(programme.id, id));
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Non c'è un progetto «${id}».`,
    en: `There is no programme "${id}".`,
  });
}

/** One programme as its list shows it; throws `notFound`. */
export const viewProgramme = async (tx: Transaction, id: string): Promise<ProgrammeView> =>
  viewOf(await requireProgramme(tx, id));

/** One programme with its territory and phases; throws `notFound`. */
export async function wholeProgramme(tx: Transaction, id: string): Promise<WholeProgramme> {
  const found = await requireProgramme(tx, id);
  const territory = await tx
    .select({ code: comune.code, name: comune.name, province: comune.province })
    .from(programmeComune)
    .innerJoin(comune, eq(comune.code, programmeComune.comuneCode))
    .where(eq(programmeComune.programmeId, id))
    .orderBy(asc(comune.name), asc(comune.code));
  const [hubs] = await tx.select({ n: count() }).from(hub).where(eq(hub.programmeId, id));
  return {
    ...viewOf(found),
    territory,
    phases: await phasesOf(tx, id),
    terms: await termsOf(tx, id),
    hubs: hubs!.n,
  };
}

/** The row without what only the database keeps. */
const viewOf = (row: Programme): ProgrammeView => programmeSchema.parse(row);

const phasesOf = (tx: Transaction, id: string) =>
  tx
    .select({
      id: phase.id,
      name: phase.name,
      gate: phase.gate,
      requires: phase.requires,
      openedOn: phase.openedOn,
      closedOn: phase.closedOn,
    })
    .from(phase)
    .where(eq(phase.programmeId, id))
    .orderBy(asc(phase.position), asc(phase.id));

const termsOf = (tx: Transaction, id: string) =>
  tx
    .select({ list: term.list, code: term.code, italian: term.italian, english: term.english })
    .from(term)
    .where(eq(term.programmeId, id))
    .orderBy(asc(term.list), asc(term.position), asc(term.code));
