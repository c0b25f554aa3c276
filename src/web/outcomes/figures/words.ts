import type { ContractClass, DurationClass } from "../../../collaborations/outcomes/numbers.ts";
import { CONTRACT_WORDS } from "../../../collaborations/outcomes/words.ts";
import type { Bilingual } from "../../../errors.ts";

export const FIGURES = {
  title: { it: "Che cosa ne è nato", en: "What came of it" },
  hired: { it: "persone assunte", en: "people hired" },
  selfEmployed: { it: "persone in proprio", en: "people self-employed" },
  initiatives: { it: "iniziative nate", en: "initiatives born" },
  socialEnterprises: { it: "imprese sociali", en: "social enterprises" },
  jobs: { it: "posti di lavoro nelle iniziative", en: "jobs in the initiatives" },
  services: { it: "servizi allestiti", en: "services set up" },
  byContract: { it: "Assunzioni per contratto", en: "Hirings by contract" },
  byDuration: { it: "Assunzioni per durata", en: "Hirings by duration" },
  contract: { it: "Contratto", en: "Contract" },
  duration: { it: "Durata", en: "Duration" },
  number: { it: "Quante", en: "How many" },
  lasting: {
    it: "Collaborazioni vive dopo l'inizio",
    en: "Collaborations alive after their start",
  },
  after: { it: "A quanti mesi dall'inizio", en: "Months from the start" },
  alive: {
    it: "Vive, o diventate lavoro presso chi ospita",
    en: "Alive, or become work at the host",
  },
  over: { it: "Finite prima", en: "Ended before" },
  few: { it: "non si dice", en: "not told" },
  fewHint: {
    it: "Un numero da 1 a 4 non si dice, e nemmeno quello da cui lo si ricaverebbe, perché nessuno sia riconoscibile.",
    en: "A number from 1 to 4 is not told, nor one from which it could be reckoned, so that nobody can be recognised.",
  },
} as const satisfies Record<string, Bilingual>;

export const CONTRACT_CLASS_WORDS: Readonly<Record<ContractClass, Bilingual>> = {
  ...CONTRACT_WORDS,
  unknown: { it: "contratto non rilevato", en: "contract not known" },
};

export const DURATION_WORDS: Readonly<Record<DurationClass, Bilingual>> = {
  under_6: { it: "meno di 6 mesi", en: "under 6 months" },
  from_6: { it: "da 6 a meno di 12 mesi", en: "6 to under 12 months" },
  from_12: { it: "12 mesi e oltre", en: "12 months and over" },
  open_ended: { it: "senza termine", en: "without an end" },
  unknown: { it: "durata non rilevata", en: "duration not known" },
};
