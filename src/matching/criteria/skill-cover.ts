import type { Phrase, Place, Seeker } from "../parties.ts";
import type { Setting } from "../setting.ts";
import { type Covered, degreeOf } from "./cover.ts";

/** From here on a covered skill is worth quoting: closer than 99.6 % of pairs. */
const WELL = 0.8;
/** From here on it is worth asking about: closer than 99 %; some of these pairs share letters more than matter. */
const PERHAPS = 0.5;

/** What the place asks for that is well covered, each with the skill that covers it best; the best covered first. */
export const wellCovered = (seeker: Seeker, place: Place, setting: Setting) =>
  bestCovers(seeker, place, setting).filter(({ degree }) => degree >= WELL);

/** The same of what is perhaps covered. */
export const perhapsCovered = (seeker: Seeker, place: Place, setting: Setting) =>
  bestCovers(seeker, place, setting).filter(({ degree }) => degree >= PERHAPS && degree < WELL);

function bestCovers({ skills }: Seeker, { asks }: Place, setting: Setting): Covered<Phrase>[] {
  return asks
    .flatMap((ask) => {
      let best: Covered<Phrase> | null = null;
      for (const skill of skills) {
        const degree = degreeOf(ask, skill, "skill-ask", setting) ?? 0;
        if (degree > (best?.degree ?? 0)) best = { wanted: ask, by: skill, degree };
      }
      return best ?? [];
    })
    .toSorted((a, b) => b.degree - a.degree);
}

/**
 * Mean of how well each phrase asked for is covered by its best skill, which may serve for several; those that can be
 * compared with no skill are left out, and null when that is all of them.
 */
export function skillCover({ skills }: Seeker, { asks }: Place, setting: Setting): number | null {
  let sum = 0;
  let known = 0;
  for (const ask of asks) {
    let best = -1;
    for (const skill of skills)
      best = Math.max(best, degreeOf(ask, skill, "skill-ask", setting) ?? -1);
    if (best < 0) continue;
    sum += best;
    known++;
  }
  return known === 0 ? null : sum / known;
}
