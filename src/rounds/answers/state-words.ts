import type { AnswerKind, PairingState } from "../../db/tables/pairing.ts";
import type { Bilingual } from "../../errors.ts";

/** A pair's states as people read them. */
export const PAIRING_WORDS: Readonly<Record<PairingState, Bilingual>> = {
  proposed: { it: "proposta alle due parti", en: "put to both sides" },
  participant_interested: {
    it: "la persona è interessata, si attende l'impresa",
    en: "the person is interested, the host has to answer",
  },
  host_interested: {
    it: "l'impresa è interessata, si attende la persona",
    en: "the host is interested, the person has to answer",
  },
  interested: { it: "interesse reciproco: incontro mirato", en: "mutual interest: to meet" },
  participant_continues: {
    it: "dopo l'incontro la persona vuole proseguire, si attende l'impresa",
    en: "after the meeting the person goes on, the host has to answer",
  },
  host_continues: {
    it: "dopo l'incontro l'impresa vuole proseguire, si attende la persona",
    en: "after the meeting the host goes on, the person has to answer",
  },
  met: { it: "si prosegue: manca il sì finale delle due parti", en: "going on: final yes of both" },
  participant_accepts: {
    it: "sì finale della persona, manca quello dell'impresa",
    en: "the person's final yes, the host's is missing",
  },
  host_accepts: {
    it: "sì finale dell'impresa, manca quello della persona",
    en: "the host's final yes, the person's is missing",
  },
  agreed: { it: "confermata: diventa una collaborazione", en: "agreed: becomes a collaboration" },
  declined: { it: "rifiutata", en: "declined" },
  withdrawn: { it: "rinuncia dopo il sì", en: "withdrawn after the yes" },
  lapsed: { it: "chiusa senza risposta in tempo", en: "closed for want of an answer in time" },
  replaced: { it: "sostituita dal coordinamento", en: "replaced by the coordination" },
};

/** Answers as people give them, on pages and in files. */
export const ANSWER_WORDS: Readonly<Record<AnswerKind, Bilingual>> = {
  interest: { it: "mi interessa", en: "interested" },
  continue: { it: "proseguiamo", en: "let us go on" },
  meet_again: { it: "un secondo incontro", en: "a second meeting" },
  accept: { it: "sì finale", en: "final yes" },
  decline: { it: "non proseguiamo", en: "let us stop" },
  withdraw: { it: "rinuncia", en: "withdraw" },
  lapse: { it: "scaduta", en: "lapsed" },
  replace: { it: "sostituita", en: "replaced" },
};
