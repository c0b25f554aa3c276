import type { Account, Criterion } from "../criteria/criterion.ts";
import { criteriaOf } from "../criteria.ts";
import type { Encoded } from "../encode.ts";
import type { FitWord, Text } from "../glossary.ts";
import type { Place } from "../parties.ts";
import { fitWord } from "../policy.ts";
import { clauses, sentences } from "../words.ts";
import { historyOf } from "./history.ts";
import { overriddenIn } from "./overridden.ts";
import type { BetterPlace, CriterionAccount, PairExplanation } from "./types.ts";

const UNKNOWN: Account = {
  sentence: {
    it: "Non ci sono dati: conta come la media del progetto.",
    en: "There are no data: it counts as the programme's mean.",
  },
  reason: null,
  evidence: [],
};

/** Reasons beyond the third make a sentence that nobody reads. */
const REASONS = 3;

/** One reason alone would read as if it were enough. */
const TO_BE_MET: Text = {
  it: "per il resto conviene conoscersi in un incontro",
  en: "for the rest it is better to meet first",
};

interface Weighed {
  readonly account: CriterionAccount;
  readonly reason: Text | null;
  /** How much the criterion lifts this pair above the programme's mean. */
  readonly lift: number;
}

/** Why this pair: the criteria as they entered the fit, and one sentence made of what lifts it most. */
export function explainPair(
  encoded: Encoded,
  seeker: number,
  arc: number,
  better: BetterPlace | null = null,
): PairExplanation {
  const { problem, seekers, places, setting } = encoded;
  const place = places[problem.place[arc]!]!;
  const weighed = criteriaOf(setting.input.market)
    .map((criterion) => weigh(encoded, seeker, place, arc, criterion))
    .filter((w) => w !== null)
    .toSorted((a, b) => b.account.weight * b.account.value - a.account.weight * a.account.value);
  const fit = problem.score[arc]!;
  return {
    fit,
    word: fitWord(fit, setting.policy),
    headline: headlineOf(weighed, place, fitWord(fit, setting.policy)),
    criteria: weighed.map(({ account }) => account),
    priority: problem.priority[seeker]!,
    continuity: problem.held[arc] === 1 ? problem.continuityPrice : 0,
    history: historyOf(encoded, seeker, arc),
    better,
    overrides: overriddenIn(seekers[seeker]!, place, setting),
  };
}

function weigh(
  { judgements, seekers, setting }: Encoded,
  seeker: number,
  place: Place,
  arc: number,
  { name, label, account }: Criterion,
): Weighed | null {
  const weight = judgements.weights[name];
  if (weight === 0) return null;
  const judged = judgements.values[name][arc]!;
  const known = !Number.isNaN(judged);
  const value = known ? judged : judgements.means[name];
  const { reason, evidence, ...said } = known
    ? account(seekers[seeker]!, place, setting, value)
    : UNKNOWN;
  return {
    account: { name, label, known, value, weight, sentence: sentences(said.sentence), evidence },
    reason,
    lift: weight * (value - judgements.means[name]),
  };
}

function headlineOf(weighed: readonly Weighed[], place: Place, word: FitWord): Text {
  const speaking = weighed
    .filter(({ reason }) => reason !== null)
    .toSorted((a, b) => b.lift - a.lift)
    .slice(0, REASONS);
  if (speaking.length === 0)
    return {
      it: `Nessun motivo spicca sugli altri: conviene conoscere ${place.hostName} in un incontro.`,
      en: `No reason stands out among the others: better to meet ${place.hostName} first.`,
    };
  const reasons = speaking.map(({ reason }) => reason!);
  const thin = word === "check" && reasons.length === 1;
  return sentences(clauses(thin ? [...reasons, TO_BE_MET] : reasons));
}
