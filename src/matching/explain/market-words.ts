import type { Market, Text } from "../glossary.ts";
import type { Place } from "../parties.ts";

/** What a market's sentences say of those who wait and of what they wait for. */
export interface MarketWords {
  /** How many there are at these places, as people count them. */
  readonly count: (places: readonly Place[]) => number;
  readonly noneFree: Text;
  /** None of so many free ones meets all conditions. */
  readonly noneFits: (free: number) => Text;
  /** So many free ones of so many are left out by one constraint. */
  readonly leftOut: (barred: number, free: number) => Text;
  /** Without a full stop: the reason follows. */
  readonly taken: (count: number) => Text;
  /** With as many matched as can be, to give one here would leave somebody else without. */
  readonly othersWithout: (count: number) => Text;
  readonly forbidden: Text;
  readonly forbiddenOrLow: Text;
  readonly low: Text;
  readonly heldBack: Text;
  /** So many fewer would be matched. */
  readonly fewer: (n: number) => Text;
  /** So many more would be matched. */
  readonly more: (n: number) => Text;
}

const SEATS: MarketWords = {
  count: (places) => places.reduce((sum, { capacity }) => sum + capacity, 0),
  noneFree: {
    it: "In questo ciclo non ci sono posti liberi.",
    en: "There are no free seats in this round.",
  },
  noneFits: (free) =>
    free === 1
      ? {
          it: "L'unico posto libero non rispetta per ora tutte le condizioni.",
          en: "The only free seat does not meet all conditions yet.",
        }
      : {
          it: `Nessuno dei ${free} posti liberi rispetta per ora tutte le condizioni.`,
          en: `None of the ${free} free seats meets all conditions yet.`,
        },
  leftOut: (barred, free) => ({
    it:
      barred === 1
        ? `Per questo resta escluso 1 posto libero su ${free}.`
        : `Per questo restano esclusi ${barred} posti liberi su ${free}.`,
    en: `That leaves out ${barred} of ${free} free ${free === 1 ? "seat" : "seats"}.`,
  }),
  taken: (count) =>
    count === 1
      ? {
          it: "L'unico posto possibile è andato ad altri",
          en: "The only possible seat went to somebody else",
        }
      : {
          it: `I ${count} posti possibili sono andati ad altri`,
          en: `The ${count} possible seats went to others`,
        },
  othersWithout: (count) => ({
    it: `: ${count === 1 ? "assegnarlo" : "assegnarne uno"} qui lascerebbe qualcun altro senza.`,
    en: `: giving ${count === 1 ? "it" : "one"} here would leave somebody else without.`,
  }),
  forbidden: {
    it: "Il coordinamento ha escluso i posti possibili.",
    en: "The coordination forbade the possible places.",
  },
  forbiddenOrLow: {
    it: "Nei posti possibili l'affinità è ancora sotto la soglia minima, oppure il coordinamento li ha esclusi.",
    en: "In the possible places the fit is still below the floor, or the coordination forbade them.",
  },
  low: {
    it: "Nei posti possibili l'affinità è ancora sotto la soglia minima: meglio aspettare.",
    en: "In the possible places the fit is still below the floor: better to wait.",
  },
  heldBack: {
    it: "Ci sarebbe posto, ma le riserve di posti del progetto non permettono di darlo senza che altri lo perdano o qualcosa valga meno.",
    en: "There is room, but under the programme's quotas it could be given only if others lost theirs, or at a cost.",
  },
  fewer: (n) => ({
    it:
      n === 1 ? "una persona in meno avrebbe un posto" : `${n} persone in meno avrebbero un posto`,
    en: n === 1 ? "one person fewer would have a place" : `${n} persons fewer would have a place`,
  }),
  more: (n) => ({
    it: n === 1 ? "una persona in più avrebbe un posto" : `${n} persone in più avrebbero un posto`,
    en: n === 1 ? "one person more would have a place" : `${n} persons more would have a place`,
  }),
};

const RESOURCES: MarketWords = {
  count: (places) => places.length,
  noneFree: {
    it: "In questo ciclo non ci sono risorse libere.",
    en: "There are no free resources in this round.",
  },
  noneFits: (free) =>
    free === 1
      ? {
          it: "L'unica risorsa libera non fa al caso.",
          en: "The only free resource does not serve.",
        }
      : {
          it: `Nessuna delle ${free} risorse libere fa al caso.`,
          en: `None of the ${free} free resources serves.`,
        },
  leftOut: (barred, free) => ({
    it:
      barred === 1
        ? `Per questo resta esclusa 1 risorsa su ${free}.`
        : `Per questo restano escluse ${barred} risorse su ${free}.`,
    en: `That leaves out ${barred} of ${free} ${free === 1 ? "resource" : "resources"}.`,
  }),
  taken: (count) =>
    count === 1
      ? {
          it: "L'unica risorsa possibile serve ad altri",
          en: "The only possible resource serves others",
        }
      : {
          it: `Le ${count} risorse possibili servono ad altri`,
          en: `The ${count} possible resources serve others`,
        },
  othersWithout: (count) => ({
    it: `: ${count === 1 ? "darla" : "darne una"} qui lascerebbe scoperto un altro bisogno, o uno essenziale.`,
    en: `: giving ${count === 1 ? "it" : "one"} here would leave another need unmet, or an essential one.`,
  }),
  forbidden: {
    it: "Il coordinamento ha escluso le risorse possibili.",
    en: "The coordination forbade the possible resources.",
  },
  forbiddenOrLow: {
    it: "Le risorse possibili sono ancora sotto la soglia minima di affinità, oppure il coordinamento le ha escluse.",
    en: "The possible resources are still below the floor, or the coordination forbade them.",
  },
  low: {
    it: "Le risorse possibili sono ancora sotto la soglia minima di affinità: meglio cercarne un'altra.",
    en: "The possible resources are still below the floor: better to look for another one.",
  },
  heldBack: {
    it: "Le risorse possibili in quel periodo, o in quella quantità, servono ad altri.",
    en: "The possible resources are used by others in that period, or up to that amount.",
  },
  fewer: (n) => ({
    it: n === 1 ? "un bisogno in meno sarebbe coperto" : `${n} bisogni in meno sarebbero coperti`,
    en: n === 1 ? "one need fewer would be met" : `${n} needs fewer would be met`,
  }),
  more: (n) => ({
    it: n === 1 ? "un bisogno in più sarebbe coperto" : `${n} bisogni in più sarebbero coperti`,
    en: n === 1 ? "one need more would be met" : `${n} needs more would be met`,
  }),
};

export const marketWords = (market: Market): MarketWords =>
  market === "resourcing" ? RESOURCES : SEATS;
