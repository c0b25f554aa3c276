/*
 * Who can use a resource beside whom.
 *
 * A need takes a share of a resource: what it says it needs, where both count in the same unit; else the whole of it.
 * Of a resource that is used up (hours of advice, goods, places in a course) the shares of all needs together are at
 * most what there is. One that lasts (a space, an infrastructure, equipment) is given back: only needs whose periods
 * meet share it. Periods are closed intervals of days, and days are one-dimensional: whatever meets pairwise meets on
 * one day, the first day of one of them. So it is enough to look at those days, and of the sets of needs found there
 * at those that lie within no other (Golumbic, Algorithmic Graph Theory, 2004, ch. 8: an interval graph has at most as
 * many maximal cliques as intervals).
 */

import type { Stock, Use } from "./parties.ts";

const LASTING: ReadonlySet<string> = new Set(["space", "infrastructure", "equipment"]);

/** Whether it is given back after use. */
const isLasting = ({ kind }: Stock): boolean => LASTING.has(kind);

const sameUnit = (a: string | null, b: string | null) =>
  (a ?? "").trim().toLowerCase() === (b ?? "").trim().toLowerCase();

/** How much of a resource a need takes, in the resource's unit. */
export const shareOf = ({ amount, unit }: Use, stock: Stock): number =>
  amount !== null && sameUnit(unit, stock.unit) ? amount : stock.amount;

/** Sorts before, and after, every ISO date. */
const ALWAYS = "";
const NEVER = "~";

const isOn = ({ from, to }: Use, day: string): boolean =>
  (from ?? ALWAYS) <= day && day <= (to ?? NEVER);

/** Whether a need's period lies within a resource's. */
export const isWithin = (
  { from, to }: Pick<Use, "from" | "to">,
  available: Pick<Use, "from" | "to">,
): boolean =>
  (available.from === null || from === null || available.from <= from) &&
  (available.to === null || to === null || to <= available.to);

/** The largest sets of uses that meet, each as positions in `uses`, ascending; none within another. */
export function meetingsOf(uses: readonly Use[], stock: Stock): number[][] {
  const all = [...uses.keys()];
  if (!isLasting(stock)) return uses.length === 0 ? [] : [all];
  const days = [...new Set(uses.map(({ from }) => from ?? ALWAYS))].toSorted();
  const meetings = days.map((day) => all.filter((u) => isOn(uses[u]!, day)));
  return meetings.filter(
    (one, k) =>
      !meetings.some(
        (other, j) => j !== k && isPart(one, other) && (one.length < other.length || j < k),
      ),
  );
}

function isPart(one: readonly number[], other: readonly number[]): boolean {
  const members = new Set(other);
  return one.every((u) => members.has(u));
}
