import type postgres from "postgres";

import { type Bilingual, InnestoError } from "../errors.ts";

/** What the database's rules on seats say when they refuse, by the rule's name; `code` is the seat or the hub. */
const WORDS: Readonly<Record<string, (code: string) => Bilingual>> = {
  seat_taken_once: (code) => ({
    it: `Il posto ${code} è già occupato: qualcun altro lo ha preso prima. Scegli un altro posto, o aggiungine uno.`,
    en: `Seat ${code} is taken: somebody else was first. Choose another seat, or add one.`,
  }),
  hub_has_room: (code) => ({
    it: `L'hub ${code} segue già tutte le persone che può seguire: altri hanno preso prima l'ultimo posto.`,
    en: `Hub ${code} accompanies as many people as it can: others took its last place first.`,
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
