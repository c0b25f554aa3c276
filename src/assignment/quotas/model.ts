import { type Flow, openFlow } from "../flow.ts";
import { pinnedArcs, type Problem, seekerOf } from "../problem.ts";
import type { Scale } from "../scale.ts";
import { arcsOf, type Solution } from "../solution.ts";
import { treeOf } from "../tree.ts";
import { type Form, formsOf } from "./forms.ts";
import type { Programme, Row } from "./programme.ts";
import type { Quotas } from "./quotas.ts";

/** A problem with quotas as a programme: a column for every arc that may be chosen, pins taken out. */
export interface Model {
  readonly programme: Programme;
  /** Per column: its arc. */
  readonly arc: Int32Array;
  /** Per column: integer steps of gain. */
  readonly units: Float64Array;
  /** Of each quota, by its place in the list: its forms as rows. */
  readonly quotaRows: readonly (readonly Row[])[];
}

export function modelOf(problem: Problem, quotas: Quotas, scale: Scale): Model {
  const flow = openFlow(problem, scale, treeOf(problem));
  const pairs = pairsByPlace(problem, flow);
  const quotaRows = quotas.list.map((quota) =>
    formsOf(problem, quotas, quota).flatMap((form) => rowOf(form, pairs)),
  );
  const rows = [...boundRows(flow), ...quotaRows.flat()];
  const programme = { columns: flow.place.length, rows };
  return { programme, arc: flow.origin, units: flow.gain, quotaRows };
}

/** An answer's free pairs, 1 per column. */
export function columnsOf({ arc }: Model, solution: Solution): Uint8Array {
  const used = new Set(arcsOf(solution));
  return Uint8Array.from(arc, (a) => Number(used.has(a)));
}

/** Bounds of seekers, places and groups, less what pins take; those that cannot be broken are left out. */
function boundRows(flow: Flow): Row[] {
  const { tree } = flow;
  const members: number[][] = Array.from({ length: tree.root }, () => []);
  for (let c = 0; c < flow.place.length; c++) {
    for (const end of [flow.seeker[c]!, tree.seekers + flow.place[c]!]) {
      for (let v = end; v !== tree.root; v = tree.parent[v]!) members[v]!.push(c);
    }
  }
  return members.flatMap((columns, v) => {
    const least = tree.minimum[v]!;
    const most = tree.capacity[v]!;
    if (least === 0 && columns.length <= most) return [];
    const coefficients = new Float64Array(columns.length).fill(1);
    return [{ columns: Int32Array.from(columns), coefficients, least, most }];
  });
}

interface Pair {
  readonly seeker: number;
  readonly arc: number;
  /** −1 for a pin. */
  readonly column: number;
}

function pairsByPlace(problem: Problem, flow: Flow): readonly (readonly Pair[])[] {
  const pairs: Pair[][] = Array.from({ length: problem.places }, () => []);
  for (let c = 0; c < flow.place.length; c++) {
    pairs[flow.place[c]!]!.push({ seeker: flow.seeker[c]!, arc: flow.origin[c]!, column: c });
  }
  for (const arc of pinnedArcs(problem)) {
    pairs[problem.place[arc]!]!.push({ seeker: seekerOf(problem, arc), arc, column: -1 });
  }
  return pairs;
}

/** None where nothing is counted and nothing asked for. */
function rowOf(form: Form, pairs: readonly (readonly Pair[])[]): Row[] {
  const columns: number[] = [];
  const coefficients: number[] = [];
  let pinned = 0;
  for (const p of form.places) {
    for (const { seeker, arc, column } of pairs[p]!) {
      const weight = form.weigh(seeker, arc);
      if (weight === 0) continue;
      if (column < 0) {
        pinned += weight;
        continue;
      }
      columns.push(column);
      coefficients.push(weight);
    }
  }
  const least = form.least - pinned;
  const most = form.most - pinned;
  if (columns.length === 0 && least <= 0 && most >= 0) return [];
  const entries = {
    columns: Int32Array.from(columns),
    coefficients: Float64Array.from(coefficients),
  };
  return [{ ...entries, least, most }];
}
