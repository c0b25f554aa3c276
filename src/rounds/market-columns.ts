import { sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { placeColumns, seekerColumns } from "../db/tables/parties.ts";
import type { Market } from "../matching/glossary.ts";
import type { PairIds } from "../matching/parties.ts";

/** Under which columns the two parties of a pair are kept, market by market. */

type SeekerColumn = keyof ReturnType<typeof seekerColumns>;
type PlaceColumn = keyof ReturnType<typeof placeColumns>;

interface Columns {
  readonly seeker: SeekerColumn;
  readonly place: PlaceColumn;
}

const COLUMNS: Readonly<Record<Market, Columns>> = {
  incubation: { seeker: "seekerParticipantId", place: "placeResourceId" },
  resourcing: { seeker: "seekerNeedId", place: "placeResourceId" },
  teaming: { seeker: "seekerParticipantId", place: "placeRoleId" },
  challenges: { seeker: "seekerIdeaId", place: "placeChallengeId" },
  networking: { seeker: "seekerOrganisationId", place: "placeOrganisationId" },
};

export const columnsOf = (market: Market): Columns => COLUMNS[market];

/** A pair as a row keeps it. */
export const pairRow = (market: Market, { seeker, place }: PairIds) => {
  const { seeker: who, place: where } = COLUMNS[market];
  return { [who]: seeker, [where]: place };
};

type SeekerRow = Readonly<Record<SeekerColumn, string | null>>;
type PlaceRow = Readonly<Record<PlaceColumn, string | null>>;

/** Whoever the row says seeks: just one of the columns is set. */
export const seekerIn = (row: SeekerRow): string =>
  row.seekerParticipantId ?? row.seekerIdeaId ?? row.seekerNeedId ?? row.seekerOrganisationId ?? "";

export const placeIn = (row: PlaceRow): string =>
  row.placeResourceId ?? row.placeRoleId ?? row.placeChallengeId ?? row.placeOrganisationId ?? "";

export const pairIn = (row: SeekerRow & PlaceRow): PairIds => ({
  seeker: seekerIn(row),
  place: placeIn(row),
});

/** The market whose pairs are kept so. */
export function marketIn(row: SeekerRow & PlaceRow): Market {
  const found = Object.entries(COLUMNS).find(
    ([, { seeker, place }]) => row[seeker] !== null && row[place] !== null,
  );
  return (found?.[0] ?? "incubation") as Market;
}

/** `seekerIn`, for a query. */
export const seekerCode = (table: Readonly<Record<SeekerColumn, AnyPgColumn>>): SQL<string> =>
  sql<string>`coalesce(${table.seekerParticipantId}, ${table.seekerIdeaId}, ${table.seekerNeedId}, ${table.seekerOrganisationId})`;
