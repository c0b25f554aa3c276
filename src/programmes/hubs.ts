import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { z } from "zod";
import { type Page, type PageRequest, pageOf, rowsToRead } from "../access/page.ts";
import { hub, hubOrganisation, hubPlace } from "../db/tables/hub.ts";
import { comune } from "../db/tables/territory.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireProgramme } from "./programmes.ts";

export const hubSchema = z.object({
  id: z.string(),
  name: z.string(),
  vocation: z.string(),
  comune: z.string().nullable(),
  capacity: z.int().nullable(),
  /** The organisation that the hub itself is. */
  organisation: z.string().nullable(),
  places: z.array(z.object({ name: z.string(), comune: z.string().nullable() })).readonly(),
  /** The organisations that it accompanies. */
  accompanies: z.array(z.string()).readonly(),
});

export type Hub = z.infer<typeof hubSchema>;

/** A programme's hubs, by id; throws `notFound` for a programme that is none. */
export async function listHubs(
  tx: Transaction,
  programmeId: string,
  page: PageRequest,
): Promise<Page<Hub>> {
  await requireProgramme(tx, programmeId);
  const rows = await select(tx)
    .where(
      and(
        eq(hub.programmeId, programmeId),
        page.after === undefined ? undefined : gt(hub.id, page.after),
      ),
    )
    .orderBy(asc(hub.id))
    .limit(rowsToRead(page));
  const { items, next } = pageOf(rows, page, ({ id }) => id);
  return { items: await whole(tx, programmeId, items), next };
}

/** The names of a programme's hubs by id, in the order of the names. */
export async function hubNames(
  tx: Transaction,
  programmeId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: hub.id, name: hub.name })
    .from(hub)
    .where(eq(hub.programmeId, programmeId))
    .orderBy(asc(hub.name), asc(hub.id));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** One hub; throws `notFound`. */
export async function requireHub(tx: Transaction, programmeId: string, id: string): Promise<Hub> {
  const rows = await select(tx).where(and(eq(hub.programmeId, programmeId), eq(hub.id, id)));
  const [found] = await whole(tx, programmeId, rows);
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Il progetto «${programmeId}» non ha un hub «${id}».`,
    en: `Programme "${programmeId}" has no hub "${id}".`,
  });
}

const select = (tx: Transaction) =>
  tx
    .select({
      id: hub.id,
      name: hub.name,
      vocation: hub.vocation,
      comune: comune.name,
      capacity: hub.capacity,
      organisation: hub.organisationId,
    })
    .from(hub)
    .leftJoin(comune, eq(comune.code, hub.comuneCode))
    .$dynamic();

type Row = Omit<Hub, "places" | "accompanies">;

async function whole(tx: Transaction, programmeId: string, rows: readonly Row[]): Promise<Hub[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const places = await tx
    .select({ hub: hubPlace.hubId, name: hubPlace.name, comune: comune.name })
    .from(hubPlace)
    .leftJoin(comune, eq(comune.code, hubPlace.comuneCode))
    .where(and(eq(hubPlace.programmeId, programmeId), inArray(hubPlace.hubId, ids)))
    .orderBy(asc(hubPlace.id));
  const organisations = await tx
    .select({ hub: hubOrganisation.hubId, id: hubOrganisation.organisationId })
    .from(hubOrganisation)
    .where(and(eq(hubOrganisation.programmeId, programmeId), inArray(hubOrganisation.hubId, ids)))
    .orderBy(asc(hubOrganisation.organisationId));
  return rows.map((row) => ({
    ...row,
    places: places.flatMap((p) => (p.hub === row.id ? [{ name: p.name, comune: p.comune }] : [])),
    accompanies: organisations.flatMap((o) => (o.hub === row.id ? [o.id] : [])),
  }));
}
