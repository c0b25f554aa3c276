import { allStandings } from "../access/consent-state.ts";
import { type ConsentPurpose, rewordConsent } from "../access/consent-texts.ts";
import type { Service } from "../access/service.ts";
import type { Bilingual } from "../errors.ts";
import { type Letter, post } from "./outbox.ts";

export interface Rewording {
  readonly text: Bilingual;
  /** The wording in force as the editor read it, by `textSeen`. */
  readonly seen: string;
}

/**
 * Puts a new wording of a consent in force, and writes to everybody who consented to an earlier one: their page asks
 * them again. Words that are in force already change nothing.
 *
 * @param today ISO date
 * @throws InnestoError `conflict` where another wording has come into force since
 */
export const rewordAndAsk = async (
  db: Service,
  programmeId: string,
  purpose: ConsentPurpose,
  rewording: Rewording,
  today: string,
): Promise<void> =>
  await db.asSystem(programmeId, async (tx) => {
    if (!(await rewordConsent(tx, programmeId, purpose, rewording))) return;
    for (const [participant, standings] of await allStandings(tx, programmeId))
      if (standings[purpose] === "asked_again")
        await post(tx, programmeId, letterTo(participant, today));
  });

/** One a day, whatever was reworded. */
const letterTo = (participant: string, today: string): Letter => ({
  to: { participant },
  topic: `consent reworded ${participant} ${today}`,
  subject: {
    it: "Un testo dei tuoi consensi è cambiato",
    en: "The wording of one of your consents has changed",
  },
  body: {
    it: "Abbiamo riscritto un testo a cui avevi acconsentito. Entra, apri «I miei dati», leggilo e dicci se acconsenti anche a quello nuovo. Finché non rispondi vale quello che avevi già detto, e puoi ritirarlo quando vuoi.",
    en: 'We have reworded something that you had consented to. Sign in, open "My data", read it and tell us whether you consent to the new wording too. Until you answer, what you said before holds, and you may withdraw it at any time.',
  },
  dueOn: today,
});
