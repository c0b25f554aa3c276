import type { Bilingual } from "../../../errors.ts";
import type { KeptByLaw } from "../../../privacy/duties.ts";

export const DUTIES = {
  title: { it: "Obblighi di conservazione", en: "Duties to keep records" },
  lead: {
    it: "Che cosa una legge obbliga a conservare di chi ha partecipato a una collaborazione. Quando una persona viene cancellata, questo resta chiuso a chiave: lo legge solo chi controlla, fino al giorno indicato.",
    en: "What a law obliges to keep of whoever took part in a collaboration. When a person is erased, this stays locked away: only the auditor reads it, until the day given.",
  },
  none: {
    it: "Nessun obbligo: di chi viene cancellato non resta niente.",
    en: "No duty: nothing stays of whoever is erased.",
  },
  law: { it: "Base giuridica", en: "Legal basis" },
  lawHint: {
    it: "La norma o l'avviso che lo chiede, con l'articolo: «Reg. UE 2021/1060, art. 82».",
    en: 'The law or call that asks for it, with its article: "Reg. EU 2021/1060, art. 82".',
  },
  until: { it: "Fino al", en: "Until" },
  keeps: { it: "Che cosa si conserva", en: "What is kept" },
  keepsHow: {
    it: "Solo quello che la norma chiede: il resto va cancellato.",
    en: "Only what the law asks for: the rest is to be erased.",
  },
  add: { it: "Aggiungi un obbligo", en: "Add a duty" },
  change: { it: "Modifica", en: "Change" },
  save: { it: "Salva", en: "Save" },
  end: { it: "Togli questo obbligo", en: "Remove this duty" },
  endHow: {
    it: "Vale per chi sarà cancellato da adesso. Ciò che è già chiuso a chiave resta fino al suo giorno.",
    en: "It holds for whoever is erased from now on. What is locked away already stays until its day.",
  },
  past: { it: "scaduto", en: "over" },
} as const satisfies Record<string, Bilingual>;

export const DUTIES_DONE = {
  salvato: { it: "L'obbligo è salvato.", en: "The duty is saved." },
  tolto: { it: "L'obbligo è tolto.", en: "The duty is removed." },
} as const satisfies Record<string, Bilingual>;

export const KEPT_WORDS: Readonly<Record<KeptByLaw, Bilingual>> = {
  identity: { it: "Nome, indirizzo, posta e telefono", en: "Name, address, mail and telephone" },
  employment_status: { it: "Stato occupazionale", en: "Employment status" },
  eligibility: { it: "Ammissibilità alle misure", en: "Eligibility for measures" },
  collaborations: { it: "Collaborazioni", en: "Collaborations" },
  outcomes: { it: "Esiti", en: "Outcomes" },
};
