import type { Candidates } from "./candidates.ts";
import type { Place, Seeker } from "./parties.ts";

/** More than two fits can be apart: what a party said itself comes before all criteria. */
const ABOVE_FIT = 2;

/**
 * What each side would rather have, per arc, higher is better; only numbers of one seeker, or of one host or limit,
 * are ever compared. A person first wants the hosts of their own choice, in their order, a host those in whom it said
 * it is interested; among those alike, and where nothing was said, the fit decides. Waiting and continuity are the
 * programme's concern and no party's wish.
 */
export interface Views {
  readonly seekerView: Float64Array;
  readonly placeView: Float64Array;
}

export function viewsOf(
  seekers: readonly Seeker[],
  places: readonly Place[],
  { start, place }: Candidates,
  fit: Float64Array,
): Views {
  const seekerView = fit.slice();
  const placeView = fit.slice();
  seekers.forEach((seeker, i) => {
    for (let arc = start[i]!; arc < start[i + 1]!; arc++) {
      const host = places[place[arc]!]!;
      seekerView[arc]! += ABOVE_FIT * choiceOf(seeker, host);
      if (isWanted(seeker, host)) placeView[arc]! += ABOVE_FIT;
    }
  });
  return { seekerView, placeView };
}

/** The last choice counts 1, each before it one more; 0 for a host not chosen. */
function choiceOf({ rankedHosts }: Seeker, { hostId }: Place): number {
  const rank = rankedHosts.indexOf(hostId);
  return rank < 0 ? 0 : rankedHosts.length - rank;
}

/** Whether the host said it is interested in the person, or in the idea. */
export const isWanted = ({ id, ideaId }: Seeker, { interests }: Place): boolean =>
  interests.includes(id) || (ideaId !== null && interests.includes(ideaId));
