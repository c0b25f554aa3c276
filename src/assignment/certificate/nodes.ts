import type { Problem } from "../problem.ts";

/**
 * Everything that has bounds, in one list: seekers, places, seeker groups, place groups. A pair counts at its
 * seeker, at its place, and at every group above either.
 */
export interface Nodes {
  /** Per arc: its seeker. */
  readonly owner: Int32Array;
  readonly count: number;
  /** Where places, seeker groups and place groups begin. */
  readonly place: number;
  readonly seekerGroup: number;
  readonly placeGroup: number;
  /** The node above, or −1. */
  readonly above: Int32Array;
  readonly most: Int32Array;
  readonly least: Int32Array;
}

export function nodesOf(problem: Problem): Nodes {
  const { seekers, places, seekerGroups, placeGroups } = problem;
  const place = seekers;
  const seekerGroup = place + places;
  const placeGroup = seekerGroup + (seekerGroups?.parent.length ?? 0);
  const count = placeGroup + (placeGroups?.parent.length ?? 0);
  const above = new Int32Array(count).fill(-1);
  const most = new Int32Array(count).fill(1, 0, seekers);
  const least = new Int32Array(count);
  if (problem.seekerCapacity) most.set(problem.seekerCapacity);
  most.set(problem.capacity, place);
  least.set(problem.minimum, place);
  for (const [groups, members, first] of [
    [seekerGroups, 0, seekerGroup],
    [placeGroups, place, placeGroup],
  ] as const) {
    if (!groups) continue;
    const shift = (group: number) => (group < 0 ? -1 : first + group);
    above.set(groups.of.map(shift), members);
    above.set(groups.parent.map(shift), first);
    most.set(groups.capacity, first);
    least.set(groups.minimum, first);
  }
  return { owner: ownersOf(problem), count, place, seekerGroup, placeGroup, above, most, least };
}

/** How many of these arcs count at each node. */
export function loadsOf(problem: Problem, nodes: Nodes, arcs: Iterable<number>): Int32Array {
  const load = new Int32Array(nodes.count);
  for (const a of arcs) {
    for (const end of [nodes.owner[a]!, nodes.place + problem.place[a]!]) {
      for (let v = end; v >= 0; v = nodes.above[v]!) load[v]! += 1;
    }
  }
  return load;
}

function ownersOf(problem: Problem): Int32Array {
  const owner = new Int32Array(problem.place.length);
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) owner[a] = i;
  }
  return owner;
}

export function nameOf(nodes: Nodes, node: number): string {
  if (node >= nodes.placeGroup) return `place group ${node - nodes.placeGroup}`;
  if (node >= nodes.seekerGroup) return `seeker group ${node - nodes.seekerGroup}`;
  return node >= nodes.place ? `place ${node - nodes.place}` : `seeker ${node}`;
}
