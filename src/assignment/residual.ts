import { type Flow, TREE } from "./flow.ts";
import { isSeekerSide } from "./tree.ts";

/**
 * The residual graph of a solved flow: which single steps are open, each at its loss ≥ 0 on two levels
 * (flow.ts). An arc is open from its seeker when it is not used, from its place when it is; what the flow holds fixed
 * is closed. Losses are reckoned once: nothing here changes afterwards, so that any number of questions can be asked.
 */
export interface Residual {
  readonly flow: Flow;
  /** Per arc: the loss of the one step that may be open, whichever way it goes. */
  readonly arcMatches: Float64Array;
  readonly arcUnits: Float64Array;
  readonly hops: Hops;
  /** Per seeker: the arc of the only step that enters it, or −1 when there are several, or none. */
  readonly soleArc: Int32Array;
  /** Per node but the root: the loss of stepping to its parent; stepping back has the opposite. */
  readonly riseMatches: Float64Array;
  readonly riseUnits: Float64Array;
  /** Per node but the root: 1 when the step to its parent, or back from it, is open. */
  readonly canRise: Uint8Array;
  readonly canFall: Uint8Array;
}

/**
 * The open steps into places, as they are walked backward: those into place p are start[p] … start[p + 1] − 1, seekers
 * ascending. A seeker whom only one step enters is passed through: `node` is then the place it sits at, and the loss
 * that of both steps.
 */
interface Hops {
  readonly start: Int32Array;
  /** The arc into the place. */
  readonly arc: Int32Array;
  readonly node: Int32Array;
  readonly matches: Float64Array;
  readonly units: Float64Array;
}

/** What is told of a step: the node at its other end, its arc or TREE, and its loss. */
type Visit = (node: number, via: number, matches: number, units: number) => void;

/** All steps that leave a node, or all that enter it. */
export type Steps = (residual: Residual, node: number, visit: Visit) => void;

export function residualOf(flow: Flow): Residual {
  const edges = edgeLosses(flow);
  const soleArc = soleArcs(flow, edges.canFall);
  const losses = arcLosses(flow);
  return { flow, ...losses, hops: hopsOf(flow, losses, soleArc), soleArc, ...edges };
}

export function stepsFrom(residual: Residual, node: number, visit: Visit): void {
  const { flow, arcMatches, arcUnits, riseMatches, riseUnits } = residual;
  const { tree, used, fixed } = flow;
  const { seekers, places } = tree;
  if (node !== tree.root && residual.canRise[node] === 1) {
    visit(tree.parent[node]!, TREE, riseMatches[node]!, riseUnits[node]!);
  }
  if (node < seekers) {
    for (let a = flow.start[node]!; a < flow.start[node + 1]!; a++) {
      if (used[a] !== 0 || fixed[a] !== 0) continue;
      visit(seekers + flow.place[a]!, a, arcMatches[a]!, arcUnits[a]!);
    }
  } else if (node < seekers + places) {
    const first = flow.firstSeat[node - seekers]!;
    for (let s = first; s < first + flow.seated[node - seekers]!; s++) {
      const a = flow.seat[s]!;
      if (fixed[a] === 0) visit(flow.seeker[a]!, a, arcMatches[a]!, arcUnits[a]!);
    }
  } else {
    for (let c = tree.childStart[node]!; c < tree.childStart[node + 1]!; c++) {
      const below = tree.child[c]!;
      if (residual.canFall[below] === 0) continue;
      visit(below, TREE, -riseMatches[below]!, -riseUnits[below]!);
    }
  }
}

