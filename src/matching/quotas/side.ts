import type { Groups } from "../../assignment/problem.ts";

/** One side of a problem with its ids. */
export interface Side {
  readonly size: number;
  /** The row or column of an id. */
  readonly members: ReadonlyMap<string, number>;
  /** The number of a group's id in `groups`. */
  readonly groupIds: ReadonlyMap<string, number>;
  readonly groups?: Groups | undefined;
}

/** Everybody in a group, also in those within it; ascending. */
export function membersOf({ size, groups }: Side, group: number): number[] {
  if (!groups) return [];
  return Array.from({ length: size }, (_, member) => member).filter((member) => {
    let g = groups.of[member]!;
    // Groups that lie within one another are a fault told elsewhere: the way up still ends.
    for (let level = 0; g >= 0 && g !== group && level < groups.parent.length; level++)
      g = groups.parent[g]!;
    return g === group;
  });
}
