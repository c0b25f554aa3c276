import type { Encoded } from "../encode.ts";
import type { Text } from "../glossary.ts";
import type { Place } from "../parties.ts";
import { seatsOf } from "./waiting-reasons.ts";

/** A place with a free seat that the constraints allow, and its arc. */
export interface Possible {
  readonly place: Place;
  readonly arc: number;
}

/** Why a seeker with these possible places, of which `allowed` may be proposed, was left waiting. */
export function whyWords(
  { problem, places }: Encoded,
  possible: readonly Possible[],
  allowed: readonly Possible[],
): Text {
  if (possible.length === 0) return noneWords(seatsOf(places));
  if (allowed.length === 0)
    return notAllowedWords(possible.map(({ arc }) => problem.forbidden[arc] === 1));
  return takenWords(seatsOf(allowed.map(({ place }) => place)), problem.mostMatched);
}

function noneWords(seats: number): Text {
  if (seats === 0)
    return {
      it: "In questo ciclo non ci sono posti liberi.",
      en: "There are no free seats in this round.",
    };
  if (seats === 1)
    return {
      it: "L'unico posto libero non rispetta per ora tutte le condizioni.",
      en: "The only free seat does not meet all conditions yet.",
    };
  return {
    it: `Nessuno dei ${seats} posti liberi rispetta per ora tutte le condizioni.`,
    en: `None of the ${seats} free seats meets all conditions yet.`,
  };
}

function notAllowedWords(forbidden: readonly boolean[]): Text {
  if (forbidden.every(Boolean))
    return {
      it: "Il coordinamento ha escluso i posti possibili.",
      en: "The coordination forbade the possible places.",
    };
  if (forbidden.some(Boolean))
    return {
      it: "Nei posti possibili l'affinità è ancora sotto la soglia minima, oppure il coordinamento li ha esclusi.",
      en: "In the possible places the fit is still below the floor, or the coordination forbade them.",
    };
  return {
    it: "Nei posti possibili l'affinità è ancora sotto la soglia minima: meglio aspettare.",
    en: "In the possible places the fit is still below the floor: better to wait.",
  };
}

/** With mostMatched no seat could be given here without leaving somebody else without any. */
function takenWords(seats: number, mostMatched: boolean): Text {
  const one = seats === 1;
  const taken = {
    it: one
      ? "L'unico posto possibile è andato ad altri"
      : `I ${seats} posti possibili sono andati ad altri`,
    en: one
      ? "The only possible seat went to somebody else"
      : `The ${seats} possible seats went to others`,
  };
  if (!mostMatched) return { it: `${taken.it}.`, en: `${taken.en}.` };
  return {
    it: `${taken.it}: ${one ? "assegnarlo" : "assegnarne uno"} qui lascerebbe qualcun altro senza.`,
    en: `${taken.en}: giving ${one ? "it" : "one"} here would leave somebody else without.`,
  };
}
