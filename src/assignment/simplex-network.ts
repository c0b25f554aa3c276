import { type Basis, openBasis } from "./basis.ts";
import { type Flow, toggle } from "./flow.ts";
import { isSeekerSide } from "./tree.ts";

/**
 * A flow (flow.ts) as one list of edges: its arcs, then the edge of every node, then one penalised edge a node.
 * Fixed arcs are no part of it: they have used up what they need of the bounds.
 */
export interface Simplex {
  readonly basis: Basis;
  readonly arcs: number;
  readonly seekers: number;
  /** Per edge: its ends, and its gain on both levels. */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly gain1: Int32Array;
  readonly gain2: Float64Array;
  /** Per edge: what it carries, 0 … room. A node's edge carries `base` more. */
  readonly flow: Int32Array;
  readonly room: Int32Array;
  readonly base: Int32Array;
  /** Per edge: 1 when empty, −1 when full; 0 when it is in the basis, or never to be used. */
  readonly side: Int8Array;
  /** Per node: its potential on both levels. */
  readonly level1: Float64Array;
  readonly level2: Float64Array;
}

/** Some of a flow's arcs in use, bounds kept or not, and potentials near the best. */
export interface Start {
  /** Per arc. */
  readonly used: Uint8Array;
  /** Per node. */
  readonly matches: Float64Array;
  readonly units: Float64Array;
}

/** All edges and what they carry at the start; there is no basis yet. */
export function openSimplex(flow: Flow, start: Start): Simplex {
  const arcs = flow.place.length;
  const { root, seekers } = flow.tree;
  const edges = arcs + 2 * root;
  const simplex: Simplex = {
    basis: openBasis(root + 1),
    arcs,
    seekers,
    tail: new Int32Array(edges),
    head: new Int32Array(edges),
    gain1: new Int32Array(edges),
    gain2: new Float64Array(edges),
    flow: new Int32Array(edges),
    room: new Int32Array(edges),
    base: new Int32Array(root),
    side: new Int8Array(edges),
    level1: start.matches.slice(),
    level2: start.units.slice(),
  };
  simplex.tail.set(flow.seeker);
  simplex.gain1.fill(flow.match, 0, arcs);
  simplex.gain2.set(flow.gain);
  simplex.flow.set(start.used);
  for (let a = 0; a < arcs; a++) {
    simplex.head[a] = seekers + flow.place[a]!;
    simplex.room[a] = 1 - flow.fixed[a]!;
  }
  // A path loses at most a match a node: a penalty above that is never worth paying.
  const penalty = 1 + flow.match * (root + 1);
  const load = loadsOf(flow, start.used);
  for (let v = 0; v < root; v++) addEdges(simplex, flow, v, load[v]!, penalty);
  for (let e = 0; e < edges; e++) simplex.side[e] = sideOf(simplex, e);
  return simplex;
}

function loadsOf({ tree, seeker, place }: Flow, used: Uint8Array): Int32Array {
  const { seekers, root, parent } = tree;
  const load = new Int32Array(root);
  for (let a = 0; a < used.length; a++) {
    if (used[a] === 0) continue;
    for (let v = seeker[a]!; v !== root; v = parent[v]!) load[v]!++;
    for (let v = seekers + place[a]!; v !== root; v = parent[v]!) load[v]!++;
  }
  return load;
}

/**
 * A node's edge, of what fixed arcs leave of its bounds, and the penalised one beside it. The latter stands for
 * pairs that a minimum lacks, against the edge; or for pairs too many, along it. It is there as well where nothing
 * else might lead from the node up to the root.
 */
function addEdges(simplex: Simplex, flow: Flow, v: number, load: number, penalty: number): void {
  const { arcs, base } = simplex;
  const above = flow.tree.parent[v]!;
  const goesDown = isSeekerSide(flow.tree, v);
  // One more than all arcs can carry is as good as any greater bound, and stays within 32 bits.
  const beyond = arcs + 1;
  const least = Math.min(beyond, Math.max(0, flow.minimum[v]! - flow.load[v]!));
  const most = Math.min(beyond, flow.capacity[v]! - flow.load[v]!);
  // No pair can be taken back that is not there: one less than nothing is no bound that counts.
  base[v] = least > 0 ? least : goesDown ? -1 : 0;
  const [tail, head] = goesDown ? [above, v] : [v, above];
  const own = arcs + v;
  setEdge(simplex, own, tail, head, Math.min(Math.max(load, least), most) - base[v]);
  simplex.room[own] = most - base[v];
  const extra = own + flow.tree.root;
  if (load > most || least === 0) setEdge(simplex, extra, tail, head, Math.max(0, load - most));
  else setEdge(simplex, extra, head, tail, Math.max(0, least - load));
  simplex.gain1[extra] = -penalty;
  const mayLead = load > most || least > 0 || (!goesDown && most === 0);
  simplex.room[extra] = mayLead ? 2 * beyond : 0;
}

function setEdge(simplex: Simplex, edge: number, tail: number, head: number, flow: number): void {
  simplex.tail[edge] = tail;
  simplex.head[edge] = head;
  simplex.flow[edge] = flow;
}

function sideOf({ flow, room }: Simplex, edge: number): number {
  if (room[edge] === 0) return 0;
  return flow[edge] === 0 ? 1 : -1;
}

/** How many pairs it holds now. */
export function pairsIn({ flow, arcs, base, seekers }: Simplex): number {
  let pairs = 0;
  for (let i = 0; i < seekers; i++) pairs += flow[arcs + i]! + base[i]!;
  return pairs;
}

/** Whether no bound is broken any more. */
export function holds({ flow, arcs, base }: Simplex): boolean {
  return !flow.subarray(arcs + base.length).some((amount) => amount > 0);
}

/** Hands loads, arcs in use and potentials over. */
export function writeBack(simplex: Simplex, flow: Flow): void {
  const { arcs, base, level1, level2 } = simplex;
  for (let a = 0; a < arcs; a++) if (simplex.flow[a] === 1) toggle(flow, a);
  for (let v = 0; v < base.length; v++) flow.load[v]! += simplex.flow[arcs + v]! + base[v]!;
  if (flow.match === 0) mergeLevels(simplex);
  flow.matches.set(level1);
  flow.units.set(level2);
}

const MOST_UNITS = 2 ** 51;

/**
 * Where matches do not count, what penalties left on the first level becomes units: as many for each as it takes
 * that no edge which loses on the first level gains on the second.
 */
function mergeLevels({ tail, head, gain1, gain2, side, level1, level2 }: Simplex): void {
  let worth = 0;
  for (let e = 0; e < tail.length; e++) {
    const loss1 = side[e]! * (level1[tail[e]!]! - gain1[e]! - level1[head[e]!]!);
    if (loss1 <= 0) continue;
    const loss2 = side[e]! * (level2[tail[e]!]! - gain2[e]! - level2[head[e]!]!);
    worth = Math.max(worth, Math.ceil(-loss2 / loss1));
  }
  for (let v = 0; v < level1.length; v++) {
    level2[v]! += worth * level1[v]!;
    level1[v] = 0;
    if (Math.abs(level2[v]!) > MOST_UNITS) throw new Error("potentials beyond exact integers");
  }
}
