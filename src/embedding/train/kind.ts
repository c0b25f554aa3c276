import type { Concept } from "./sources/esco.ts";
import type { RatedPair } from "./sources/sts.ts";
import type { TradeEntry } from "./sources/trades.ts";
import type { Synset } from "./sources/wordnet.ts";

/** What is read. Held-out concepts must not be among those given. */
export interface Sources {
  readonly synsets: readonly Synset[];
  readonly concepts: readonly Concept[];
  readonly rated: readonly RatedPair[];
  readonly trades: readonly TradeEntry[];
}

/** Texts that mean the same: one of `left` and one of `right` make a pair. */
export interface Group {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Groups of one kind; batches are of one kind, so that what is to be told apart is comparable. */
export interface Kind {
  readonly name: string;
  /** Share of the batches, beside those of the other kinds. */
  readonly share: number;
  readonly groups: readonly Group[];
  /** The language of the left texts, where some of their words are put into the other one. */
  readonly mixes?: "italian" | "english";
  /** Whether words are left out at random on both sides, so that those still shared count. */
  readonly thins?: boolean;
}

/** Without the groups from which no pair of two texts can be drawn. */
export const telling = (groups: readonly Group[]): Group[] =>
  groups.filter(
    ({ left, right }) =>
      left.length > 0 && right.length > 0 && new Set([...left, ...right]).size > 1,
  );
