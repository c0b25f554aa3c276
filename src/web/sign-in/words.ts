import type { Bilingual } from "../../errors.ts";

export const SIGN_IN = {
  title: { it: "Entra", en: "Sign in" },
  lead: {
    it: "Scrivi l'indirizzo di posta con cui sei stato invitato: ti mandiamo un collegamento per entrare. Non serve una password.",
    en: "Write the mail address under which you were invited: we send you a link to sign in. No password is needed.",
  },
  email: { it: "Indirizzo di posta", en: "Mail address" },
  send: { it: "Mandami il collegamento", en: "Send me the link" },
  sentTitle: { it: "Guarda nella posta", en: "Look into your mail" },
  sent: {
    it: "Se questo indirizzo è stato invitato, tra poco arriva un collegamento: vale un quarto d'ora e una volta sola.",
    en: "If this address has been invited, a link is on its way: it works once, for a quarter of an hour.",
  },
  notArrived: {
    it: "Non arriva? Guarda tra la posta indesiderata, poi chiedi a chi coordina il progetto.",
    en: "Nothing arrives? Look among unwanted mail, then ask whoever coordinates the programme.",
  },
  as: { it: "Questo collegamento è per", en: "This link is for" },
  press: {
    it: "Premi il tasto per entrare. Il collegamento vale una volta sola.",
    en: "Press the button to sign in. The link works once.",
  },
  enter: { it: "Entra", en: "Sign in" },
  spentTitle: { it: "Questo collegamento non vale più", en: "This link works no more" },
  spent: {
    it: "È già stato usato, oppure è scaduto.",
    en: "It has been used already, or has expired.",
  },
  another: { it: "Chiedine un altro", en: "Ask for another one" },
} as const satisfies Record<string, Bilingual>;
