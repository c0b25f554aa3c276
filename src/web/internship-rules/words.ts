import type { Bilingual } from "../../errors.ts";
import type { FigureName } from "../../programmes/internship-rules/schema.ts";

export const RULES = {
  title: { it: "Regole sui tirocini", en: "Rules on internships" },
  lead: {
    it: "Che cosa chiede la legge per un tirocinio, con le date e la fonte. Un tirocinio si controlla con le regole in vigore il giorno in cui comincia: cambiare una data vale solo per gli avvii da allora.",
    en: "What the law asks of an internship, with its dates and its source. An internship is checked by the rules in force on the day it starts: another date counts only for starts from then on.",
  },
  none: {
    it: "Questo progetto non ha ancora regole: nessun avvio viene controllato.",
    en: "This programme has no rules yet: no start is checked.",
  },
  adopt: { it: "Adotta le regole della Lombardia", en: "Adopt the rules of Lombardy" },
  figure: { it: "Che cosa", en: "What" },
  says: { it: "Che cosa dice", en: "What it says" },
  inForce: { it: "In vigore", en: "In force" },
  source: { it: "Fonte", en: "Source" },
  toCheck: { it: "da verificare sulla fonte", en: "to be checked in its source" },
  since: { it: "dal", en: "from" },
  until: { it: "al", en: "until" },
  dates: { it: "Cambia le date", en: "Change the dates" },
  datesHow: {
    it: "Per esempio quando una regola cambia: si chiude quella di prima e si manda il file con la nuova.",
    en: "Such as when a rule changes: end the one before, and send the file with the new one.",
  },
  from: { it: "In vigore dal", en: "In force from" },
  to: { it: "Fino al (vuoto: senza termine)", en: "Until (empty: without end)" },
  which: { it: "Quale regola", en: "Which rule" },
  save: { it: "Salva", en: "Save" },
  file: { it: "Sostituisci con un file", en: "Replace by a file" },
  fileHow: {
    it: "Scarica le regole, cambia cifre e date in quel file e mandalo qui. Le versioni di prima restano conservate.",
    en: "Download the rules, change figures and dates in that file and send it here. Earlier versions are kept.",
  },
  download: { it: "Scarica le regole (JSON)", en: "Download the rules (JSON)" },
  chosen: { it: "Il file delle regole", en: "The file of rules" },
  send: { it: "Manda il file", en: "Send the file" },
  noFile: { it: "Scegli un file.", en: "Choose a file." },
} as const satisfies Record<string, Bilingual>;

export const RULES_DONE = {
  salvate: { it: "Le regole sono salvate.", en: "The rules are saved." },
} as const satisfies Record<string, Bilingual>;

export const FIGURE_WORDS: Readonly<Record<FigureName, Bilingual>> = {
  duration: { it: "Durata", en: "Duration" },
  allowance: { it: "Indennità minima", en: "Least allowance" },
  attendance: { it: "Frequenza per l'indennità intera", en: "Attendance for the full allowance" },
  trainees: { it: "Tirocinanti per sede", en: "Trainees at a host" },
  previousWork: { it: "Rapporti di lavoro precedenti", en: "Previous employment" },
};
