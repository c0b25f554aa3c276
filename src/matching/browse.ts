import type { Calibrate } from "./closeness.ts";
import { type Encoded, encode } from "./encode.ts";
import { explainPair } from "./explain/pair.ts";
import { type PairToHost, pairToHost } from "./explain/told.ts";
import type { MatchInput } from "./parties.ts";
import { fitWord, type Policy } from "./policy.ts";

/** Distances are told in steps of so many kilometres: a comune is not to be guessed from them. */
const KM_STEP = 5;

/** Somebody whom one of a host's places could take, at the place that suits best. */
export interface Candidate extends PairToHost {
  readonly seeker: string;
  readonly place: string;
  readonly fit: number;
  /** Rounded up to 5 km; null where a site is unknown. */
  readonly withinKm: number | null;
}

export interface BrowseQuestion {
  readonly host: string;
  /** Only these seekers; null: all. */
  readonly among: readonly string[] | null;
  /** How many at most. */
  readonly most: number;
}

/**
 * Everybody whom a host's own places are allowed to take, the one that fits best first; none for a host without
 * places. Fit is that of a run but for two things: what either side has said of the other is left out, for people's
 * wishes are theirs until they answer; and what is not known counts as the mean over this host's pairs.
 * O(seekers × the host's places).
 */
export function browse(
  input: MatchInput,
  policy: Policy,
  { host, among, most }: BrowseQuestion,
  calibrate: Calibrate,
): Candidate[] {
  const encoded = encode(ofHost(input, host, among), unspoken(policy), calibrate);
  const best = bestArcs(encoded, forbidden(policy))
    .toSorted((a, b) => encoded.problem.score[b.arc]! - encoded.problem.score[a.arc]!)
    .slice(0, most);
  return best.map(({ seeker, arc }) => candidateOf(encoded, seeker, arc));
}

function ofHost(input: MatchInput, host: string, among: readonly string[] | null): MatchInput {
  const wanted = among === null ? null : new Set(among);
  return {
    ...input,
    seekers: input.seekers.filter(({ id }) => wanted === null || wanted.has(id)),
    places: input.places
      .filter(({ hostId }) => hostId === host)
      .map((place) => ({ ...place, group: null })),
    groups: [],
    quotas: [],
    held: [],
  };
}

const unspoken = (policy: Policy): Policy => ({
  ...policy,
  weights: { ...policy.weights, preference: 0 },
  pins: [],
  forbids: [],
});

/** Pairs that the coordination has forbidden. */
const forbidden = ({ forbids }: Policy) =>
  new Set(forbids.map(({ seeker, place }) => `${seeker} ${place}`));

interface Arc {
  readonly seeker: number;
  readonly arc: number;
}

/** Each seeker's best allowed pair; of equal ones the first. */
function bestArcs(
  { seekers, places, problem }: Encoded,
  barred: ReadonlySet<string>,
): readonly Arc[] {
  return seekers.flatMap(({ id }, seeker) => {
    let best = -1;
    for (let arc = problem.start[seeker]!; arc < problem.start[seeker + 1]!; arc++) {
      if (barred.has(`${id} ${places[problem.place[arc]!]!.id}`)) continue;
      if (best < 0 || problem.score[arc]! > problem.score[best]!) best = arc;
    }
    return best < 0 ? [] : [{ seeker, arc: best }];
  });
}

function candidateOf(encoded: Encoded, row: number, arc: number): Candidate {
  const { seekers, places, problem, setting } = encoded;
  const place = places[problem.place[arc]!]!;
  const { fit, criteria } = explainPair(encoded, row, arc);
  const km = setting.km(seekers[row]!, place);
  return {
    seeker: seekers[row]!.id,
    place: place.id,
    fit,
    withinKm: km === null ? null : Math.max(1, Math.ceil(km / KM_STEP)) * KM_STEP,
    ...pairToHost({ word: fitWord(fit, setting.policy), criteria }),
  };
}
