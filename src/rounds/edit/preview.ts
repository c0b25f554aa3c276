import type { MatchTaskOutput } from "../../compute/match-task.ts";
import type { Bilingual } from "../../errors.ts";
import { type MarketWords, marketWords } from "../../matching/explain/market-words.ts";
import { priceWords } from "../../matching/explain/price-words.ts";
import type { WhyNot } from "../../matching/explain/types.ts";
import type { ConstraintName } from "../../matching/glossary.ts";
import type { MatchInput } from "../../matching/parties.ts";
import type { Policy } from "../../matching/policy.ts";
import type { Refusal } from "../../matching/refusals/refusal.ts";
import type { Change, RunPair } from "../diff/change.ts";
import { changesBetween } from "../diff/moves.ts";
import type { BrokenRule, Edit, EditPreview } from "./types.ts";

/** The constraints that a pin or a move offends; to forbid a pair offends none. */
export function brokenBy({ kind }: Edit, whyNot: WhyNot, { overridable }: Policy): BrokenRule[] {
  if (kind === "forbid" || whyNot.kind !== "barred") return [];
  const yielding: ReadonlySet<ConstraintName> = new Set(overridable);
  return whyNot.barriers.map(({ constraint, sentence }) => ({
    constraint,
    sentence,
    overridable: yielding.has(constraint),
  }));
}

/** An edit that cannot be: a constraint stands in its way, or another order. */
export function barredPreview(
  { overrides = [] }: Edit,
  broken: readonly BrokenRule[],
  refusals: readonly Refusal[],
): EditPreview {
  const aside: ReadonlySet<ConstraintName> = new Set(overrides);
  const standing = broken.filter(
    ({ constraint, overridable }) => !overridable || !aside.has(constraint),
  );
  const nothing = { possible: false, broken, matches: null, total: null, moves: [] };
  if (standing.length > 0) return { ...nothing, sentence: barredWords(standing) };
  const [first] = refusals;
  return {
    ...nothing,
    sentence: {
      it: `Non si può: ${first!.found.it}, atteso ${first!.expected.it}. ${first!.next.it}`,
      en: `Not possible: ${first!.found.en}, expected ${first!.expected.en}. ${first!.next.en}`,
    },
  };
}

function barredWords(standing: readonly BrokenRule[]): Bilingual {
  const facts = (language: keyof Bilingual) =>
    standing.map(({ sentence }) => sentence[language]).join(" ");
  const may = standing.every(({ overridable }) => overridable);
  return {
    it: `Un vincolo non lo permette. ${facts("it")} ${may ? "Il coordinamento può derogare, scrivendo il motivo." : "A questo vincolo non si deroga."}`,
    en: `A constraint does not allow it. ${facts("en")} ${may ? "The coordination may set it aside, giving its reason." : "It cannot be set aside."}`,
  };
}

/** An edit's effect, from the answers without and with it. */
export function pricedPreview(
  { seeker }: Edit,
  broken: readonly BrokenRule[],
  { places, market }: Pick<MatchInput, "places" | "market">,
  before: MatchTaskOutput,
  after: MatchTaskOutput,
): EditPreview {
  if (after.result.status === "infeasible")
    return { possible: false, broken, matches: null, total: null, moves: [], sentence: CRAMMED };
  const matches = after.figures.seekersMatched - before.figures.seekersMatched;
  const total = after.figures.total - before.figures.total;
  const hosts = new Map(places.map(({ id, hostName }) => [id, hostName]));
  const pairsOf = ({ result }: MatchTaskOutput): RunPair[] =>
    result.proposals.map(({ fit, ...pair }) => ({
      seeker: pair.seeker,
      place: pair.place,
      fit,
      host: hosts.get(pair.place) ?? "",
    }));
  const moves = changesBetween(pairsOf(before), pairsOf(after), []);
  const others = moves.filter((move) => move.seeker !== seeker);
  return {
    possible: true,
    broken,
    matches,
    total,
    moves,
    sentence: effectWords(matches, total, others, marketWords(market)),
  };
}

const CRAMMED: Bilingual = {
  it: "Non c'è modo di farlo rispettando i blocchi e i numeri minimi.",
  en: "There is no way to do it while keeping pins and minimums.",
};

function effectWords(
  matches: number,
  total: number,
  others: readonly Change[],
  words: MarketWords,
): Bilingual {
  const price =
    matches > 0
      ? words.more(matches)
      : priceWords({ matches, total, floor: null, blockingPairs: null }, words);
  const moved = (language: keyof Bilingual) =>
    others.map(({ sentence }) => ` ${sentence[language]}`).join("");
  const count = movedWords(others.length);
  return {
    it: `Si può fare: ${price.it}; ${count.it}.${moved("it")}`,
    en: `It can be done: ${price.en}; ${count.en}.${moved("en")}`,
  };
}

function movedWords(others: number): Bilingual {
  if (others === 0) return { it: "nessun altro si sposta", en: "nobody else moves" };
  if (others === 1) return { it: "si sposta un'altra persona", en: "one other person moves" };
  return { it: `si spostano altre ${others} persone`, en: `${others} others move` };
}
