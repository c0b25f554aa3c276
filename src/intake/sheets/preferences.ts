import { preference } from "../../db/tables/preference.ts";
import { optional, required } from "../column.ts";
import { PREFERENCE_KIND_WORDS, REASON_WORDS } from "../dictionaries/pairs.ts";
import { both } from "../faults.ts";
import { choice } from "../kinds/choice.ts";
import { day } from "../kinds/date.ts";
import { whole } from "../kinds/number.ts";
import { party } from "../kinds/party.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import type { Values } from "../part.ts";
import { EXAMPLE, keptAsParty } from "./common.ts";
import { faultsOfPreference } from "./preferences/rules.ts";
import { keptInstant } from "./preferences/instant.ts";
import type { Context } from "../kinds/kind.ts";
import type { Party } from "../kinds/party.ts";

const SPEAKER = party(["participant", "organisation"]);
const SUBJECT = party(["organisation", "participant", "idea"]);

const columns = {
  from: required(
    "chi",
    SPEAKER,
    keptAsParty({
      participant: preference.fromParticipantId,
      organisation: preference.fromOrganisationId,
    }),
    {
      example: EXAMPLE,
      it: "Il codice di chi lo dice: una persona o un'organizzazione.",
      en: "The code of whoever says so: a person or an organisation.",
    },
  ),
  to: required(
    "verso",
    SUBJECT,
    keptAsParty({
      organisation: preference.toOrganisationId,
      participant: preference.toParticipantId,
      idea: preference.toIdeaId,
    }),
    {
      example: "F10",
      it: "Il codice di chi lo riguarda: un'organizzazione, una persona o un'idea.",
      en: "The code of whom it is about: an organisation, a person or an idea.",
    },
  ),
  kind: required("tipo", choice(PREFERENCE_KIND_WORDS), preference.kind, {
    example: "preferenza",
    it: "preferenza (con l'ordine), interesse o esclusione.",
    en: "rank (with the order), interest or exclusion.",
  }),
  rank: optional("ordine", whole({ least: 1 }), preference.rank, {
    example: "1",
    it: "Solo per una preferenza: 1 è la prima scelta.",
    en: "Of a rank alone: 1 is the first choice.",
  }),
  reason: optional("motivo", choice(REASON_WORDS), preference.reason, {
    it: "Solo per l'esclusione da parte di un'impresa: uno dei motivi ammessi.",
    en: "Of a firm's exclusion alone: one of the lawful reasons.",
  }),
  words: optional("parole", text, preference.words, {
    example: "È vicino a casa.",
    it: "Perché, con parole proprie.",
    en: "Why, in one's own words.",
  }),
  approved_by: optional("approvata_da", text, preference.approvedBy, {
    it: "Chi del coordinamento ha approvato l'esclusione.",
    en: "Who of the coordination approved the exclusion.",
  }),
  approved_at: optional("approvata_il", day, keptInstant(preference.approvedAt), {
    it: "Il giorno dell'approvazione.",
    en: "The day of the approval.",
  }),
  refused_by: optional("rifiutata_da", text, preference.refusedBy, {
    it: "Chi del coordinamento ha rifiutato l'esclusione, che allora non conta.",
    en: "Who of the coordination refused the exclusion, which then does not count.",
  }),
  refused_at: optional("rifiutata_il", day, keptInstant(preference.refusedAt), {
    it: "Il giorno del rifiuto.",
    en: "The day of the refusal.",
  }),
  refused_because: optional("motivo_rifiuto", text, preference.refusedBecause, {
    it: "Perché l'esclusione è stata rifiutata.",
    en: "Why the exclusion was refused.",
  }),
};

/** `P08>F10:rank`: who, of whom, and how. */
function externalKey({ from, to, kind }: Values, context: Context): string {
  const who = SPEAKER.format(from as Party, context);
  return `${who}>${SUBJECT.format(to as Party, context)}:${String(kind)}`;
}

export const preferencesSheet = defineSheet({
  id: "preferences",
  name: both("preferenze", "preferences"),
  about: both(
    "Che cosa una parte dice di un'altra. Non ha codici: la riga è chi, verso e tipo.",
    "What one party says of another. It has no codes: a row is who, of whom and kind.",
  ),
  ids: { prefix: "PR", digits: 3 },
  columns,
  main: {
    table: preference,
    owner: preference.id,
    also: (values, context) => ({ external_key: externalKey(values, context) }),
  },
  identify: ({ from, to, kind }) =>
    from && to && kind && `${from.kind} ${from.id}>${to.kind} ${to.id}:${kind}`,
  faults: (values) => faultsOfPreference(values),
});
