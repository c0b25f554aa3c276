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
  const order = orderOf(ordine, pairs, names);
  return pairs
    .filter(({ word }) => affinita === undefined || word === affinita)
    .filter((pair) => stato === undefined || stageOf(pair) === stato)
    .filter(
      ({ personHub, hostHub }) =>
        hub === undefined || [personHub, hostHub].some((one) => (one ?? NO_HUB) === hub),
    )
    .map((pair) => ({ pair, code: codeIn(pair.seeker) }))
    .toSorted((a, b) => order(a.pair, b.pair) || compareCodes(a.code, b.code))
    .map(({ pair }) => pair);
}

/** P2 before P10, and letters with accents beside those without. */
const COLLATOR = new Intl.Collator("it", { numeric: true });
const compare = (a: string, b: string): number => COLLATOR.compare(a, b);

interface Code {
  readonly text: string;
  readonly letters: string;
  /** NaN for a code that does not end in a number. */
  readonly number: number;
}

const ENDS_IN_NUMBER = /^(\D*)(\d{1,15})$/;

function codeIn(text: string): Code {
  const [, letters = "", digits = ""] = ENDS_IN_NUMBER.exec(text) ?? [];
  return { text, letters, number: digits === "" ? Number.NaN : Number(digits) };
}

/** The collator's order; codes that differ in their number alone, as most do, take a hundredth of its time. */
function compareCodes(a: Code, b: Code): number {
  const difference = a.letters === b.letters ? a.number - b.number : Number.NaN;
  return Number.isNaN(difference) || difference === 0 ? compare(a.text, b.text) : difference;
}

/** How pairs are put in order; those that it finds equal go by person. */
function orderOf(
  ordine: Order,
  pairs: readonly BoardPair[],
  names: ReadonlyMap<string, string>,
): (a: BoardPair, b: BoardPair) => number {
  if (ordine === "persona") return () => 0;
  if (ordine === "affinita") return (a, b) => b.fit - a.fit;
  const keyOf = ordine === "impresa" ? ({ host }: BoardPair) => host : hubNamed(names);
  const rank = ranks(pairs.map(keyOf));
  return (a, b) => rank.get(keyOf(a))! - rank.get(keyOf(b))!;
}

/** Where each word stands among all: far fewer are compared than there are pairs. */
function ranks(words: readonly string[]): ReadonlyMap<string, number> {
  const sorted = [...new Set(words)].toSorted(compare);
  const rank = new Map<string, number>();
  sorted.forEach((word, at) => {
    const before = sorted[at - 1];
    const isEqual = before !== undefined && compare(before, word) === 0;
    rank.set(word, isEqual ? rank.get(before)! : at);
  });
  return rank;
}

/** Who goes to no hub comes last. */
const hubNamed =
  (names: ReadonlyMap<string, string>) =>
  ({ personHub }: BoardPair): string =>
    personHub === null ? "\u{10FFFF}" : (names.get(personHub) ?? personHub);

export const countByFit = (pairs: readonly BoardPair[]): Readonly<Record<FitWord, number>> => {
  const counts = { high: 0, good: 0, check: 0 };
  for (const { word } of pairs) counts[word]++;
  return counts;
};
