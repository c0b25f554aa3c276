import type { Problem } from "../problem.ts";
import type { Conflict, NestedConflict } from "../solution.ts";
import type { Nodes } from "./nodes.ts";
import { type Fail, isFree, type Rest } from "./reading.ts";

/**
 * A pair comes from outside down to its seeker, over to its place and out again. The part is a set of nodes; by the
 * minimums named, more pairs must leave it than can enter (or, crammed, enter than can leave).
 */
export function checkCut(problem: Problem, conflict: Conflict, rest: Rest, fail: Fail): void {
  const { nested } = conflict;
  const inside = nested === undefined ? null : insideOf(rest.nodes, nested);
  if (nested === undefined || inside === null) {
    fail("infeasible without a part that proves it");
    return;
  }
  const named = namesOf(rest.nodes, conflict, nested);
  let needed = 0;
  let available = 0;
  const count = (from: boolean, to: boolean, least: number, most: number): void => {
    if (from === to) return;
    if (from !== nested.crammed) needed += least;
    else available += most;
  };
  for (let v = 0; v < rest.nodes.count; v++) {
    const u = rest.nodes.above[v]!;
    const own = inside[v] === 1;
    const upper = u >= 0 && inside[u] === 1;
    const least = named.has(v) ? rest.least[v]! : 0;
    if (isDown(rest.nodes, v)) count(upper, own, least, rest.most[v]!);
    else count(own, upper, least, rest.most[v]!);
  }
  for (let a = 0; a < problem.place.length; a++) {
    if (!isFree(problem, rest, a)) continue;
    const to = rest.nodes.place + problem.place[a]!;
    count(inside[rest.owner[a]!] === 1, inside[to] === 1, 0, 1);
  }
  if (needed !== conflict.needed) fail(`needed ${conflict.needed}, counted ${needed}`);
  if (available !== conflict.available)
    fail(`available ${conflict.available}, counted ${available}`);
  if (needed <= available) fail(`${available} pairs can be had where ${needed} are needed`);
  if (nested.part.seekers.join() !== conflict.seekers.join())
    fail("the seekers are not the part's");
}

/** Pairs go down to seekers and their groups, up from places and theirs. */
function isDown({ place, seekerGroup, placeGroup }: Nodes, v: number): boolean {
  return v < place || (v >= seekerGroup && v < placeGroup);
}

function insideOf(nodes: Nodes, { part }: NestedConflict): Uint8Array | null {
  const inside = new Uint8Array(nodes.count);
  for (const [members, first, end] of [
    [part.seekers, 0, nodes.place],
    [part.places, nodes.place, nodes.seekerGroup],
    [part.seekerGroups, nodes.seekerGroup, nodes.placeGroup],
    [part.placeGroups, nodes.placeGroup, nodes.count],
  ] as const) {
    for (const member of members) {
      if (member < 0 || first + member >= end) return null;
      inside[first + member] = 1;
    }
  }
  return inside;
}

function namesOf(nodes: Nodes, { places }: Conflict, nested: NestedConflict): ReadonlySet<number> {
  return new Set([
    ...[...places].map((p) => nodes.place + p),
    ...[...nested.seekerGroups].map((g) => nodes.seekerGroup + g),
    ...[...nested.placeGroups].map((g) => nodes.placeGroup + g),
  ]);
}
