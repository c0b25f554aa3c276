import type { Mandate } from "../access/mandate.ts";
import { PROGRAMME_ROLES } from "../db/tables/lists.ts";
import { type Bilingual, InnestoError } from "../errors.ts";
import type { Call, OptionHelp } from "./command.ts";

/** Who invites or makes keys at the console: whoever runs the installation. */
export const AT_CONSOLE = "console";

/** Options that say for which role something is, and for whom it speaks. */
export const MANDATE_OPTIONS = {
  role: {
    type: "string",
    value: PROGRAMME_ROLES.join("|"),
    help: {
      it: "ruolo: coordinamento, referente di hub, organizzazione, partecipante, ente finanziatore (coordinator)",
      en: "role (coordinator)",
    },
  },
  for: {
    type: "string",
    value: "CODICE",
    help: {
      it: "di chi: codice dell'hub, dell'organizzazione o del partecipante",
      en: "for whom: code of the hub, the organisation or the participant",
    },
  },
} as const satisfies Record<string, OptionHelp>;

export const ROLE_WORDS: Readonly<Record<Mandate["role"], Bilingual>> = {
  coordinator: { it: "coordinamento", en: "coordinator" },
  referent: { it: "referente di hub", en: "hub referent" },
  member: { it: "organizzazione", en: "organisation" },
  participant: { it: "partecipante", en: "participant" },
  funder: { it: "ente finanziatore", en: "funder" },
};

/** The same with whom it speaks for, in a word or two. */
export const mandateWords = ({ role, subject }: Mandate): Bilingual => ({
  it: `${ROLE_WORDS[role].it} ${subject}`.trim(),
  en: `${ROLE_WORDS[role].en} ${subject}`.trim(),
});

/** @throws InnestoError `usage` for an unknown role */
export function mandateOf({ options }: Call): Mandate {
  const given = options["role"] ?? "coordinator";
  const role = PROGRAMME_ROLES.find((one) => one === given);
  const subject = options["for"];
  if (role !== undefined) return { role, subject: typeof subject === "string" ? subject : "" };
  const roles = PROGRAMME_ROLES.join(", ");
  throw new InnestoError("usage", {
    it: `--role «${String(given)}»: atteso uno tra ${roles}.`,
    en: `--role "${String(given)}": expected one of ${roles}.`,
  });
}
