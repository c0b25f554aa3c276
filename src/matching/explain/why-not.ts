import { arcBetween } from "../../assignment/problem.ts";
import type { Solution } from "../../assignment/solution.ts";
import { barriers } from "../candidates.ts";
import type { Encoded } from "../encode.ts";
import type { Text } from "../glossary.ts";
import { groupsAbove } from "../groups.ts";
import { clauses, sentences } from "../words.ts";
import type { Impose, Imposed } from "./impose.ts";
import { type MarketWords, marketWords } from "./market-words.ts";
import { priceWords } from "./price-words.ts";
import type { Move, WhyNot } from "./types.ts";

/**
 * Why a seeker was not given a place: the constraint, or what imposing it would change. Rows of `encoded`; `impose` is
 * asked only where a cost must be reckoned.
 */
export function explainWhyNot(
  encoded: Encoded,
  solution: Solution,
  impose: Impose,
  seeker: number,
  place: number,
): WhyNot {
  const { problem, seekers, places, setting } = encoded;
  const who = seekers[seeker]!;
  const where = places[place]!;
  const arc = arcBetween(problem, seeker, place);
  if (arc < 0) {
    const barring = barriers(who, where, setting).map((constraint) => ({
      constraint: constraint.name,
      sentence: sentences(constraint.sentence(who, where, setting)),
    }));
    return { kind: "barred", barriers: barring, sentence: barredWords(barring) };
  }
  const fit = problem.score[arc]!;
  if (solution.arc[seeker] === arc)
    return {
      kind: "proposed",
      sentence: {
        it: `È la proposta di questa ipotesi: ${who.id} presso ${where.hostName}.`,
        en: `It is what this run proposes: ${who.id} at ${where.hostName}.`,
      },
    };
  if (problem.forbidden[arc] === 1 || fit < problem.floor)
    return { kind: "below-floor", fit, sentence: notProposed(problem.forbidden[arc] === 1) };
  const imposed = impose(arc);
  if (imposed === null) return { kind: "unreckoned", fit, sentence: UNRECKONED };
  if (!imposed.feasible)
    return { kind: "impossible", fit, sentence: impossibleWords(encoded, place) };
  const moves = imposed.moves.map((move) => moveOf(encoded, move));
  const { matches, total, floor, blockingPairs } = imposed;
  const sentence = costWords(imposed, moves.slice(1), marketWords(setting.input.market));
  return { kind: "costs", fit, matches, total, floor, blockingPairs, moves, sentence };
}

const UNRECKONED: Text = {
  it: "I vincoli lo permettono; sotto le riserve di posti del progetto, che cosa costerebbe non è calcolato.",
  en: "The constraints allow it; what it would cost under the programme's quotas is not reckoned.",
};

function impossibleWords({ problem, places, groups, limits }: Encoded, place: number): Text {
  const { hostName, capacity } = places[place]!;
  if (capacity === 0)
    return {
      it: `I vincoli lo permettono, ma presso ${hostName} non ci sono posti liberi.`,
      en: `The constraints allow it, but there are no free seats at ${hostName}.`,
    };
  const closed = groupsAbove(problem, place).find((g) => problem.placeGroups!.capacity[g] === 0);
  if (closed !== undefined)
    return {
      it: `I vincoli lo permettono, ma il limite di ${groups[closed]!.name} è già raggiunto.`,
      en: `The constraints allow it, but the limit of ${groups[closed]!.name} is reached already.`,
    };
  if (problem.seekerGroups !== undefined)
    return {
      it: "I vincoli lo permettono, ma resterebbe scoperto un bisogno essenziale in più.",
      en: "The constraints allow it, but one more essential need would be left unmet.",
    };
  if (limits !== null)
    return {
      it: "I vincoli lo permettono, ma non c'è modo di farlo rispettando le riserve di posti, i blocchi e i numeri minimi.",
      en: "The constraints allow it, but not while keeping quotas, pins and minimums.",
    };
  return {
    it: "I vincoli lo permettono, ma non c'è modo di farlo rispettando i blocchi, i limiti e i numeri minimi.",
    en: "The constraints allow it, but not while keeping pins, limits and minimums.",
  };
}

const notProposed = (forbidden: boolean): Text =>
  forbidden
    ? {
        it: "Il coordinamento ha escluso questa coppia.",
        en: "The coordination forbade this pair.",
      }
    : {
        it: "L'affinità è sotto la soglia minima: meglio aspettare.",
        en: "The fit is below the floor: better to wait.",
      };

const barredWords = (all: readonly { readonly sentence: Text }[]): Text => ({
  it: `Non è possibile. ${all.map(({ sentence }) => sentence.it).join(" ")}`,
  en: `It is not possible. ${all.map(({ sentence }) => sentence.en).join(" ")}`,
});

/** One engine move in people's codes, with its sentence. */
export function moveOf(
  { seekers, places, problem }: Encoded,
  move: { readonly seeker: number; readonly from: number; readonly to: number },
): Move {
  const at = (arc: number) => (arc < 0 ? null : places[problem.place[arc]!]!);
  const from = at(move.from);
  const to = at(move.to);
  const who = seekers[move.seeker]!.id;
  return {
    seeker: who,
    from: from?.id ?? null,
    to: to?.id ?? null,
    sentence: {
      it: `${who} ${from === null ? "esce dall'attesa" : `lascia ${from.hostName}`} e ${to === null ? "resta in attesa" : `va presso ${to.hostName}`}`,
      en: `${who} ${from === null ? "waits no more" : `leaves ${from.hostName}`} and ${to === null ? "waits" : `goes to ${to.hostName}`}`,
    },
  };
}

function costWords(imposed: Imposed, others: readonly Move[], words: MarketWords): Text {
  const moved =
    others.length === 0
      ? { it: "nessun altro si sposta", en: "nobody else moves" }
      : clauses(others.map((move) => move.sentence));
  const price = priceWords(imposed, words);
  return {
    it: `Si può imporre: ${price.it}; ${moved.it}.`,
    en: `It can be imposed: ${price.en}; ${moved.en}.`,
  };
}
