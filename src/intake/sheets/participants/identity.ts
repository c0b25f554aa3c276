import { participantIdentity } from "../../../db/tables/participant.ts";
import { optional } from "../../column.ts";
import { text } from "../../kinds/text.ts";

/** Names and contacts, which nobody outside the coordination sees before mutual interest. */
export const identityColumns = {
  first_name: optional("nome", text, participantIdentity.firstName, {
    example: "Samira",
    it: "Il nome. Lo vede solo il coordinamento, fino all'interesse reciproco.",
    en: "The first name. The coordination alone sees it, until mutual interest.",
  }),
  last_name: optional("cognome", text, participantIdentity.lastName, {
    example: "Rossi",
    it: "Il cognome; si può lasciare vuoto.",
    en: "The last name; it may stay empty.",
  }),
  email: optional("email", text, participantIdentity.email, {
    example: "samira@example.org",
    it: "L'indirizzo di posta.",
    en: "The e-mail address.",
  }),
  phone: optional("telefono", text, participantIdentity.phone, {
    it: "Il telefono.",
    en: "The telephone.",
  }),
};
