import { arcBetween } from "../../assignment/problem.ts";
import type { Solution } from "../../assignment/solution.ts";
import type { Solved } from "../../assignment/solved.ts";
import { barriers } from "../candidates.ts";
import type { Encoded } from "../encode.ts";
import type { Text } from "../glossary.ts";
import type { Place } from "../parties.ts";
import { clauses, sentences } from "../words.ts";
import { priceWords } from "./price-words.ts";
import type { Move, WhyNot } from "./types.ts";

/**
 * Why a seeker was not given a place: the constraint, or what imposing it would change. Rows of `encoded`; `solved` opens
 * the solution, asked only where a cost must be reckoned.
 */
export function explainWhyNot(
  encoded: Encoded,
  solution: Solution,
  solved: () => Solved,
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
  const forced = solved().force(arc);
  if (!forced.feasible) return { kind: "impossible", fit, sentence: impossibleWords(where) };
  const moves = forced.moves.map((move) => moveOf(encoded, move));
  return {
    kind: "costs",
    fit,
    matches: forced.matches,
    total: forced.total,
    moves,
    sentence: costWords(forced.matches, forced.total, moves.slice(1)),
  };
}

const impossibleWords = ({ hostName, capacity }: Place): Text =>
  capacity === 0
    ? {
        it: `I vincoli lo permettono, ma presso ${hostName} non ci sono posti liberi.`,
        en: `The constraints allow it, but there are no free seats at ${hostName}.`,
      }
    : {
        it: "I vincoli lo permettono, ma non c'è modo di farlo rispettando i blocchi e i numeri minimi.",
        en: "The constraints allow it, but not while keeping pins and minimums.",
      };

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

function moveOf(
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

function costWords(matches: number, total: number, others: readonly Move[]): Text {
  const moved =
    others.length === 0
      ? { it: "nessun altro si sposta", en: "nobody else moves" }
      : clauses(others.map((move) => move.sentence));
  const price = priceWords(matches, total);
  return {
    it: `Si può imporre: ${price.it}; ${moved.it}.`,
    en: `It can be imposed: ${price.en}; ${moved.en}.`,
  };
}
