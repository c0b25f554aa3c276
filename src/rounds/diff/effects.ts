import type { RunPair } from "./change.ts";

/** What two runs do for one part of the people. */
export interface Effect {
  readonly matchedBefore: number;
  readonly matchedAfter: number;
  /** Mean fit of those with a proposal; null: nobody has one. */
  readonly fitBefore: number | null;
  readonly fitAfter: number | null;
}

export interface HubEffect extends Effect {
  /** The hub that accompanies the host; null: none does. */
  readonly hub: string | null;
}

/** The two runs hub by hub, by name; what no hub accompanies last. */
export function hubEffects(
  before: readonly RunPair[],
  after: readonly RunPair[],
  hubOf: (place: string) => string | null,
): HubEffect[] {
  const hubs = [...new Set([...before, ...after].map(({ place }) => hubOf(place)))];
  return hubs.toSorted(nullLast).map((hub) => {
    const inHub = ({ place }: RunPair) => hubOf(place) === hub;
    return { hub, ...effectOf(before.filter(inHub), after.filter(inHub)) };
  });
}

const nullLast = (a: string | null, b: string | null) =>
  a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

export const effectOf = (before: readonly RunPair[], after: readonly RunPair[]): Effect => ({
  matchedBefore: before.length,
  matchedAfter: after.length,
  fitBefore: meanFit(before),
  fitAfter: meanFit(after),
});

const meanFit = (pairs: readonly RunPair[]): number | null =>
  pairs.length === 0 ? null : pairs.reduce((sum, { fit }) => sum + fit, 0) / pairs.length;
