import type { Groups, Problem } from "../assignment/problem.ts";
import { arcsOf, type Solution } from "../assignment/solution.ts";
import { inHashOrder } from "./order.ts";
import type { Place, PlaceGroup } from "./parties.ts";

const UNLIMITED = 2 ** 31 - 1;

/** The limits in the order in which the problem has them. */
export const orderedGroups = (
  groups: readonly PlaceGroup[] | undefined,
  seed: string,
): readonly PlaceGroup[] => inHashOrder(groups ?? [], seed);

/** Limits on several places together, as the engine takes them; nothing where there are none. */
export function placeGroupsOf(
  places: readonly Place[],
  groups: readonly PlaceGroup[],
): Pick<Problem, "placeGroups"> {
  if (groups.length === 0) return {};
  const position = new Map(groups.map(({ id }, g) => [id, g]));
  const at = (id: string | null | undefined) => position.get(id ?? "") ?? -1;
  const placeGroups: Groups = {
    of: Int32Array.from(places, ({ group }) => at(group)),
    parent: Int32Array.from(groups, ({ within }) => at(within)),
    capacity: Int32Array.from(groups, ({ capacity }) => capacity ?? UNLIMITED),
    minimum: Int32Array.from(groups, ({ minimum }) => minimum),
  };
  return { placeGroups };
}

/** The limits that a place lies under, the innermost first. */
export function groupsAbove({ placeGroups }: Problem, place: number): number[] {
  const above: number[] = [];
  for (let g = placeGroups?.of[place] ?? -1; g >= 0; g = placeGroups!.parent[g]!) above.push(g);
  return above;
}

/** Whether somebody could be matched here before anybody is: a free seat, under limits that leave room. */
export const isOpen = (problem: Problem, place: number): boolean =>
  problem.capacity[place]! > 0 &&
  groupsAbove(problem, place).every((g) => problem.placeGroups!.capacity[g]! > 0);

/** How many pairs an answer has at each place, and under each limit. */
export function loadsOf(problem: Problem, solution: Solution) {
  const places = new Int32Array(problem.places);
  const groups = new Int32Array(problem.placeGroups?.parent.length ?? 0);
  for (const arc of arcsOf(solution)) {
    const place = problem.place[arc]!;
    places[place]!++;
    for (const g of groupsAbove(problem, place)) groups[g]!++;
  }
  return { places, groups };
}
