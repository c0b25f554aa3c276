import { agreement, agreementParty } from "../../db/tables/agreement.ts";
import { defaulting, keptInRows, optional, required } from "../column.ts";
import { AGREEMENT_KIND_WORDS } from "../dictionaries/organisations.ts";
import { both } from "../faults.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { type Signature, signatures } from "../kinds/signature.ts";
import { text } from "../kinds/text.ts";
import { rowsOf } from "../part.ts";
import { defineSheet } from "../sheet.ts";
import { backwards, codeColumn } from "./common.ts";

const columns = {
  code: codeColumn(agreement, "Una sigla, come A01.", "A short code, such as A01."),
  kind: required("tipo", choice(AGREEMENT_KIND_WORDS), agreement.kind, {
    example: "protocollo di collaborazione",
    it: "Che cosa si firma.",
    en: "What is signed.",
  }),
  title: required("titolo", text, agreement.title, {
    example: "Sale comunali per i laboratori",
    it: "L'accordo in una riga.",
    en: "The agreement in one line.",
  }),
  about: defaulting("testo", text, agreement.about, "", {
    example: "Due sale al mese, gratuite, per i laboratori aperti.",
    it: "Principi, obiettivi e impegni, in poche frasi.",
    en: "Principles, goals and promises, in a few sentences.",
  }),
  parties: defaulting(
    "parti",
    signatures,
    keptInRows<readonly Signature[]>((stored) =>
      rowsOf(stored, agreementParty).map((row) => ({
        organisation: String(row[agreementParty.organisationId.name]),
        on: row[agreementParty.signedOn.name] as string | null,
      })),
    ),
    [],
    {
      example: "E01=2026-03-10|F01",
      it: "Chi firma: codici di organizzazioni separati da |, con =data dove la firma c'è già.",
      en: "Who signs: codes of organisations parted by |, with =day where it is signed already.",
    },
  ),
  from: optional("dal", date, agreement.startsOn, {
    example: "2026-04-01",
    it: "Da quando vale.",
    en: "From when it holds.",
  }),
  to: optional("al", date, agreement.expiresOn, {
    example: "2027-03-31",
    it: "L'ultimo giorno; vuoto: senza scadenza.",
    en: "The last day; empty: without end.",
  }),
};

export const agreementsSheet = defineSheet({
  id: "agreements",
  name: both("protocolli", "agreements"),
  about: both(
    "Foglio facoltativo: accordi, protocolli, patti e convenzioni. Gli impegni presi sono risorse che nella colonna «accordo» ne dicono il codice.",
    "An optional sheet: agreements, protocols, pacts and conventions. What is promised are resources that give its code in the column «agreement».",
  ),
  entity: "agreement",
  ids: { prefix: "A", digits: 2 },
  columns,
  main: { table: agreement, owner: agreement.id },
  lists: [
    {
      table: agreementParty,
      owner: agreementParty.agreementId,
      same: [agreementParty.organisationId],
      rows: ({ parties }) =>
        (parties as readonly Signature[]).map(({ organisation, on }) => ({
          organisation_id: organisation,
          signed_on: on,
        })),
    },
  ],
  faults: ({ from, to }) => backwards("to", from, to),
});
