import { z } from "zod";
import type { FitWord } from "../../matching/glossary.ts";
import { isLive } from "../../rounds/answers/pairings.ts";
import type { BoardPair } from "../../rounds/board/pairs.ts";
import { ORDERS, type STAGES } from "./words.ts";

type Order = keyof typeof ORDERS;
type Stage = keyof typeof STAGES;

/** For a person's hub, or a host's, where it is none. */
export const NO_HUB = "-";

const pageNumber = /^[1-9][0-9]{0,4}$/;

/** Which pairs a coordinator wants to see, and in which order. */
export const selectionSchema = z.strictObject({
  hub: z.string().max(200).optional(),
  affinita: z.enum(["high", "good", "check"]).optional(),
  stato: z.enum(["da-proporre", "in-corso", "confermate", "chiuse"]).optional(),
  ordine: z.enum(Object.keys(ORDERS) as [Order, ...Order[]]).default("persona"),
  pagina: z.string().regex(pageNumber).transform(Number).default(1),
});

export type Selection = z.infer<typeof selectionSchema>;

export const stageOf = ({ state }: Pick<BoardPair, "state">): Stage => {
  if (state === null) return "da-proporre";
  if (isLive({ state })) return "in-corso";
  return state === "agreed" ? "confermate" : "chiuse";
};

/** The pairs asked for, in their order; a pair is of the person's hub and of the host's. */
export function select(
  pairs: readonly BoardPair[],
  { hub, affinita, stato, ordine }: Selection,
  names: ReadonlyMap<string, string>,
): BoardPair[] {
  return pairs
    .filter(({ word }) => affinita === undefined || word === affinita)
    .filter((pair) => stato === undefined || stageOf(pair) === stato)
    .filter(
      ({ personHub, hostHub }) =>
        hub === undefined || [personHub, hostHub].some((one) => (one ?? NO_HUB) === hub),
    )
    .toSorted((a, b) => comparisons(names)[ordine](a, b) || compare(a.seeker, b.seeker));
}

/** P2 before P10, and letters with accents beside those without. */
const COLLATOR = new Intl.Collator("it", { numeric: true });
const compare = (a: string, b: string): number => COLLATOR.compare(a, b);

const comparisons = (
  names: ReadonlyMap<string, string>,
): Readonly<Record<Order, (a: BoardPair, b: BoardPair) => number>> => ({
  persona: (a, b) => compare(a.seeker, b.seeker),
  impresa: (a, b) => compare(a.host, b.host),
  hub: (a, b) => compare(hubOf(a, names), hubOf(b, names)),
  affinita: (a, b) => b.fit - a.fit,
});

/** Who goes to no hub comes last. */
const hubOf = ({ personHub }: BoardPair, names: ReadonlyMap<string, string>): string =>
  personHub === null ? "\u{10FFFF}" : (names.get(personHub) ?? personHub);

export const countByFit = (pairs: readonly BoardPair[]): Readonly<Record<FitWord, number>> => {
  const counts = { high: 0, good: 0, check: 0 };
  for (const { word } of pairs) counts[word]++;
  return counts;
};
