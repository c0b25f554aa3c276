import type { Constraint } from "./constraint.ts";

export const eligibility: Constraint = {
  name: "eligibility",
  rule: {
    it: "Un posto riservato va a chi risulta ammissibile alla misura che lo finanzia.",
    en: "A reserved place goes to who is eligible for the measure that funds it.",
  },
  holds: (seeker, { measure }) => measure === null || seeker.eligibility[measure] === "yes",
  sentence: (seeker, place) =>
    seeker.eligibility[place.measure ?? ""] === "no"
      ? {
          it: `il posto presso ${place.hostName} è riservato e la persona non è ammissibile`,
          en: `the place at ${place.hostName} is reserved and the person is not eligible`,
        }
      : {
          it: `il posto presso ${place.hostName} è riservato: l'ammissibilità è da verificare`,
          en: `the place at ${place.hostName} is reserved: eligibility is still to be checked`,
        },
};

export const kind: Constraint = {
  name: "kind",
  rule: {
    it: "Un posto per persone ospita persone, un posto per idee ospita un'idea con la sua squadra.",
    en: "A place for persons hosts persons, a place for ideas hosts an idea with its team.",
  },
  holds: (seeker, place) =>
    place.hosts === "person" ? seeker.kind === "person" : seeker.ideaId !== null,
  sentence: (_, place) =>
    place.hosts === "person"
      ? {
          it: `${place.hostName} ospita una persona, non un'idea con la sua squadra`,
          en: `${place.hostName} hosts a person, not an idea with its team`,
        }
      : {
          it: `${place.hostName} ospita un'idea, e un'idea ancora non c'è`,
          en: `${place.hostName} hosts an idea, and there is none yet`,
        },
};
