import type { Standing } from "../../../collaborations/outcomes/incentive-standing.ts";
import type { Bilingual } from "../../../errors.ts";

export const INCENTIVES = {
  title: { it: "Incentivo all'assunzione", en: "Hiring incentive" },
  lead: {
    it: "Ogni assunzione nata da una collaborazione, con la sua durata e a che punto è l'incentivo.",
    en: "Every hiring that followed a collaboration, with its duration and how far the incentive has come.",
  },
  none: {
    it: "Ancora nessuna assunzione: si registra con l'esito, indicando il contratto.",
    en: "No hiring yet: it is recorded with the outcome, by its contract.",
  },
  person: { it: "Persona", en: "Person" },
  employer: { it: "Chi assume", en: "Employer" },
  elsewhere: { it: "un'altra impresa", en: "another firm" },
  contract: { it: "Contratto", en: "Contract" },
  period: { it: "Dal – al", en: "From – to" },
  standing: { it: "Incentivo", en: "Incentive" },
  amount: { it: "Importo (€)", en: "Amount (€)" },
  due: { it: "Scadenza", en: "Due" },
  deMinimis: { it: "De minimis dichiarato", en: "De minimis declared" },
  action: { it: "Che cosa puoi fare", en: "What you can do" },
  open: { it: "Apri", en: "Open" },
  rules: { it: "Quanti mesi servono", en: "How many months are needed" },
  rulesHow: {
    it: "Ogni regola vale per i contratti che cominciano da quel giorno: una regola nuova non cambia le assunzioni di prima.",
    en: "Each rule holds for contracts that begin from that day on: a new rule changes no earlier hiring.",
  },
  noRules: {
    it: "Nessuna regola: finché manca, nessuna assunzione risulta ammissibile.",
    en: "No rule: as long as there is none, no hiring counts as eligible.",
  },
  validFrom: { it: "Contratti che cominciano dal", en: "Contracts that begin from" },
  months: { it: "Mesi, almeno", en: "Months, at least" },
  addRule: { it: "Scrivi la regola", en: "Write the rule" },
  decision: { it: "La tua decisione", en: "Your decision" },
  decisionHint: {
    it: "Serve solo dove la durata basta con la proroga.",
    en: "Needed only where it lasts long enough with its extension.",
  },
  undecided: { it: "— nessuna —", en: "— none —" },
  because: { it: "Perché", en: "Why" },
  dueOn: { it: "Scadenza", en: "Due on" },
  askedOn: { it: "Richiesto il", en: "Asked for on" },
  grantedOn: { it: "Concesso il", en: "Granted on" },
  paidOn: { it: "Erogato il", en: "Paid on" },
  save: { it: "Salva", en: "Save" },
  back: { it: "Torna agli incentivi", en: "Back to the incentives" },
  unknown: { it: "—", en: "—" },
} as const satisfies Record<string, Bilingual>;

export const DECISION_WORDS = {
  admitted: { it: "ammessa", en: "admitted" },
  refused: { it: "non ammessa", en: "refused" },
} as const satisfies Record<string, Bilingual>;

/** What has to be done about it, before its reason. */
export const isToLookAt = ({ state }: Standing): boolean =>
  state === "to_decide" || state === "to_complete" || state === "no_rule";

export const INCENTIVES_DONE = {
  salvato: { it: "Salvato.", en: "Saved." },
  regola: { it: "La regola è scritta.", en: "The rule has been written." },
} as const satisfies Record<string, Bilingual>;
