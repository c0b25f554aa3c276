import { eligibility, participantProtected } from "../../db/tables/participant.ts";
import { defaulting, keptInRows, optional, required } from "../column.ts";
import { SEX_WORDS } from "../dictionaries/people.ts";
import { both } from "../faults.ts";
import { choice, yesNo } from "../kinds/choice.ts";
import { type Entitlement, entitlements } from "../kinds/entitlement.ts";
import { whole } from "../kinds/number.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { rowsOf } from "../part.ts";
import { EXAMPLE } from "./common.ts";

const columns = {
  participant: required(
    "partecipante",
    reference("participant"),
    participantProtected.participantId,
    {
      example: EXAMPLE,
      it: "Il codice della persona nel foglio partecipanti.",
      en: "The person's code in the sheet of participants.",
    },
  ),
  sex: optional("genere", choice(SEX_WORDS), participantProtected.sex, {
    example: "F",
    it: "F, M o X; vuoto: non detto.",
    en: "F, M or X; empty: not said.",
  }),
  age: optional("eta", whole({ least: 14, most: 120 }), participantProtected.age, {
    example: "28",
    it: "L'età in anni compiuti.",
    en: "The age in whole years.",
  }),
  foreign_origin: optional("origine_straniera", yesNo, participantProtected.foreignOrigin, {
    it: "Di origine straniera?",
    en: "Of foreign origin?",
  }),
  disability: optional("disabilita", yesNo, participantProtected.disability, {
    it: "Con disabilità riconosciuta?",
    en: "With a recognised disability?",
  }),
  care_duties: optional("carichi_di_cura", yesNo, participantProtected.careDuties, {
    example: "sì",
    it: "Ha figli piccoli o persone da assistere?",
    en: "Does the person care for small children or others?",
  }),
  disadvantage: optional("svantaggio", text, participantProtected.disadvantage, {
    it: "La condizione di svantaggio, con le parole del progetto.",
    en: "The disadvantage, in the programme's words.",
  }),
  eligibility: defaulting(
    "ammissibilita",
    entitlements,
    keptInRows<readonly Entitlement[]>((stored) =>
      rowsOf(stored, eligibility).map((row) => ({
        measure: String(row[eligibility.measureId.name]),
        status: row[eligibility.status.name] as Entitlement["status"],
      })),
    ),
    [],
    {
      example: "gg=da verificare",
      it: "Può occupare un posto riservato da una misura? misura=sì, no o da verificare, separati da |.",
      en: "May the person take a seat that a measure reserves? measure=yes, no or to check, parted by |.",
    },
  ),
};

export const protectedSheet = defineSheet({
  id: "protected",
  name: both("dati_riservati", "protected"),
  about: both(
    "Foglio facoltativo, da tenere a parte: nessun dato di qui entra nell'affinità.",
    "An optional sheet, to be kept apart: nothing of it enters the fit.",
  ),
  ids: { prefix: "", digits: 0 },
  columns,
  main: { table: participantProtected, owner: participantProtected.participantId },
  lists: [
    {
      table: eligibility,
      owner: eligibility.participantId,
      same: [eligibility.measureId],
      renewed: true,
      rows: ({ eligibility: decided }) =>
        (decided as readonly Entitlement[]).map(({ measure, status }) => ({
          measure_id: measure,
          status,
        })),
    },
  ],
  identify: ({ participant }) => participant,
});
