import { isAllowed } from "../../assignment/problem.ts";
import { barriers } from "../candidates.ts";
import type { Encoded } from "../encode.ts";
import type { ConstraintName, Text } from "../glossary.ts";
import { groupsAbove, isOpen } from "../groups.ts";
import type { Place, Seeker } from "../parties.ts";
import { bandWords, bothLists, plainNumber } from "../words.ts";
import { type Barred, type Release, kmFrom, opening, seatAt, underLimit } from "./release.ts";

/**
 * What each constraint asks of the seeker to fall, where it alone stands between them and some places; the
 * nearest change first. Nobody is asked to give up an exclusion, or what their body needs.
 */
const CHANGES: Partial<Record<ConstraintName, (barred: Barred) => Release | null>> = {
  distance: moreKm,
  licence: withLicence,
  transit: withLift,
  hours: moreBands,
  eligibility: onceEligible,
};

/** The places that a seeker would reach if one thing changed, by that thing; one more seat last. */
export function releases(encoded: Encoded, row: number): Release[] {
  const seeker = encoded.seekers[row]!;
  // What would meet a need is another resource, not another need: who waits for it is asked nothing.
  if (seeker.kind === "need") return [];
  const km = kmFrom(seeker, encoded);
  const alone = barredByOne(encoded, seeker);
  const changes = Object.entries(CHANGES).map(([constraint, change]) => {
    const places = alone.get(constraint as ConstraintName);
    return places === undefined ? null : change({ seeker, places, km });
  });
  return [...changes, ...moreRoom(encoded, row)].filter((release) => release !== null);
}

/** Places with a free seat that offend just one constraint, by it, in the order of their ids. */
function barredByOne(
  { places, problem, setting }: Encoded,
  seeker: Seeker,
): Map<ConstraintName, Place[]> {
  const alone = new Map<ConstraintName, Place[]>();
  const open = places.filter((_, place) => isOpen(problem, place));
  for (const place of open.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const [first, ...others] = barriers(seeker, place, setting);
    if (first === undefined || others.length > 0) continue;
    alone.set(first.name, [...(alone.get(first.name) ?? []), place]);
  }
  return alone;
}

/** The fewest whole kilometres more that open at least one place, and all that they open. */
function moreKm({ seeker, places, km }: Barred): Release {
  const limit = seeker.travelKm ?? 0;
  const nearest = Math.min(...places.map(km));
  const more = Math.ceil(nearest - limit);
  // The sum may fall short of the nearest by a rounding.
  const reach = Math.max(limit + more, nearest);
  const words = plainNumber(more);
  return opening(
    "distance",
    places.filter((place) => km(place) <= reach),
    { ...seeker, travelKm: reach },
    {
      it: more === 1 ? "con un chilometro in più" : `con ${words.it} km in più`,
      en: more === 1 ? "with one kilometre more" : `with ${words.en} km more`,
    },
  );
}

const LICENCE: Text = { it: "con la patente B", en: "with a driving licence" };

function withLicence({ seeker, places }: Barred): Release {
  return opening("licence", places, { ...seeker, licence: true }, LICENCE);
}

const LIFT: Text = {
  it: "con un passaggio o un mezzo proprio",
  en: "with a lift or a vehicle of their own",
};

function withLift({ seeker, places }: Barred): Release {
  return opening("transit", places, { ...seeker, means: "car" }, LIFT);
}

const ELIGIBLE: Text = {
  it: "se l'ammissibilità fosse confermata",
  en: "if eligibility were confirmed,",
};

/** A «no» has been decided; all else is still open. */
function onceEligible({ seeker, places }: Barred): Release | null {
  const open = places.filter(({ measure }) => seeker.eligibility[measure ?? ""] !== "no");
  if (open.length === 0) return null;
  const confirmed = Object.fromEntries(open.map(({ measure }) => [measure, "yes" as const]));
  const eligibility = { ...seeker.eligibility, ...confirmed };
  return opening("eligibility", open, { ...seeker, eligibility }, ELIGIBLE);
}

/** The fewest parts of the day that open a place; among as few, those that open most. */
function moreBands({ seeker, places }: Barred): Release {
  const lacking = (place: Place) => place.bands.filter((band) => !seeker.bands.includes(band));
  const openedBy = (bands: readonly string[]) =>
    places.filter((place) => lacking(place).every((band) => bands.includes(band)));
  const best = places
    .map(lacking)
    .toSorted((a, b) => a.length - b.length || openedBy(b).length - openedBy(a).length)[0]!;
  const when = bothLists(best.map(bandWords));
  return opening(
    "hours",
    openedBy(best),
    { ...seeker, bands: [...seeker.bands, ...best] },
    { it: `se potesse lavorare anche ${when.it}`, en: `if they could also work ${when.en},` },
  );
}

/** One more seat where the seeker fits best among the places that are possible but taken, and under its limits. */
function moreRoom({ problem, places, groups }: Encoded, row: number): Release[] {
  let best = -1;
  for (let arc = problem.start[row]!; arc < problem.start[row + 1]!; arc++)
    if (isAllowed(problem, arc) && (best < 0 || problem.score[arc]! > problem.score[best]!))
      best = arc;
  if (best < 0) return [];
  const place = places[problem.place[best]!]!;
  const limits = groupsAbove(problem, problem.place[best]!).map((g) => groups[g]!);
  const limited = limits.filter(({ capacity }) => capacity !== null);
  return [seatAt(place), ...limited.map((limit) => underLimit(limit, place))];
}
