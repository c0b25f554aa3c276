import { asc, eq } from "drizzle-orm";
import { profileVector } from "../../db/tables/profile-text.ts";
import type { Transaction } from "../../db/transaction.ts";
import { calibrate } from "../../embedding/calibration.ts";
import { meaning } from "../../matching/criteria/meaning.ts";
import { settingOf } from "../../matching/setting.ts";
import type { Parties } from "../assemble/assemble.ts";
import { assembleIncubation } from "../assemble/incubation.ts";
import { calibrateParties } from "../calibrate.ts";
import type { PairScore } from "./misranking.ts";
import type { FrozenRound } from "./pairs.ts";

/** The programme as one embedder reads it. */
export interface ModelReading {
  readonly embedderId: string;
  readonly parties: Parties;
}

/** A reading by each embedder whose vectors the programme keeps. */
export async function loadReadings(
  tx: Transaction,
  programmeId: string,
  roundNumber: number,
): Promise<ModelReading[]> {
  const embedders = await tx
    .selectDistinct({ id: profileVector.embedderId })
    .from(profileVector)
    .where(eq(profileVector.programmeId, programmeId))
    .orderBy(asc(profileVector.embedderId));
  const readings: ModelReading[] = [];
  for (const { id } of embedders) {
    const parties = await assembleIncubation(tx, { programmeId, roundNumber, embedderId: id });
    readings.push({ embedderId: id, parties });
  }
  return readings;
}

/** The criterion `meaning` as this embedder alone has it, calibrated on the programme of today. */
export function meaningScore({ parties }: ModelReading, { input, policy }: FrozenRound): PairScore {
  const tables = calibrateParties(parties, input.seed);
  const calibrations = Object.fromEntries(tables.map(({ part, quantiles }) => [part, quantiles]));
  const setting = settingOf({ ...input, ...parties, calibrations }, policy, calibrate);
  const seekers = new Map(parties.seekers.map((seeker) => [seeker.id, seeker]));
  const places = new Map(parties.places.map((place) => [place.id, place]));
  return (seekerId, placeId) => {
    const seeker = seekers.get(seekerId);
    const place = places.get(placeId);
    return seeker && place ? meaning.score(seeker, place, setting) : null;
  };
}
