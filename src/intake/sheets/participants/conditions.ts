import { BANDS } from "../../../db/tables/lists.ts";
import { participantCondition } from "../../../db/tables/participant.ts";
import { defaulting, keptWords, optional } from "../../column.ts";
import { MEANS_WORDS } from "../../dictionaries/people.ts";
import { availability } from "../../kinds/bands.ts";
import { choice, yesNo } from "../../kinds/choice.ts";
import { phrases } from "../../kinds/list.ts";
import { number } from "../../kinds/number.ts";
import { text } from "../../kinds/text.ts";

/** What a person can and cannot do to get to work. */
export const conditionColumns = {
  travel_km: optional("km", number({ least: 0 }), participantCondition.travelKm, {
    example: "12,5",
    it: "Fino a quanti chilometri può spostarsi, in linea d'aria.",
    en: "How many kilometres the person can travel, as the crow flies.",
  }),
  means: optional("mezzo", choice(MEANS_WORDS), participantCondition.means, {
    example: "bus",
    it: "Con che mezzo si sposta.",
    en: "By what means the person travels.",
  }),
  driving_licence: optional("patente", yesNo, participantCondition.drivingLicence, {
    example: "no",
    it: "Ha la patente B?",
    en: "Does the person hold a driving licence?",
  }),
  availability: defaulting(
    "disponibilita",
    availability,
    keptWords(participantCondition.bands, BANDS),
    BANDS,
    {
      example: "mattina",
      it: "Quando può lavorare: una parola sola (vuoto: piena), o più fasce separate da |; una sola fascia si scrive «fascia mattina».",
      en: "When the person can work: one word (empty: full), or bands parted by |; one band alone is written «fascia mattina».",
    },
  ),
  needs_step_free: defaulting("senza_barriere", yesNo, participantCondition.needsStepFree, false, {
    example: "no",
    it: "Ha bisogno di un luogo senza barriere?",
    en: "Does the person need a place free of barriers?",
  }),
  avoids: defaulting("evita", phrases, participantCondition.avoids, [], {
    example: "solventi|polveri",
    it: "A che cosa non può essere esposta la persona, separato da |.",
    en: "What the person must not be exposed to, parted by |.",
  }),
  conditions: optional("condizioni", text, participantCondition.words, {
    example: "Solo mattina, vado a prendere la bimba alle 15.30.",
    it: "Le condizioni, con le parole della persona.",
    en: "The conditions, in the person's words.",
  }),
  any_host: defaulting("ovunque", yesNo, participantCondition.anyHost, false, {
    example: "no",
    it: "Va bene «dove c'è posto»?",
    en: "Is any host welcome?",
  }),
};
