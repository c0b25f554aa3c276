import type { Bilingual } from "../../../errors.ts";

export const HOSTS = {
  title: { it: "Imprese per me", en: "Hosts for me" },
  lead: {
    it: "Queste imprese e questi enti hanno un posto che può fare per te. In alto trovi quelli più adatti, con il perché.",
    en: "These firms and organisations have a place that may suit you. Those that suit best come first, with the reason.",
  },
  none: {
    it: "Adesso non ci sono posti che rispettano tutte le tue condizioni. Se puoi fare più strada o muoverti in un altro modo, dillo nel tuo profilo; oppure parlane con il tuo hub.",
    en: "At the moment no place meets all your conditions. If you can travel further or in another way, say so in your profile; or talk to your hub.",
  },
  notYet: {
    it: "Le imprese adatte a te si vedono quando il coordinamento apre un ciclo. Se hai già una collaborazione, non c'è altro da scegliere.",
    en: "The hosts that suit you show once the coordination opens a round. If you have a collaboration already, there is nothing else to choose.",
  },
  profile: { it: "Vai al mio profilo", en: "Go to my profile" },
  choices: { it: "Le mie scelte", en: "My choices" },
  choicesLead: {
    it: "Metti in ordine fino a 5 imprese. Chi coordina ne tiene conto, ma non promette la prima.",
    en: "Put up to 5 hosts in order. The coordination takes it into account, but does not promise the first.",
  },
  noChoice: { it: "Non hai ancora scelto.", en: "You have not chosen yet." },
  add: { it: "Metti tra le mie scelte", en: "Add to my choices" },
  up: { it: "Più su", en: "Up" },
  down: { it: "Più giù", en: "Down" },
  remove: { it: "Togli", en: "Remove" },
  exclude: { it: "Qui no", en: "Not here" },
  excluded: { it: "Dove non voglio andare", en: "Where I do not want to go" },
  excludedLead: {
    it: "Nessuno te le propone. Non devi dire perché, e l'impresa non lo sa.",
    en: "Nobody proposes these to you. You need not say why, and the host does not know.",
  },
  include: { it: "Ci ho ripensato", en: "I have changed my mind" },
  others: { it: "Altre imprese", en: "More hosts" },
  before: { it: "Imprese di prima", en: "Hosts before" },
} as const satisfies Record<string, Bilingual>;

export const HOSTS_DONE = {
  scelta: { it: "La scelta è salvata.", en: "The choice is saved." },
  tolta: { it: "Non è più tra le tue scelte.", en: "It is no longer among your choices." },
  esclusa: { it: "Non ti verrà proposta.", en: "It will not be proposed to you." },
  ripensata: { it: "Può di nuovo esserti proposta.", en: "It may be proposed to you again." },
} as const satisfies Record<string, Bilingual>;
