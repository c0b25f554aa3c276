import type { Solution } from "../../assignment/solution.ts";
import type { Encoded } from "../encode.ts";
import type { Text } from "../glossary.ts";
import { groupsAbove, isOpen, loadsOf } from "../groups.ts";
import type { Place } from "../parties.ts";
import { listed } from "../words.ts";
import { seatsOf } from "./waiting-reasons.ts";

/** A place with a free seat that the constraints allow, and its arc. */
export interface Possible {
  readonly place: Place;
  readonly arc: number;
}

/** Why a seeker with these possible places, of which `allowed` may be proposed, was left waiting. */
export function whyWords(
  encoded: Encoded,
  solution: Solution,
  possible: readonly Possible[],
  allowed: readonly Possible[],
): Text {
  const { problem, places, aim } = encoded;
  if (possible.length === 0)
    return noneWords(seatsOf(places.filter((_, place) => isOpen(problem, place))));
  if (allowed.length === 0)
    return notAllowedWords(possible.map(({ arc }) => problem.forbidden[arc] === 1));
  const seats = seatsOf(allowed.map(({ place }) => place));
  if (encoded.limits !== null && hasRoom(encoded, solution, allowed)) return RESERVED;
  const limits = reachedLimits(encoded, solution, allowed);
  const taken = limits.length === 0 ? takenWords(seats) : limitedWords(limits);
  const why =
    aim.objective === "stable" ? FIRST_FOR_HOST : problem.mostMatched ? leftOutWords(seats) : END;
  return { it: `${taken.it}${why.it}`, en: `${taken.en}${why.en}` };
}

const RESERVED: Text = {
  it: "Ci sarebbe posto, ma le riserve di posti del progetto non permettono di darlo senza che altri lo perdano o qualcosa valga meno.",
  en: "There is room, but under the programme's quotas it could be given only if others lost theirs, or at a cost.",
};

/** Whether an allowed place, and every limit above it, has a seat that nobody was given: then quotas hold it back. */
function hasRoom({ problem }: Encoded, solution: Solution, allowed: readonly Possible[]): boolean {
  const load = loadsOf(problem, solution);
  return allowed.some(({ arc }) => {
    const place = problem.place[arc]!;
    const isUnder = (g: number) => load.groups[g]! < problem.placeGroups!.capacity[g]!;
    return (
      load.places[place]! < problem.capacity[place]! && groupsAbove(problem, place).every(isUnder)
    );
  });
}

/** Limits that keep a seat empty at a place where the seeker may go, by their names. */
function reachedLimits(
  { problem, groups }: Encoded,
  solution: Solution,
  allowed: readonly Possible[],
): readonly string[] {
  const load = loadsOf(problem, solution);
  const reached = allowed.flatMap(({ arc }) => {
    const place = problem.place[arc]!;
    if (load.places[place]! >= problem.capacity[place]!) return [];
    return groupsAbove(problem, place).filter(
      (g) => load.groups[g]! >= problem.placeGroups!.capacity[g]!,
    );
  });
  return [...new Set(reached)].map((g) => groups[g]!.name).toSorted();
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

const takenWords = (seats: number): Text =>
  seats === 1
    ? {
        it: "L'unico posto possibile è andato ad altri",
        en: "The only possible seat went to somebody else",
      }
    : {
        it: `I ${seats} posti possibili sono andati ad altri`,
        en: `The ${seats} possible seats went to others`,
      };

function limitedWords(names: readonly string[]): Text {
  const [it, en] = [listed(names, "it"), listed(names, "en")];
  return names.length === 1
    ? {
        it: `Nei posti possibili che restano il limite di ${it} è raggiunto`,
        en: `At the possible seats that are left the limit of ${en} is reached`,
      }
    : {
        it: `Nei posti possibili che restano sono raggiunti i limiti di ${it}`,
        en: `At the possible seats that are left the limits of ${en} are reached`,
      };
}

/** With mostMatched no seat could be given here without leaving somebody else without any. */
const leftOutWords = (seats: number): Text => ({
  it: `: ${seats === 1 ? "assegnarlo" : "assegnarne uno"} qui lascerebbe qualcun altro senza.`,
  en: `: giving ${seats === 1 ? "it" : "one"} here would leave somebody else without.`,
});

const FIRST_FOR_HOST: Text = {
  it: ": chi li ha avuti per chi ospita viene prima, o vi è bloccato dal coordinamento.",
  en: ": those who got them come first for the host, or are pinned there.",
};

const END: Text = { it: ".", en: "." };
