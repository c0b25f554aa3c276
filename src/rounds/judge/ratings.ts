import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { participant } from "../../db/tables/participant.ts";
import { rating } from "../../db/tables/rating.ts";
import { seat } from "../../db/tables/resource.ts";
import type { Transaction } from "../../db/transaction.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import type { Rating } from "./comparisons.ts";

/** Keeps ratings of seekers and places that are there; a later rating of a pair stands for an earlier one. */
export async function storeRatings(
  tx: Transaction,
  programmeId: string,
  ratings: readonly Rating[],
): Promise<void> {
  if (ratings.length === 0) return;
  const first = await nextNumber(tx, programmeId);
  await tx.insert(rating).values(
    ratings.map(({ by, seeker, place, stars }, at) => ({
      programmeId,
      id: `V${first + at}`,
      seekerParticipantId: seeker,
      placeResourceId: place,
      stars,
      madeBy: by,
    })),
  );
}

/** Everybody's last word on each pair of a person and a seat. */
export async function standingRatings(tx: Transaction, programmeId: string): Promise<Rating[]> {
  const rows = await tx
    .select()
    .from(rating)
    .where(
      and(
        eq(rating.programmeId, programmeId),
        isNotNull(rating.seekerParticipantId),
        isNotNull(rating.placeResourceId),
      ),
    )
    .orderBy(asc(rating.createdAt), asc(rating.id));
  const last = new Map<string, Rating>();
  for (const { madeBy, seekerParticipantId, placeResourceId, stars } of rows) {
    const pair = { by: madeBy, seeker: seekerParticipantId!, place: placeResourceId! };
    last.set(JSON.stringify(pair), { ...pair, stars });
  }
  return [...last.values()];
}

/** Codes of the people and seats of a programme: whom a rating can be about. */
export async function loadParties(tx: Transaction, programmeId: string) {
  await requireProgramme(tx, programmeId);
  const people = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(eq(participant.programmeId, programmeId));
  const seats = await tx
    .select({ id: seat.resourceId })
    .from(seat)
    .where(eq(seat.programmeId, programmeId));
  return {
    seekers: new Set(people.map(({ id }) => id)),
    places: new Set(seats.map(({ id }) => id)),
  };
}

/** V1, V2, …: one writer at a time. */
async function nextNumber(tx: Transaction, programmeId: string): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`rating ${programmeId}`}))`);
  const [row] = await tx
    .select({ n: sql<number>`coalesce(max(substr(${rating.id}, 2)::int), 0)::int + 1` })
    .from(rating)
    .where(eq(rating.programmeId, programmeId));
  return row!.n;
}
