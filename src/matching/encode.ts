import type { Aim } from "../assignment/objective.ts";
import type { Problem } from "../assignment/problem.ts";
import { type Candidates, candidatesOf } from "./candidates.ts";
import { type Judgements, fits, judge } from "./fit.ts";
import { orderedGroups, placeGroupsOf } from "./groups.ts";
import { inOrder } from "./order.ts";
import type { MatchInput, PairIds, Place, PlaceGroup, Seeker } from "./parties.ts";
import type { Policy } from "./policy.ts";
import type { Calibrate } from "./closeness.ts";
import type { Limits } from "./quotas/limits.ts";
import { limitsOf } from "./quotas/round-quotas.ts";
import { type Setting, settingOf } from "./setting.ts";
import { viewsOf } from "./views.ts";

/** A market as numbers, with what is needed to come back to people. */
export interface Encoded {
  readonly setting: Setting;
  readonly seekers: readonly Seeker[];
  readonly places: readonly Place[];
  readonly judgements: Judgements;
  /** Limits on several places together, in the problem's order. */
  readonly groups: readonly PlaceGroup[];
  readonly problem: Problem;
  readonly aim: Aim;
  /** Limits that do not nest; null where there are none. */
  readonly limits: Limits | null;
}

/**
 * People become numbers: order, allowed pairs, criteria, fit. Ids stop here.
 * Throws RangeError for a pin that refusalsOf would have refused: unknown, barred or given twice.
 */
export function encode(input: MatchInput, policy: Policy, calibrate: Calibrate): Encoded {
  const setting = settingOf(input, policy, calibrate);
  const { seekers, places } = input.inOrder === true ? input : inOrder(input);
  const candidates = candidatesOf(seekers, places, setting);
  const judgements = judge(seekers, places, candidates, setting);
  const score = scoresOf(input, judgements, candidates.place.length);
  const groups = orderedGroups(input.groups, input.seed);
  const problem = problemOf(input, policy, { seekers, places, groups, candidates, score });
  const aim = { objective: policy.objective, ...viewsOf(seekers, places, candidates, score) };
  const limits = limitsOf(input.quotas, seekers, places, candidates);
  return { setting, seekers, places, groups, judgements, problem, aim, limits };
}

/** A need and a resource fit no better than their words do: what is near, or given by a friend, may be something else. */
function scoresOf({ market }: MatchInput, judgements: Judgements, arcs: number): Float64Array {
  const fit = fits(judgements, arcs);
  if (market !== "resourcing") return fit;
  const { meaning } = judgements.values;
  return fit.map((value, arc) => (meaning[arc]! < value ? meaning[arc]! : value));
}

interface Parts {
  readonly seekers: readonly Seeker[];
  readonly places: readonly Place[];
  readonly groups: readonly PlaceGroup[];
  readonly candidates: Candidates;
  readonly score: Float64Array;
}

function problemOf(input: MatchInput, policy: Policy, parts: Parts): Problem {
  const { seekers, places, candidates, score } = parts;
  const mark = (pairs: readonly PairIds[]) => marked(pairs, parts);
  return {
    seekers: seekers.length,
    places: places.length,
    start: candidates.start,
    place: candidates.place,
    score,
    capacity: Int32Array.from(places, ({ capacity }) => capacity),
    minimum: Int32Array.from(places, ({ minimum }) => minimum),
    priority: Float64Array.from(seekers, (s) => s.roundsWaited * policy.waitingPriority),
    held: mark(input.held),
    continuityPrice: policy.continuityPrice,
    pinned: everyMarked(policy.pins, parts),
    forbidden: mark(policy.forbids),
    floor: policy.floor,
    mostMatched: policy.mostMatched,
    ...placeGroupsOf(places, parts.groups),
  };
}

/** A pin that were left out in silence would be an order disobeyed: refusalsOf names it beforehand. */
function everyMarked(pins: readonly PairIds[], parts: Parts): Uint8Array {
  const marks = marked(pins, parts);
  const found = marks.reduce((sum, mark) => sum + mark, 0);
  if (found !== pins.length)
    throw new RangeError(`${pins.length} pins, of which ${found} are allowed pairs`);
  return marks;
}

/** One byte an arc: 1 where the pair is listed. Pairs that are no candidates have no arc to mark. */
function marked(pairs: readonly PairIds[], { seekers, places, candidates }: Parts): Uint8Array {
  const marks = new Uint8Array(candidates.place.length);
  if (pairs.length === 0) return marks;
  const listed = new Map<string, Set<string>>();
  for (const { seeker, place } of pairs)
    listed.set(seeker, (listed.get(seeker) ?? new Set()).add(place));
  seekers.forEach(({ id }, i) => {
    const wanted = listed.get(id);
    if (wanted === undefined) return;
    for (let arc = candidates.start[i]!; arc < candidates.start[i + 1]!; arc++)
      if (wanted.has(places[candidates.place[arc]!]!.id)) marks[arc] = 1;
  });
  return marks;
}
