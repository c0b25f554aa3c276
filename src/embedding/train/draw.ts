import type { Kind } from "./kind.ts";
import { type Lexicon, typesOf } from "./lexicon.ts";
import type { Random } from "./random.ts";
import type { Translations } from "./translations.ts";

/** A kind whose texts are types, ready to be drawn from. */
export interface DrawnKind {
  readonly name: string;
  readonly share: number;
  readonly groups: readonly { readonly left: Texts; readonly right: Texts }[];
  readonly swaps: Swaps | null;
  readonly thins: boolean;
}

export interface Pairs {
  readonly firsts: Int32Array[];
  readonly seconds: Int32Array[];
  /** The group of each pair. */
  readonly groups: readonly number[];
}

type Texts = readonly Int32Array[];
/** For a type, types of the other language. */
export type Swaps = ReadonlyMap<number, Int32Array>;

/** The greatest share of a text's words that are put into the other language. */
const MOST_MIXED = 0.8;
const KEPT_WHEN_THINNED = 0.6;
const TRIES_FOR_ANOTHER = 4;

export function swapsOf(lexicon: Lexicon, translations: Translations): Swaps {
  const swaps = new Map<number, Int32Array>();
  for (let type = 0; type < lexicon.wordCount; type++) {
    const words = translations.get(lexicon.stemOf(type)) ?? [];
    const types = words.flatMap((word) => lexicon.idOf.get(word) ?? []);
    if (types.length > 0) swaps.set(type, Int32Array.from(types));
  }
  return swaps;
}

export function encodeKind(lexicon: Lexicon, kind: Kind, swaps: Swaps | null): DrawnKind {
  const encode = (texts: readonly string[]) =>
    texts.map((text) => typesOf(lexicon, text)).filter((types) => types.length > 0);
  const groups = kind.groups
    .map(({ left, right }) => {
      const encoded = encode(left);
      return { left: encoded, right: right === left ? encoded : encode(right) };
    })
    .filter(({ left, right }) => left.length > 0 && right.length > 0);
  return { name: kind.name, share: kind.share, groups, swaps, thins: kind.thins ?? false };
}

export function drawPairs(kind: DrawnKind, count: number, random: Random): Pairs {
  const groups = Array.from({ length: count }, () => random.below(kind.groups.length));
  const firsts: Int32Array[] = [];
  const seconds: Int32Array[] = [];
  for (const group of groups) {
    const { left, right } = kind.groups[group]!;
    const first = oneOf(left, random);
    let second = oneOf(right, random);
    for (let n = 0; second === first && n < TRIES_FOR_ANOTHER; n++) second = oneOf(right, random);
    firsts.push(altered(first, kind, random));
    seconds.push(kind.thins ? thinned(second, random) : second);
  }
  return { firsts, seconds, groups };
}

const oneOf = (texts: Texts, random: Random) => texts[random.below(texts.length)]!;

function altered(text: Int32Array, { thins, swaps }: DrawnKind, random: Random): Int32Array {
  if (thins) return thinned(text, random);
  return swaps === null ? text : mixed(text, swaps, random);
}

function thinned(text: Int32Array, random: Random): Int32Array {
  const kept = text.filter(() => random.next() < KEPT_WHEN_THINNED);
  return kept.length > 0 ? kept : text;
}

/**
 * Some words put into the other language, so that they stand among the words that they stand among
 * there: Italian words thus come to know what only English texts tell.
 */
function mixed(text: Int32Array, swaps: Swaps, random: Random): Int32Array {
  const share = MOST_MIXED * random.next();
  return text.map((type) => {
    const others = swaps.get(type);
    if (others === undefined || random.next() >= share) return type;
    return others[random.below(others.length)]!;
  });
}
