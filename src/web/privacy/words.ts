import type { ConsentPurpose } from "../../access/consent-texts.ts";
import type { Bilingual } from "../../errors.ts";
import type { Retained } from "../../privacy/retain/rules.ts";

export const OWN_DATA = {
  title: { it: "I miei dati", en: "My data" },
  lead: {
    it: "Qui vedi che cosa il progetto conserva di te, chi l'ha visto e a che cosa hai acconsentito. Puoi cambiare idea quando vuoi.",
    en: "Here you see what the programme keeps of you, who has seen it and what you have consented to. You may change your mind at any time.",
  },
  consents: { it: "I miei consensi", en: "My consents" },
  given: { it: "Hai acconsentito il", en: "You consented on" },
  withdrawn: { it: "Hai ritirato il consenso il", en: "You withdrew on" },
  notAsked: { it: "Non hai ancora risposto.", en: "You have not answered yet." },
  reworded: {
    it: "Questo testo è cambiato dopo la tua risposta, che per adesso vale ancora: leggilo e rispondi di nuovo. Hai acconsentito il",
    en: "This wording has changed since your answer, which holds for the time being: read it and answer again. You consented on",
  },
  before: { it: "Il testo di prima", en: "The wording before" },
  give: { it: "Acconsento", en: "I consent" },
  withdraw: { it: "Ritiro il consenso", en: "I withdraw" },
  kept: { it: "Che cosa conserviamo", en: "What we keep" },
  download: { it: "Scarica tutto (JSON)", en: "Download all of it (JSON)" },
  othersSaid: {
    it: "Ciò che altri hanno detto di te non è nel file: puoi chiederlo al coordinamento.",
    en: "What others said of you is not in the file: you can ask the coordination for it.",
  },
  rows: { it: "voci", en: "entries" },
  seen: { it: "Chi ha visto i miei dati", en: "Who has seen my data" },
  nobody: { it: "Ancora nessuno.", en: "Nobody yet." },
  when: { it: "Quando", en: "When" },
  who: { it: "Chi", en: "Who" },
  did: { it: "Che cosa", en: "What" },
  erase: { it: "Cancellare i miei dati", en: "Erasing my data" },
  eraseHow: {
    it: "Il coordinamento cancella i tuoi dati entro un mese. Restano solo i conteggi, senza il tuo nome; se una legge obbliga a tenere qualcosa, resta chiuso a chiave fino alla sua data.",
    en: "The coordination erases your data within a month. Only counts stay, without your name; if a law obliges to keep anything, it stays locked away until its date.",
  },
  duties: {
    it: "Se hai partecipato a una collaborazione, resta chiuso a chiave:",
    en: "If you took part in a collaboration, this stays locked away:",
  },
  askErasure: { it: "Chiedo di cancellare i miei dati", en: "I ask to have my data erased" },
  asked: { it: "Hai chiesto la cancellazione il", en: "You asked for erasure on" },
} as const satisfies Record<string, Bilingual>;

export const PURPOSES: Readonly<Record<ConsentPurpose, Bilingual>> = {
  contacts: { it: "Nome e contatti alle imprese", en: "Name and contacts to firms" },
  public_idea: { it: "La mia idea in pubblico", en: "My idea in public" },
  messages: { it: "Lettere per posta elettronica", en: "Letters by mail" },
};

export const OWN_DATA_DONE: Readonly<Record<string, Bilingual>> = {
  consenso: { it: "Il tuo consenso è annotato.", en: "Your consent is noted." },
  ritiro: {
    it: "Il consenso è ritirato: vale da subito.",
    en: "The consent is withdrawn, as of now.",
  },
  chiesto: {
    it: "La tua richiesta è arrivata al coordinamento.",
    en: "Your request has reached the coordination.",
  },
};

export const PRIVACY = {
  title: { it: "Dati personali", en: "Personal data" },
  requests: { it: "Richieste di cancellazione", en: "Requests for erasure" },
  noRequests: { it: "Nessuna richiesta.", en: "No request." },
  person: { it: "Persona", en: "Person" },
  since: { it: "Chiesta il", en: "Asked on" },
  until: { it: "Da evadere entro il", en: "To be done by" },
  does: { it: "Azione", en: "Action" },
  erase: { it: "Cancella questa persona", en: "Erase this person" },
  eraseHow: {
    it: "La cancellazione non si può annullare: la persona sparisce da ogni elenco, i conteggi restano.",
    en: "Erasure cannot be undone: the person goes from every list, counts stay.",
  },
  sure: { it: "Ho capito: cancella per sempre", en: "I understand: erase for good" },
  retention: { it: "Per quanto tempo si conserva", en: "For how long things are kept" },
  days: { it: "giorni", en: "days" },
  default: { it: "di norma", en: "by default" },
  never: { it: "mai da solo", en: "never by itself" },
  save: { it: "Salva", en: "Save" },
  audit: { it: "Chi ha visto e cambiato che cosa", en: "Who saw and changed what" },
  auditHow: {
    it: "Gli ultimi 200 fatti. Nessuno può correggerli o toglierli.",
    en: "The last 200 facts. Nobody can correct or remove them.",
  },
  duties: {
    it: "Che cosa una legge obbliga a conservare di chi viene cancellato, e fino a quando.",
    en: "What a law obliges to keep of whoever is erased, and until when.",
  },
  nobody: { it: "nessuno in particolare", en: "nobody in particular" },
} as const satisfies Record<string, Bilingual>;

