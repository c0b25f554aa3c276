import type { Bilingual } from "../../errors.ts";

export const NEW = {
  title: { it: "Nuovo progetto", en: "New programme" },
  lead: {
    it: "Parti da un modello: porta le sue fasi, le sue parole e i primi criteri. Tutto si può cambiare dopo.",
    en: "Begin with a template: it brings its phases, its words and the first criteria. All of it can be changed later.",
  },
  choose: { it: "1. Scegli il modello", en: "1. Choose the template" },
  begin: { it: "Parti da qui", en: "Begin with this" },
  phases: { it: "Fasi", en: "Phases" },
  copies: { it: "Oppure duplica un tuo progetto", en: "Or duplicate a programme of yours" },
  copiesHow: {
    it: "La copia prende fasi, parole e criteri; lascia persone, imprese e risposte.",
    en: "The copy takes phases, words and criteria; people, firms and answers stay behind.",
  },
  name: { it: "2. Il progetto", en: "2. The programme" },
  from: { it: "Modello", en: "Template" },
  copyOf: { it: "Copia di", en: "Copy of" },
  other: { it: "Scegli un altro modello", en: "Choose another template" },
  programmeTitle: { it: "Titolo", en: "Title" },
  id: { it: "Nome breve", en: "Short name" },
  idHint: {
    it: "Sta negli indirizzi delle pagine: lettere minuscole, cifre e trattini, come desio-2027.",
    en: "It stands in the pages' addresses: lower case letters, digits and hyphens, such as desio-2027.",
  },
  description: { it: "Di che cosa si tratta", en: "What it is about" },
  startsOn: { it: "Dal", en: "From" },
  endsOn: { it: "Al", en: "To" },
  funder: { it: "Finanziatore", en: "Funder" },
  fundingCall: { it: "Avviso", en: "Funding call" },
  projectCode: { it: "Codice progetto", en: "Project code" },
  cup: { it: "CUP", en: "CUP" },
  where: { it: "3. Il territorio", en: "3. The territory" },
  whereHow: {
    it: "I comuni del progetto, uno per casella: basta il nome; se più comuni si chiamano così, anche la sigla della provincia.",
    en: "The programme's comuni, one in each box: the name is enough; where several comuni share it, the province's code too.",
  },
  comune: { it: "Comune", en: "Comune" },
  moreComuni: { it: "Altri comuni", en: "More comuni" },
  create: { it: "Crea il progetto", en: "Make the programme" },
  badId: {
    it: "Il nome breve ha solo lettere minuscole, cifre e trattini.",
    en: "The short name has lower case letters, digits and hyphens alone.",
  },
} as const satisfies Record<string, Bilingual>;
