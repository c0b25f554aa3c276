import type postgres from "postgres";

import { type Bilingual, InnestoError } from "../errors.ts";

/** What the database's rules on seats and resources say when they refuse, by the rule's name; `code` is theirs, or the hub's. */
const WORDS: Readonly<Record<string, (code: string) => Bilingual>> = {
  seat_taken_once: (code) => ({
    it: `Il posto ${code} è già occupato: qualcun altro lo ha preso prima. Scegli un altro posto, o aggiungine uno.`,
    en: `Seat ${code} is taken: somebody else was first. Choose another seat, or add one.`,
  }),
  hub_has_room: (code) => ({
    it: `L'hub ${code} segue già tutte le persone che può seguire: altri hanno preso prima l'ultimo posto.`,
    en: `Hub ${code} accompanies as many people as it can: others took its last place first.`,
  }),
  resource_used_once: (code) => ({
    it: `La risorsa ${code} in quel periodo è già usata da altri, o non basta per tutti. Scegline un'altra.`,
    en: `Resource ${code} is in use by others in that period, or is not enough for all. Choose another one.`,
  }),
  pairing_one_live_a_need: () => ({
    it: "Per il bisogno c'è già una proposta aperta: prima va chiusa quella.",
    en: "The need has an open proposal already: that one must end first.",
  }),
  pairing_one_live_a_person: () => ({
    it: "La persona ha già una proposta di abbinamento aperta: prima va chiusa quella.",
    en: "The person has an open proposal already: that one must end first.",
  }),
};

/** A refusal of the database that concerns room, as people read it; undefined for any other. */
export function noRoom(error: postgres.PostgresError): InnestoError | undefined {
  const { constraint_name: rule, detail } = error;
  const words = rule !== undefined && Object.hasOwn(WORDS, rule) ? WORDS[rule] : undefined;
  if (words === undefined) return undefined;
  return new InnestoError("conflict", words(detail ?? ""), { cause: error });
}
