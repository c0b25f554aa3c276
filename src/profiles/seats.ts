import { and, asc, eq, sql } from "drizzle-orm";
import { hub } from "../db/tables/hub.ts";
import { organisation } from "../db/tables/organisation.ts";
import { participant } from "../db/tables/participant.ts";
import { resource, seat } from "../db/tables/resource.ts";
import type { Transaction } from "../db/transaction.ts";

/** A seat by whom it is at. */
export interface SeatAtHost {
  readonly id: string;
  readonly title: string;
  /** The organisation that gives it, or the hub: its code and its name. */
  readonly hostId: string;
  readonly host: string;
}

/** A programme's seats, by their hosts' names. */
export async function seatsByHost(tx: Transaction, programmeId: string): Promise<SeatAtHost[]> {
  const rows = await tx
    .select({
      id: resource.id,
      title: resource.title,
      hostId: sql<string>`coalesce(${resource.organisationId}, ${resource.hubId}, '')`,
      firm: organisation.name,
      hub: hub.name,
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
    .where(eq(seat.programmeId, programmeId))
    .orderBy(asc(organisation.name), asc(hub.name), asc(resource.id));
  return rows.map(({ firm, hub: giving, ...row }) => ({ ...row, host: firm ?? giving ?? "" }));
}

/** The codes of those who seek a place. */
export async function seekingCodes(tx: Transaction, programmeId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.programmeId, programmeId), eq(participant.seeking, true)))
    .orderBy(asc(participant.id));
  return rows.map(({ id }) => id);
}
