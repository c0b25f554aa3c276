import { CONSENT_PURPOSES } from "../db/tables/lists.ts";
import type { Bilingual } from "../errors.ts";

export { CONSENT_PURPOSES };
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What people are asked, until a programme words it otherwise. */
export const FIRST_TEXTS: Readonly<Record<ConsentPurpose, Bilingual>> = {
  contacts: {
    it: "Se un abbinamento interessa a me e all'impresa, l'impresa può leggere il mio nome, la mia posta e il mio telefono, per invitarmi a un incontro.",
    en: "If a pairing interests both me and the firm, the firm may read my name, mail and telephone, to invite me to a meeting.",
  },
  public_idea: {
    it: "Il titolo e il testo della mia idea si possono leggere nella pagina pubblica del progetto, senza il mio nome.",
    en: "The title and the text of my idea may be read on the programme's public page, without my name.",
  },
  messages: {
    it: "Il progetto può scrivermi per posta elettronica: proposte, promemoria, inviti agli incontri.",
    en: "The programme may write to me by mail: proposals, reminders, invitations to meetings.",
  },
};
