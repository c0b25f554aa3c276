import type { Groups, Problem } from "../../assignment/problem.ts";
import { sortedBy, startsOf } from "./counting-sort.ts";
import type { GroupList, Side } from "./groups.ts";
import type { Parties } from "./parties.ts";
import type { SolvePolicy } from "./policy.ts";
import { type RankedIds, ranked } from "./ranked-ids.ts";
import type { Scores } from "./scores.ts";

/** The files as numbers, with what is needed to come back to ids. */
export interface Encoded {
  readonly problem: Problem;
  readonly seekers: RankedIds;
  readonly places: RankedIds;
  /** Per arc: the pair's position in the scores. */
  readonly pair: Int32Array;
  /** Of each side, by the position of a group in the problem. */
  readonly seekerGroups: RankedIds;
  readonly placeGroups: RankedIds;
  /** Per arc, or null when the scores have no such column. */
  readonly placeScore: Float64Array | null;
}

interface Read {
  readonly parties: Readonly<Record<Side, Parties>>;
  readonly groups: GroupList;
  readonly scores: Scores;
  readonly policy: SolvePolicy;
}

/**
 * Ids become rows and columns in the order of their hashes, so that no answer depends on the order
 * of a file; pairs become arcs, by row, then column. A pair that stands twice gives two arcs, for
 * the caller to refuse.
 */
export function encode({ parties, groups, scores, policy }: Read): Encoded {
  const { seeker: seekers, place: places } = parties;
  const seed = String(policy.seed);
  const rows = ranked(seekers.ids, seed);
  const columns = ranked(places.ids, seed);
  const rowOfPair = gather(rows.rank, Int32Array.from(scores.seeker));
  const columnOfPair = gather(columns.rank, Int32Array.from(scores.place));
  const inFileOrder = new Int32Array(scores.row.length).map((_, position) => position);
  const byColumn = sortedBy(columnOfPair, places.ids.length, inFileOrder);
  const pair = sortedBy(rowOfPair, seekers.ids.length, byColumn);
  const { placeScore } = scores;
  const above = rankedGroups("seeker", groups, seed);
  const below = rankedGroups("place", groups, seed);
  const several = seekers.capacity.some((capacity) => capacity > 1);
  const problem: Problem = {
    seekers: seekers.ids.length,
    places: places.ids.length,
    start: startsOf(rowOfPair, seekers.ids.length),
    place: gather(columnOfPair, pair),
    score: gather(Float64Array.from(scores.score), pair),
    capacity: Int32Array.from(columns.order, (index) => places.capacity[index]!),
    minimum: Int32Array.from(columns.order, (index) => places.minimum[index]!),
    priority: new Float64Array(seekers.ids.length),
    held: new Uint8Array(pair.length),
    pinned: new Uint8Array(pair.length),
    forbidden: several ? new Uint8Array(pair.length) : withoutSeat(seekers, scores, pair),
    continuityPrice: policy.continuityPrice,
    floor: policy.floor ?? -Infinity,
    mostMatched: policy.mostMatched,
    ...(several && {
      seekerCapacity: Int32Array.from(rows.order, (index) => seekers.capacity[index]!),
    }),
    ...(above.ids.length > 0 && { seekerGroups: nested(seekers, rows, above, groups) }),
    ...(below.ids.length > 0 && { placeGroups: nested(places, columns, below, groups) }),
  };
  return {
    problem,
    pair,
    seekers: rows,
    places: columns,
    seekerGroups: above,
    placeGroups: below,
    placeScore: placeScore && gather(Float64Array.from(placeScore), pair),
  };
}

/** The values at the positions, in their order. */
function gather<Values extends Int32Array | Float64Array>(
  values: Values,
  positions: Int32Array,
): Values {
  const gathered = new (values.constructor as new (length: number) => Values)(positions.length);
  for (let k = 0; k < positions.length; k++) gathered[k] = values[positions[k]!]!;
  return gathered;
}

/** Groups too go by the hashes of their ids: which of two stands first can decide a tie. */
function rankedGroups(side: Side, { byId }: GroupList, seed: string): RankedIds {
  const own = [...byId.values()].filter((group) => group.side === side);
  return ranked(
    own.map(({ id }) => id),
    seed,
  );
}

function nested(
  parties: Parties,
  members: RankedIds,
  { ids }: RankedIds,
  { byId }: GroupList,
): Groups {
  const position = new Map(ids.map((id, g) => [id, g]));
  const groups = ids.map((id) => byId.get(id)!);
  return {
    of: Int32Array.from(members.order, (index) => position.get(parties.group[index]!) ?? -1),
    parent: Int32Array.from(groups, ({ within }) => position.get(within) ?? -1),
    capacity: Int32Array.from(groups, ({ capacity }) => capacity),
    minimum: Int32Array.from(groups, ({ minimum }) => minimum),
  };
}

/** Per arc: 1 where the seeker has a capacity of none; so that no problem is nested for this alone. */
function withoutSeat({ capacity }: Parties, { seeker }: Scores, pair: Int32Array): Uint8Array {
  const forbidden = new Uint8Array(pair.length);
  if (!capacity.includes(0)) return forbidden;
  for (let arc = 0; arc < pair.length; arc++)
    if (capacity[seeker[pair[arc]!]!] === 0) forbidden[arc] = 1;
  return forbidden;
}
