import type { Bilingual } from "../../errors.ts";

export const REFERENT = {
  title: { it: "Le proposte del mio hub", en: "My hub's proposals" },
  lead: {
    it: "Le proposte di abbinamento delle persone che accompagni. Se una persona ti ha risposto al telefono o di persona, registra tu la sua risposta.",
    en: "The proposals of the people whom you accompany. If somebody has answered you by phone or in person, enter their answer.",
  },
  none: {
    it: "Nessuna persona del tuo hub ha una proposta per ora.",
    en: "Nobody of your hub has a proposal for now.",
  },
  person: { it: "Persona", en: "Person" },
  place: { it: "Posto", en: "Place" },
  state: { it: "A che punto è", en: "How far it is" },
  action: { it: "Che cosa puoi fare", en: "What you can do" },
  enter: { it: "Registra la risposta", en: "Enter the answer" },
  enterTitle: { it: "Registra la risposta di una persona", en: "Enter a person's answer" },
  enterLead: {
    it: "Solo per chi te l'ha detto di persona o al telefono. Resta scritto che l'hai registrata tu.",
    en: "Only for whoever told you in person or by phone. It is kept that you entered it.",
  },
  closed: {
    it: "Questa proposta non aspetta una risposta della persona.",
    en: "This proposal waits for no answer of the person.",
  },
  back: { it: "Torna alle proposte", en: "Back to the proposals" },
} as const satisfies Record<string, Bilingual>;

export const REFERENT_DONE = {
  risposta: { it: "La risposta è registrata.", en: "The answer is kept." },
} as const satisfies Record<string, Bilingual>;
