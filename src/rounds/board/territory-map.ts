import { and, asc, eq, inArray, isNotNull, or } from "drizzle-orm";
import { participant } from "../../db/tables/participant.ts";
import { programmeComune } from "../../db/tables/programme.ts";
import { comune } from "../../db/tables/territory.ts";
import type { Transaction } from "../../db/transaction.ts";
import { greatCircleKm } from "../../matching/great-circle.ts";

/** A comune by its centre, in degrees: nobody's address. */
export interface MapPoint {
  readonly code: string;
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
}

/** A pair on the programme's territory. */
export interface TerritoryMap {
  /** The comuni of the territory, and those of the two where they lie outside. */
  readonly comuni: readonly MapPoint[];
  /** Null where the comune is not known. */
  readonly person: MapPoint | null;
  readonly host: MapPoint | null;
  /** Whole kilometres between the two comuni, as the crow flies; null unless both are known. */
  readonly km: number | null;
}

interface Ends {
  readonly seeker: string;
  /** The host's comune; null where it is not known. */
  readonly hostComune: string | null;
}

/** Where a person and a host live, comune by comune. */
export async function mapOfPair(
  tx: Transaction,
  programmeId: string,
  { seeker, hostComune }: Ends,
): Promise<TerritoryMap> {
  const [home] = await tx
    .select({ code: participant.comuneCode })
    .from(participant)
    .where(and(eq(participant.programmeId, programmeId), eq(participant.id, seeker)));
  const ends = [home?.code ?? null, hostComune].filter((code) => code !== null);
  const comuni = await pointsOf(tx, programmeId, ends);
  const at = (code: string | null | undefined) => comuni.find((c) => c.code === code) ?? null;
  const person = at(home?.code);
  const host = at(hostComune);
  const km = person && host && Math.round(greatCircleKm(person, host));
  return { comuni, person, host, km };
}

async function pointsOf(
  tx: Transaction,
  programmeId: string,
  others: readonly string[],
): Promise<MapPoint[]> {
  const territory = tx
    .select({ code: programmeComune.comuneCode })
    .from(programmeComune)
    .where(eq(programmeComune.programmeId, programmeId));
  const rows = await tx
    .select({ code: comune.code, name: comune.name, lat: comune.lat, lng: comune.lng })
    .from(comune)
    .where(
      and(
        isNotNull(comune.lat),
        or(inArray(comune.code, territory), inArray(comune.code, [...others])),
      ),
    )
    .orderBy(asc(comune.name), asc(comune.code));
  return rows.map(({ lat, lng, ...row }) => ({ ...row, lat: lat!, lng: lng! }));
}