export const PRIVACY_DONE: Readonly<Record<string, Bilingual>> = {
  cancellata: { it: "La persona è stata cancellata.", en: "The person has been erased." },
  salvato: { it: "I tempi di conservazione sono salvati.", en: "The periods are saved." },
};

export const RETAINED_WORDS: Readonly<Record<Retained, Bilingual>> = {
  letters: { it: "Testo delle lettere spedite", en: "Text of letters sent" },
  runs: {
    it: "Dati di partenza delle ipotesi, dopo il ciclo",
    en: "Inputs of runs, after the round",
  },
  accounts: { it: "Accessi non usati", en: "Unused accounts" },
  people: { it: "Persone, dalla fine del progetto", en: "People, from the programme's end" },
};

export const ACTIONS: Readonly<Record<"insert" | "update" | "delete" | "see", Bilingual>> = {
  insert: { it: "scritto", en: "written" },
  update: { it: "cambiato", en: "changed" },
  delete: { it: "tolto", en: "removed" },
  see: { it: "visto", en: "seen" },
};

export const ACTORS: Readonly<Record<string, Bilingual>> = {
  system: { it: "il servizio", en: "the service" },
  coordinator: { it: "coordinamento", en: "coordination" },
  referent: { it: "referente di hub", en: "hub's referent" },
  member: { it: "impresa o ente", en: "organisation" },
  participant: { it: "tu", en: "you" },
  auditor: { it: "chi controlla", en: "the auditor" },
};

/** What was seen or changed, where its table's name says too little. */
export const SUBJECTS: Readonly<Record<string, Bilingual>> = {
  contacts: { it: "nome e contatti", en: "name and contacts" },
  fairness: {
    it: "dati riservati, nel rapporto di equità",
    en: "protected data, in the fairness report",
  },
  own_data: { it: "tutti i dati, per consegnarli", en: "all data, to hand them over" },
  report: {
    it: "chi sta dietro un numero della rendicontazione",
    en: "who is behind a number of the report",
  },
  locked_record: { it: "ciò che è chiuso a chiave", en: "what is locked away" },
  participant: { it: "profilo", en: "profile" },
  participant_identity: { it: "nome e contatti", en: "name and contacts" },
  participant_protected: { it: "dati riservati", en: "protected data" },
  participant_condition: { it: "condizioni", en: "conditions" },
  participant_skill: { it: "competenze", en: "skills" },
  participant_employer: { it: "datori di lavoro", en: "employers" },
  employment_status: { it: "stato occupazionale", en: "employment status" },
  eligibility: { it: "ammissibilità", en: "eligibility" },
  answer: { it: "risposte al questionario", en: "questionnaire answers" },
  preference: { it: "preferenze", en: "preferences" },
  need: { it: "bisogni", en: "needs" },
  idea_member: { it: "squadra di un'idea", en: "an idea's team" },
  resource: { it: "ciò che mette a disposizione", en: "what is put at disposal" },
  collaboration: { it: "collaborazione", en: "collaboration" },
  consent: { it: "consenso", en: "consent" },
  membership: { it: "accesso", en: "sign-in" },
  invitation: { it: "invito", en: "invitation" },
  account: { it: "con quale indirizzo entra", en: "the address that signs in" },
  audit_subject: { it: "sotto quale sigla parla il registro", en: "the token of the audit" },
  decision: { it: "risposte date", en: "answers given" },
  erasure_request: { it: "richiesta di cancellazione", en: "request for erasure" },
  exposure: { it: "quante volte è stata vista l'idea", en: "how often the idea was opened" },
  idea: { it: "idee", en: "ideas" },
  idea_role: { it: "ruoli nella squadra", en: "roles in the team" },
  idea_stage: { it: "tappe dell'idea", en: "stages of the idea" },
  message: { it: "lettere ricevute", en: "letters received" },
  pairing: { it: "proposte ricevute", en: "proposals received" },
  profile_text: { it: "testi del profilo, per la ricerca", en: "texts of the profile, for search" },
  profile_vector: { it: "gli stessi testi, in numeri", en: "the same texts, as numbers" },
  proposal: { it: "perché una proposta", en: "why a proposal" },
  resource_skill: { it: "competenze chieste o offerte", en: "skills asked or given" },
  run_pseudonym: { it: "pseudonimi nei calcoli", en: "pseudonyms in computations" },
  search_entry: { it: "voci della ricerca", en: "entries of the search" },
  second_look: { it: "richieste di riparlarne", en: "requests to talk about it again" },
  session: { it: "accessi aperti", en: "open sign-ins" },
  waiting: { it: "perché l'attesa", en: "why the waiting" },
};
