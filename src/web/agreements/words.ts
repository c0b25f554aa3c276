import type { Bilingual } from "../../errors.ts";
import type { Agreement } from "../../programmes/agreements/agreements.ts";

export const AGREEMENTS = {
  title: { it: "Accordi e protocolli", en: "Agreements and protocols" },
  lead: {
    it: "Che cosa è stato firmato, da chi, fino a quando. Gli impegni presi sono risorse del progetto: quando l'accordo scade non si propongono più.",
    en: "What has been signed, by whom, until when. What is promised are resources of the programme: once the agreement lapses they are proposed no more.",
  },
  add: { it: "Aggiungi un accordo", en: "Add an agreement" },
  none: { it: "Non c'è ancora nessun accordo.", en: "There is no agreement yet." },
  titled: { it: "Titolo", en: "Title" },
  kind: { it: "Tipo", en: "Kind" },
  parties: { it: "Parti", en: "Parties" },
  signedOn: { it: "Firmato il", en: "Signed on" },
  startsOn: { it: "Dal", en: "From" },
  expiresOn: { it: "Scade il", en: "Ends on" },
  noEnd: { it: "senza scadenza", en: "no end" },
  unsaid: { it: "non indicato", en: "not stated" },
  state: { it: "Stato", en: "State" },
  edit: { it: "Modifica tipo, titolo e date", en: "Edit kind, title and dates" },
  signatures: { it: "Parti e firme", en: "Parties and signatures" },
  signaturesHow: {
    it: "Scrivi il giorno in cui ciascuno ha firmato; lascia vuoto per chi non l'ha ancora fatto.",
    en: "Write the day on which each has signed; leave it empty for those who have not yet.",
  },
  noParties: { it: "Non ci sono ancora parti.", en: "There are no parties yet." },
  saveSignatures: { it: "Salva le firme", en: "Save the signatures" },
  notSigned: { it: "non ancora", en: "not yet" },
  addParty: { it: "Aggiungi una parte", en: "Add a party" },
  dropParty: { it: "Togli una parte", en: "Remove a party" },
  organisation: { it: "Organizzazione", en: "Organisation" },
  commitments: { it: "Impegni presi", en: "What is promised" },
  commitmentsHow: {
    it: "Ogni impegno è una risorsa che nomina questo accordo.",
    en: "Each promise is a resource that names this agreement.",
  },
  noCommitments: { it: "Nessun impegno ancora.", en: "Nothing is promised yet." },
  resource: { it: "Risorsa", en: "Resource" },
  amount: { it: "Quanto", en: "How much" },
  giver: { it: "Chi", en: "Who" },
  kept: { it: "Mantenuto", en: "Kept" },
  keptSince: { it: "mantenuto dal", en: "kept since" },
  notKept: { it: "non ancora", en: "not yet" },
  keep: { it: "È mantenuto da oggi", en: "It is kept from today" },
  unkeep: { it: "Non ancora", en: "Not yet" },
  drop: { it: "Stacca", en: "Detach" },
  link: { it: "Collega una risorsa", en: "Link a resource" },
  newResource: { it: "Aggiungi una risorsa nuova", en: "Add a new resource" },
  files: { it: "Allegati", en: "Files" },
  filesHow: {
    it: "PDF, P7M, DOCX, ODT, JPG o PNG, al più 5 MB ciascuno. Li vede solo il coordinamento.",
    en: "PDF, P7M, DOCX, ODT, JPG or PNG, 5 MB each at most. The coordination alone sees them.",
  },
  noFiles: { it: "Nessun allegato.", en: "No files." },
  file: { it: "Il file", en: "The file" },
  attach: { it: "Allega", en: "Attach" },
  detach: { it: "Elimina", en: "Delete" },
  end: { it: "Rinnova o concludi", en: "Renew or end" },
  endHow: {
    it: "L'ultimo giorno dell'accordo: spostalo in avanti per rinnovarlo, a oggi per concluderlo. Vuoto: senza scadenza.",
    en: "The agreement's last day: move it on to renew it, to today to end it. Empty: no end.",
  },
  saveEnd: { it: "Salva la scadenza", en: "Save the last day" },
  chooseFile: { it: "Scegli un file.", en: "Choose a file." },
  partnership: { it: "Partenariato", en: "Partnership" },
} as const satisfies Record<string, Bilingual>;

export const AGREEMENT_STATE_WORDS: Readonly<Record<Agreement["state"], Bilingual>> = {
  draft: { it: "bozza", en: "draft" },
  signing: { it: "in firma", en: "being signed" },
  active: { it: "attivo", en: "in force" },
  ending: { it: "in scadenza", en: "ending" },
  lapsed: { it: "scaduto", en: "lapsed" },
};

export const AGREEMENT_KIND_NAMES: Readonly<Record<Agreement["kind"], Bilingual>> = {
  partnership_agreement: { it: "accordo di partenariato", en: "partnership agreement" },
  protocol: { it: "protocollo di collaborazione", en: "protocol of collaboration" },
  pact: { it: "patto", en: "pact" },
  letter_of_intent: { it: "lettera d'intenti", en: "letter of intent" },
  convention: { it: "convenzione", en: "convention" },
};

export const AGREEMENTS_DONE: Readonly<Record<string, Bilingual>> = {
  aggiunto: { it: "L'accordo è stato aggiunto.", en: "The agreement has been added." },
  salvato: { it: "Salvato.", en: "Saved." },
  firme: { it: "Le firme sono state salvate.", en: "The signatures have been saved." },
  allegato: { it: "Il file è stato allegato.", en: "The file has been attached." },
  eliminato: { it: "Il file è stato eliminato.", en: "The file has been deleted." },
};
