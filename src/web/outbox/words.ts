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
  reminders: { it: "Scrivi i promemoria di oggi", en: "Write today's reminders" },
} as const satisfies Record<string, Bilingual>;

export const OUTBOX_DONE = {
  promemoria: {
    it: "I promemoria dovuti oggi sono scritti; le proposte scadute sono chiuse.",
    en: "The reminders due today are written; proposals past their date are closed.",
  },
} as const satisfies Record<string, Bilingual>;
