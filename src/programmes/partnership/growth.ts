import type { Partner } from "./partners.ts";

/** What a day changed of who is in the partnership. */
export interface Growth {
  /** ISO date; null: of these nobody wrote since when. */
  readonly day: string | null;
  /** Organisations by name. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** How many organisations there are from then on. */
  readonly organisations: number;
}

interface Stay {
  readonly name: string;
  readonly from: string | null;
  /** The last day of the last role; null: still there. */
  readonly to: string | null;
}

/** How a partnership grew and shrank, the earliest day first: an organisation is in it from its first role to its last. */
export function growthOf(partners: readonly Partner[]): Growth[] {
  const organisations = [...new Set(partners.map(({ organisation }) => organisation))];
  const stays = organisations.map((one) =>
    stayOf(partners.filter(({ organisation }) => organisation === one)),
  );
  const days = [...new Set(stays.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))];
  const inOrder = days.toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
  return inOrder.map((day) => ({
    day,
    joined: stays.filter(({ from }) => from === day).map(({ name }) => name),
    left: stays.filter(({ to }) => to !== null && to === day).map(({ name }) => name),
    organisations: stays.filter(
      ({ from, to }) => (from ?? "") <= (day ?? "") && (to === null || to > (day ?? "")),
    ).length,
  }));
}

/** Sorts after every ISO date. */
const STILL = "~";

function stayOf(roles: readonly Partner[]): Stay {
  const since = roles.map((role) => role.since ?? "").toSorted();
  const until = roles.map((role) => role.until ?? STILL).toSorted();
  return {
    name: roles[0]!.name,
    from: since[0] || null,
    to: until.at(-1) === STILL ? null : until.at(-1)!,
  };
}