/** All steps that enter a node; of a place the hops, told by the arc into it. */
export function stepsTo(residual: Residual, node: number, visit: Visit): void {
  const { flow, arcMatches, arcUnits, riseMatches, riseUnits, hops } = residual;
  const { tree, used, fixed } = flow;
  const { seekers, places } = tree;
  if (node !== tree.root && residual.canFall[node] === 1) {
    visit(tree.parent[node]!, TREE, -riseMatches[node]!, -riseUnits[node]!);
  }
  if (node < seekers) {
    for (let a = flow.start[node]!; a < flow.start[node + 1]!; a++) {
      if (used[a] === 0 || fixed[a] !== 0) continue;
      visit(seekers + flow.place[a]!, a, arcMatches[a]!, arcUnits[a]!);
    }
  } else if (node < seekers + places) {
    const last = hops.start[node - seekers + 1]!;
    for (let h = hops.start[node - seekers]!; h < last; h++) {
      visit(hops.node[h]!, hops.arc[h]!, hops.matches[h]!, hops.units[h]!);
    }
  } else {
    for (let c = tree.childStart[node]!; c < tree.childStart[node + 1]!; c++) {
      const below = tree.child[c]!;
      if (residual.canRise[below] === 0) continue;
      visit(below, TREE, riseMatches[below]!, riseUnits[below]!);
    }
  }
}

function arcLosses(flow: Flow) {
  const { seeker, place, used, gain, match, matches, units, tree } = flow;
  const arcMatches = new Float64Array(place.length);
  const arcUnits = new Float64Array(place.length);
  for (let a = 0; a < place.length; a++) {
    const i = seeker[a]!;
    const p = tree.seekers + place[a]!;
    const way = used[a] === 0 ? 1 : -1;
    arcMatches[a] = way * (matches[i]! - match - matches[p]!);
    arcUnits[a] = way * (units[i]! - gain[a]! - units[p]!);
  }
  return { arcMatches, arcUnits };
}

function soleArcs({ tree, start, used, fixed }: Flow, canFall: Uint8Array): Int32Array {
  return Int32Array.from({ length: tree.seekers }, (_, i) => {
    let sole = -1;
    for (let a = start[i]!; a < start[i + 1]!; a++) {
      if (used[a] === 0 || fixed[a] === 1) continue;
      if (sole >= 0) return -1;
      sole = a;
    }
    return canFall[i] === 1 ? -1 : sole;
  });
}

function hopsOf(
  { seeker, place, used, fixed, tree }: Flow,
  { arcMatches, arcUnits }: ReturnType<typeof arcLosses>,
  soleArc: Int32Array,
): Hops {
  const start = new Int32Array(tree.places + 1);
  const isOpen = (a: number) => used[a] === 0 && fixed[a] === 0;
  for (let a = 0; a < place.length; a++) if (isOpen(a)) start[place[a]! + 1]!++;
  for (let p = 0; p < tree.places; p++) start[p + 1]! += start[p]!;
  const count = start[tree.places]!;
  const arc = new Int32Array(count);
  const node = new Int32Array(count);
  const matches = new Float64Array(count);
  const units = new Float64Array(count);
  const next = start.slice(0, tree.places);
  for (let a = 0; a < place.length; a++) {
    if (!isOpen(a)) continue;
    const h = next[place[a]!]!++;
    const sole = soleArc[seeker[a]!]!;
    arc[h] = a;
    node[h] = sole < 0 ? seeker[a]! : tree.seekers + place[sole]!;
    matches[h] = arcMatches[a]! + (sole < 0 ? 0 : arcMatches[sole]!);
    units[h] = arcUnits[a]! + (sole < 0 ? 0 : arcUnits[sole]!);
  }
  return { start, arc, node, matches, units };
}

function edgeLosses({ tree, load, capacity, minimum, matches, units }: Flow) {
  const { root, parent } = tree;
  const rise = (level: Float64Array) =>
    Float64Array.from({ length: root }, (_, v) => level[v]! - level[parent[v]!]!);
  const more = Uint8Array.from({ length: root }, (_, v) => Number(load[v]! < capacity[v]!));
  const less = Uint8Array.from({ length: root }, (_, v) => Number(load[v]! > minimum[v]!));
  const down = Uint8Array.from({ length: root }, (_, v) => Number(isSeekerSide(tree, v)));
  return {
    riseMatches: rise(matches),
    riseUnits: rise(units),
    canRise: down.map((isDown, v) => (isDown ? less : more)[v]!),
    canFall: down.map((isDown, v) => (isDown ? more : less)[v]!),
  };
}
