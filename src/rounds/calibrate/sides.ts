import type { CalibratedPart, Phrase, VectorRow, VectorTable } from "../../matching/parties.ts";
import type { Parties } from "../assemble/incubation.ts";

/** Texts that are held against each other; of several that stand together the closest pair counts. */
export interface Sides {
  readonly left: readonly Texts[];
  readonly right: readonly Texts[];
}

type Texts = readonly VectorRow[];

const alone = (row: VectorRow): Texts => [row];
const vectorsOf = (phrases: readonly Phrase[]): Texts => phrases.map(({ vector }) => vector);

/** Which texts are held against which. */
export function sidesOf({ seekers, places }: Parties): Record<CalibratedPart, Sides> {
  const offers = places.map(({ offer }) => alone(offer));
  const ideas = seekers.map(({ idea }) => alone(idea));
  const needs = seekers.flatMap((seeker) => vectorsOf(seeker.needs).map(alone));
  return {
    "person-offer": { left: seekers.map(({ person }) => alone(person)), right: offers },
    "idea-offer": { left: ideas, right: offers },
    "skills-offer": { left: seekers.map(({ skills }) => vectorsOf(skills)), right: offers },
    "skill-ask": {
      left: seekers.flatMap(({ skills }) => vectorsOf(skills).map(alone)),
      right: places.flatMap(({ asks }) => vectorsOf(asks).map(alone)),
    },
    "need-gift": {
      left: needs,
      right: places.flatMap(({ gives }) => vectorsOf(gives).map(alone)),
    },
    "need-gifts": { left: needs, right: places.map(({ gives }) => vectorsOf(gives)) },
    "idea-vocation": { left: ideas, right: places.map(({ vocation }) => alone(vocation)) },
  };
}

/** Each wording once, however many it stands under: a table is about wordings. Ascending, so that it is one order. */
export function distinctTexts(
  sides: readonly Texts[],
  { data, dimensions }: VectorTable,
): Float32Array[][] {
  const wordings = new Map<string, readonly number[]>();
  for (const texts of sides) {
    const rows = [...new Set(texts.filter((row) => row !== null))].toSorted((a, b) => a - b);
    if (rows.length > 0) wordings.set(rows.join(" "), rows);
  }
  return [...wordings.values()]
    .toSorted((a, b) => firstDifference(a, b))
    .map((rows) => rows.map((row) => data.subarray(row * dimensions, (row + 1) * dimensions)));
}

/** Row by row; of two that begin alike the shorter stands first. */
function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((row, k) => row !== b[k]);
  return at < 0 ? a.length - b.length : b[at] === undefined ? 1 : a[at]! - b[at];
}
