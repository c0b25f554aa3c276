import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { z } from "zod";
import { type Page, type PageRequest, pageOf, rowsToRead } from "../access/page.ts";
import { LANGUAGES, PRICES, RESOURCE_KINDS } from "../db/tables/lists.ts";
import { resource, resourceSkill, seat } from "../db/tables/resource.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireProgramme } from "../programmes/programmes.ts";

/** What is put at disposal; exactly one of organisation, hub and participant gives it. */
export const resourceSchema = z.object({
  id: z.string(),
  organisation: z.string().nullable(),
  hub: z.string().nullable(),
  participant: z.string().nullable(),
  kind: z.enum(RESOURCE_KINDS),
  title: z.string(),
  description: z.string(),
  language: z.enum(LANGUAGES),
  amount: z.number(),
  unit: z.string().nullable(),
  availableFrom: z.iso.date().nullable(),
  availableTo: z.iso.date().nullable(),
  conditions: z.string().nullable(),
  price: z.enum(PRICES),
  /** What a seat asks for, in the giver's words. */
  asks: z.array(z.string()).readonly(),
  /** Only of a resource that hosts a person or an idea. */
  seat: z
    .object({
      capacity: z.int(),
      minimum: z.int(),
      hosts: z.enum(["person", "idea"]),
      bands: z.array(z.string()).readonly(),
      needsLicence: z.boolean(),
      exposures: z.array(z.string()).readonly(),
      measure: z.string().nullable(),
    })
    .nullable(),
});

export type Resource = z.infer<typeof resourceSchema>;

/** A programme's resources, by id; throws `notFound` for a programme that is none. */
export async function listResources(
  tx: Transaction,
  programmeId: string,
  page: PageRequest,
): Promise<Page<Resource>> {
  await requireProgramme(tx, programmeId);
  const rows = await select(tx)
    .where(
      and(
        eq(resource.programmeId, programmeId),
        page.after === undefined ? undefined : gt(resource.id, page.after),
      ),
    )
    .orderBy(asc(resource.id))
    .limit(rowsToRead(page));
  const { items, next } = pageOf(rows, page, ({ id }) => id);
  return { items: await whole(tx, programmeId, items), next };
}

/** What one organisation puts at disposal, by id. */
export async function resourcesOf(
  tx: Transaction,
  programmeId: string,
  organisationId: string,
): Promise<Resource[]> {
  const own = and(
    eq(resource.programmeId, programmeId),
    eq(resource.organisationId, organisationId),
  );
  return await whole(tx, programmeId, await select(tx).where(own).orderBy(asc(resource.id)));
}

/** One resource; throws `notFound`. */
export async function requireResource(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<Resource> {
  const rows = await select(tx).where(
    and(eq(resource.programmeId, programmeId), eq(resource.id, id)),
  );
  const [found] = await whole(tx, programmeId, rows);
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Il progetto «${programmeId}» non ha una risorsa «${id}».`,
    en: `Programme "${programmeId}" has no resource "${id}".`,
  });
}

const select = (tx: Transaction) =>
  tx
    .select({
      id: resource.id,
      organisation: resource.organisationId,
      hub: resource.hubId,
      participant: resource.participantId,
      kind: resource.kind,
      title: resource.title,
      description: resource.description,
      language: resource.language,
      amount: resource.amount,
      unit: resource.unit,
      availableFrom: resource.availableFrom,
      availableTo: resource.availableTo,
      conditions: resource.conditions,
      price: resource.price,
    })
    .from(resource)
    .$dynamic();

async function whole(
  tx: Transaction,
  programmeId: string,
  rows: readonly Omit<Resource, "asks" | "seat">[],
): Promise<Resource[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const asks = await tx
    .select()
    .from(resourceSkill)
    .where(and(eq(resourceSkill.programmeId, programmeId), inArray(resourceSkill.resourceId, ids)))
    .orderBy(asc(resourceSkill.position));
  const seats = await tx
    .select()
    .from(seat)
    .where(and(eq(seat.programmeId, programmeId), inArray(seat.resourceId, ids)));
  const seatOf = new Map(seats.map((row) => [row.resourceId, seatView(row)]));
  return rows.map((row) => ({
    ...row,
    asks: asks.flatMap(({ resourceId, phrase }) => (resourceId === row.id ? [phrase] : [])),
    seat: seatOf.get(row.id) ?? null,
  }));
}

type SeatRow = typeof seat.$inferSelect;

const seatView = ({ capacity, minimum, hosts, bands, ...row }: SeatRow): Resource["seat"] => ({
  capacity,
  minimum,
  hosts,
  bands,
  needsLicence: row.needsLicence,
  exposures: row.exposures,
  measure: row.measureId,
});
