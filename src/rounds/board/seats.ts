import { and, asc, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { collaboration } from "../../db/tables/collaboration.ts";
import { hub, hubOrganisation } from "../../db/tables/hub.ts";
import { organisation } from "../../db/tables/organisation.ts";
import { resource, seat } from "../../db/tables/resource.ts";
import type { Transaction } from "../../db/transaction.ts";
import { ON_BOARD } from "../assemble/places.ts";

/** A seat as the coordination reads it: whose, where, for how many. */
export interface BoardSeat {
  readonly place: string;
  readonly title: string;
  /** The organisation behind it; null for a hub's own. */
  readonly organisation: string | null;
  readonly host: string;
  /** The hub that accompanies it; null where none does. */
  readonly hub: string | null;
  readonly comuneCode: string | null;
  readonly capacity: number;
  /** Of these, taken by collaborations under way. */
  readonly taken: number;
  /** False for a firm that has not joined, or has left since. */
  readonly onBoard: boolean;
}

/** The same hub as a run sees: the seat's own, else the first of those that accompany the organisation. */
const hubOf: SQL<string | null> = sql`coalesce(${resource.hubId}, (
  select min(${hubOrganisation.hubId}) from ${hubOrganisation}
  where ${hubOrganisation.programmeId} = ${resource.programmeId}
    and ${hubOrganisation.organisationId} = ${resource.organisationId}))`;

/** The seats of a programme's organisations and hubs, by host. */
export async function listSeats(tx: Transaction, programmeId: string): Promise<BoardSeat[]> {
  const taken = await seatsTaken(tx, programmeId);
  const rows = await tx
    .select({
      place: resource.id,
      title: resource.title,
      organisation: resource.organisationId,
      host: sql<string>`coalesce(${organisation.name}, ${hub.name})`,
      hub: hubOf,
      comuneCode: sql<string | null>`coalesce(${organisation.comuneCode}, ${hub.comuneCode})`,
      capacity: seat.capacity,
      hostState: organisation.state,
    })
    .from(seat)
    .innerJoin(
      resource,
      and(eq(resource.programmeId, seat.programmeId), eq(resource.id, seat.resourceId)),
    )
    .leftJoin(
      organisation,
      and(
        eq(organisation.programmeId, resource.programmeId),
        eq(organisation.id, resource.organisationId),
      ),
    )
    .leftJoin(hub, and(eq(hub.programmeId, resource.programmeId), eq(hub.id, resource.hubId)))
    .where(and(eq(seat.programmeId, programmeId), isNull(resource.participantId)))
    .orderBy(asc(sql`coalesce(${organisation.name}, ${hub.name})`), asc(resource.id));
  return rows.map(({ hostState, ...row }) => ({
    ...row,
    taken: taken.get(row.place) ?? 0,
    onBoard: hostState === null || ON_BOARD.has(hostState),
  }));
}

/** How many collaborations hold each seat. */
async function seatsTaken(
  tx: Transaction,
  programmeId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ place: collaboration.resourceId, n: count() })
    .from(collaboration)
    .where(
      and(
        eq(collaboration.programmeId, programmeId),
        inArray(collaboration.state, ["agreed", "running"]),
      ),
    )
    .groupBy(collaboration.resourceId);
  return new Map(rows.flatMap(({ place, n }) => (place === null ? [] : [[place, n]])));
}
