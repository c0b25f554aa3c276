import type { Place, Seeker, Stock, Use } from "./parties.ts";
import type { RoundQuota } from "./quotas/round-quotas.ts";
import { meetingsOf, shareOf } from "./uses.ts";

/** A resource, who might use it, and who uses it already. */
export interface Sharing {
  readonly place: Pick<Place, "id" | "gives"> & { readonly stock: Stock };
  readonly seekers: readonly (Pick<Seeker, "id"> & { readonly use: Use })[];
  readonly taken: readonly Use[];
}

/** How many needs a resource can meet, and where that number does not say all, limits of its own. */
export interface Shared {
  readonly capacity: number;
  readonly quotas: readonly RoundQuota[];
}

interface Meeting {
  readonly seekers: Sharing["seekers"];
  readonly shares: readonly number[];
  /** What those who use it already leave. */
  readonly left: number;
}

/**
 * The limits of one resource, exactly: at no time is more of it used than there is. Where all meet and take alike, its
 * capacity says it all; else a limit for each set of needs that meet and would take too much.
 */
export function shareOut(sharing: Sharing): Shared {
  const meetings = meetingsIn(sharing);
  const all = meetings.find(({ seekers }) => seekers.length === sharing.seekers.length);
  const alike = meetings.length === 1 && all !== undefined ? equalShare(all) : null;
  if (alike !== null) return { capacity: timesIn(alike, all!.left), quotas: [] };
  const binding = meetings.filter(({ shares, left }) => sumOf(shares) > left);
  return {
    capacity: sharing.seekers.length,
    quotas: binding.map((meeting) => limitOf(sharing.place, meeting)),
  };
}

function meetingsIn({ place: { stock }, seekers, taken }: Sharing): Meeting[] {
  const uses = [...seekers.map(({ use }) => use), ...taken];
  return meetingsOf(uses, stock).flatMap((members) => {
    const asking = members.filter((u) => u < seekers.length).map((u) => seekers[u]!);
    const using = members.filter((u) => u >= seekers.length).map((u) => shareOf(uses[u]!, stock));
    if (asking.length === 0) return [];
    const shares = asking.map(({ use }) => shareOf(use, stock));
    return [{ seekers: asking, shares, left: Math.max(0, stock.amount - sumOf(using)) }];
  });
}

function limitOf({ id, gives: [gift], stock }: Sharing["place"], meeting: Meeting): RoundQuota {
  const { seekers, shares, left } = meeting;
  const share = equalShare(meeting);
  return {
    name: gift?.words ?? stock.kind,
    where: null,
    discreet: false,
    seekers: seekers.map((seeker) => seeker.id),
    rule:
      share === null
        ? { kind: "budget", place: id, amounts: shares, most: left }
        : { kind: "atMost", bound: timesIn(share, left), places: [id] },
  };
}

/** What each of them takes, where all take the same; else null. */
const equalShare = ({ shares: [first, ...others] }: Meeting): number | null =>
  first !== undefined && others.every((share) => share === first) ? first : null;

/** How often a share can be given; nothing asked for is given to everybody. */
const MOST = 2 ** 20;
const timesIn = (share: number, left: number): number =>
  share === 0 ? MOST : Math.min(MOST, Math.floor(left / share));

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Whether one more use finds enough of it at all times, beside those who use it already. */
export function hasRoom(stock: Stock, taken: readonly Use[], use: Use): boolean {
  const uses = [...taken, use];
  return meetingsOf(uses, stock).every(
    (members) => sumOf(members.map((u) => shareOf(uses[u]!, stock))) <= stock.amount,
  );
}
