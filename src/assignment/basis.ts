/**
 * The spanning tree of a simplex basis: every node but the root hangs on its parent by one edge. Children are linked
 * lists, so that a branch is hung elsewhere in the time of the path that turns round.
 */
export interface Basis {
  /** Per node: the one above, −1 at the root; the edge to it; 1 when that edge leads up, else 0. */
  readonly parent: Int32Array;
  readonly edge: Int32Array;
  readonly up: Uint8Array;
  readonly depth: Int32Array;
  /** Lists of children: the first of a node, and the neighbours of a child; −1 where there is none. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/** `nodes` of them without any link: `attach` builds the tree. */
export function openBasis(nodes: number): Basis {
  const none = () => new Int32Array(nodes).fill(-1);
  return {
    parent: none(),
    edge: none(),
    up: new Uint8Array(nodes),
    depth: new Int32Array(nodes),
    first: none(),
    next: none(),
    previous: none(),
  };
}

export function attach(basis: Basis, node: number, parent: number, edge: number, up: 0 | 1): void {
  const { first, next, previous } = basis;
  const sibling = first[parent]!;
  basis.parent[node] = parent;
  basis.edge[node] = edge;
  basis.up[node] = up;
  previous[node] = -1;
  next[node] = sibling;
  if (sibling >= 0) previous[sibling] = node;
  first[parent] = node;
}

function detach({ parent, first, next, previous }: Basis, node: number): void {
  const before = previous[node]!;
  const after = next[node]!;
  if (before >= 0) next[before] = after;
  else first[parent[node]!] = after;
  if (after >= 0) previous[after] = before;
}

/**
 * Cuts the edge above `top` and hangs its branch on `parent` by `edge` at `node`, a node of the branch: the edges
 * between the two turn round. Depths are left to the caller.
 */
export function rehang(
  basis: Basis,
  top: number,
  node: number,
  parent: number,
  edge: number,
  up: 0 | 1,
): void {
  for (let v = node, above = parent, by = edge, leads = up; ;) {
    const parentBefore = basis.parent[v]!;
    const edgeBefore = basis.edge[v]!;
    const leadsBack = basis.up[v] === 1 ? 0 : 1;
    detach(basis, v);
    attach(basis, v, above, by, leads);
    if (v === top) return;
    above = v;
    v = parentBefore;
    by = edgeBefore;
    leads = leadsBack;
  }
}

/** The next node of a branch, parents first; −1 at the end. */
export function nextInBranch({ parent, first, next }: Basis, top: number, node: number): number {
  if (first[node]! >= 0) return first[node]!;
  let v = node;
  while (v !== top && next[v]! < 0) v = parent[v]!;
  return v === top ? -1 : next[v]!;
}
