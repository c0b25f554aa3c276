import type { Evidence } from "../criteria/criterion.ts";
import type { ConstraintName, CriterionName, FitWord, Text } from "../glossary.ts";
import type { CriterionAccount, PairExplanation, WaitingExplanation } from "./types.ts";

/**
 * What an explanation may say to whom. A coordinator reads all of it. To a host and to a person it is not handed, cut as
 * it may be: what they read is made here, of a closed list, and holds nothing else. No figure is in it, no name or code
 * of anybody, no other place, and nothing of the price that others would pay.
 */

/**
 * What a host may read of a pair before interest is mutual. The others would tell what the person keeps to
 * themselves until then: how they travel, what they need, how they answered, whom they prefer.
 */
const OPEN_TO_HOSTS: ReadonlySet<CriterionName> = new Set(["meaning", "skills", "hub"]);

/** What a person may read of it. Preference is of both sides at once: what a host has said is the host's to tell. */
const OPEN_TO_PEOPLE: ReadonlySet<CriterionName> = new Set([
  "meaning",
  "skills",
  "needs",
  "proximity",
  "values",
  "hub",
]);

/** What somebody who waits can do about it, or have done; others' wills and orders are not among it. */
const HELPS_TOLD = [
  "distance",
  "transit",
  "licence",
  "hours",
  "eligibility",
  "seat",
] as const satisfies readonly (ConstraintName | "seat")[];
export type HelpTold = (typeof HELPS_TOLD)[number];

/** A criterion speaks for a pair from here on; more than three reasons nobody reads. */
const SPEAKS = 0.6;
const MOST_REASONS = 3;
const MOST_PHRASES = 2;
/** More than two a card has no room for. */
const MOST_PLAIN = 2;

/** A pair as its host reads it. */
export interface PairToHost {
  readonly word: FitWord;
  /** Why, the weightiest first. */
  readonly reasons: readonly Text[];
  /** The few that speak for it, for a page to say in plain words; skills, which can be shown, first. */
  readonly plain: readonly ReasonTold[];
}

export const pairToHost = ({
  word,
  criteria,
}: Pick<PairExplanation, "word" | "criteria">): PairToHost => ({
  word,
  reasons: known(criteria, OPEN_TO_HOSTS).map(({ sentence }) => sentence),
  plain: known(criteria, OPEN_TO_HOSTS)
    .filter(({ value, evidence }) => value >= SPEAKS || evidence.length > 0)
    .toSorted((a, b) => b.evidence.length - a.evidence.length || b.value - a.value)
    .slice(0, MOST_PLAIN)
    .map(toldOf),
});

/** One reason for a pair, and what the two have written that bears it out. */
export interface ReasonTold {
  readonly name: CriterionName;
  readonly evidence: readonly Evidence[];
}

/** A pair as the person reads it. */
export interface PairToPerson {
  readonly word: FitWord;
  readonly reasons: readonly ReasonTold[];
}

/** @param isChosen whether the person themselves has named the host among their choices */
export function pairToPerson(
  { word, criteria }: Pick<PairExplanation, "word" | "criteria">,
  isChosen: boolean,
): PairToPerson {
  const speaking = known(criteria, OPEN_TO_PEOPLE)
    .filter(({ value }) => value >= SPEAKS)
    .map(toldOf);
  const chosen: ReasonTold[] = isChosen ? [{ name: "preference", evidence: [] }] : [];
  return { word, reasons: [...chosen, ...speaking].slice(0, MOST_REASONS) };
}

const toldOf = ({ name, evidence }: CriterionAccount): ReasonTold => ({
  name,
  evidence: evidence.slice(0, MOST_PHRASES),
});

const known = (
  criteria: readonly CriterionAccount[],
  open: ReadonlySet<CriterionName>,
): readonly CriterionAccount[] => criteria.filter((one) => one.known && open.has(one.name));

/** Why somebody waits, as they read it. */
export interface WaitingToPerson {
  readonly headline: Text;
  readonly helps: readonly HelpTold[];
}

export const waitingToPerson = ({ allowed, helps }: WaitingExplanation): WaitingToPerson => ({
  headline: allowed.length === 0 ? NONE_SUITED : NONE_LEFT,
  helps: HELPS_TOLD.filter((told) => helps.some(({ constraint }) => constraint === told)),
});

const NONE_SUITED: Text = {
  it: "In questo ciclo tra i posti liberi non ce n'era ancora uno adatto a te.",
  en: "In this round none of the free places was right for you yet.",
};

const NONE_LEFT: Text = {
  it: "C'erano posti adatti a te, ma in questo ciclo non bastavano per tutti.",
  en: "There were places right for you, but in this round not enough for everybody.",
};
