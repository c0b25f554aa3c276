import type { Bilingual } from "../../errors.ts";

export const OUTBOX = {
  title: { it: "Posta", en: "Outbox" },
  lead: {
    it: "Le lettere del progetto: quelle che aspettano di partire e quelle partite. L'indirizzo si cerca solo al momento dell'invio.",
    en: "The programme's letters: those that wait to go out and those sent. The address is looked up only when a letter is sent.",
  },
  none: { it: "Nessuna lettera.", en: "No letters." },
  to: { it: "A", en: "To" },
  coordination: { it: "coordinamento", en: "coordination" },
  invited: { it: "invito", en: "invitation" },
  letter: { it: "Lettera", en: "Letter" },
  due: { it: "Da spedire dal", en: "To be sent from" },
  state: { it: "Stato", en: "State" },
  waiting: { it: "in attesa", en: "waiting" },
  sent: { it: "spedita il", en: "sent on" },
  failed: { it: "non spedita", en: "not sent" },
  reminders: { it: "Scrivi le lettere di oggi", en: "Write today's letters" },
  send: { it: "Spedisci adesso", en: "Send now" },
  noMail: {
    it: "La posta non è configurata: le lettere si leggono qui e si consegnano a voce o stampate. Per spedirle, l'amministratore tecnico indica un server di posta.",
    en: "Mail is not set up: letters are read here, and handed over in person or printed. To have them sent, the technical administrator names a mail server.",
  },
  linkPlace: {
    it: "[il collegamento personale si crea quando la lettera parte]",
    en: "[the personal link is made when the letter goes out]",
  },
} as const satisfies Record<string, Bilingual>;

export const OUTBOX_DONE = {
  promemoria: {
    it: "Le lettere di oggi sono scritte; le proposte scadute sono chiuse.",
    en: "Today's letters are written; proposals past their date are closed.",
  },
  spedisci: {
    it: "Le lettere stanno partendo: tra poco qui accanto a ciascuna c'è com'è andata.",
    en: "The letters are going out: soon each has beside it how that went.",
  },
  inviti: {
    it: "Gli inviti sono scritti: qui sotto c'è a che punto è ciascuno.",
    en: "The invitations are written: below is how far each has come.",
  },
  senza: {
    it: "La posta non è configurata: non è partito nulla.",
    en: "Mail is not set up: nothing has been sent.",
  },
} as const satisfies Record<string, Bilingual>;
