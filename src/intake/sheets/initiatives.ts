import { initiative } from "../../db/tables/initiative.ts";
import { defaulting, optional, required } from "../column.ts";
import { LEGAL_KIND_WORDS } from "../dictionaries/organisations.ts";
import { both } from "../faults.ts";
import { choice, yesNo } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { whole } from "../kinds/number.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { codeColumn } from "./common.ts";

const columns = {
  code: codeColumn(initiative, "Una sigla, come N01.", "A short code, such as N01."),
  name: required("nome", text, initiative.name, {
    example: "Corti Riaperte",
    it: "Come si chiama.",
    en: "What it is called.",
  }),
  idea: optional("idea", reference("idea"), initiative.ideaId, {
    example: "I01",
    it: "Il codice dell'idea da cui è nata.",
    en: "The code of the idea that it was born of.",
  }),
  legal_form: optional("forma_giuridica", choice(LEGAL_KIND_WORDS), initiative.legalForm, {
    example: "cooperativa sociale",
    it: "La forma giuridica; vuoto: ancora nessuna.",
    en: "The legal form; empty: none yet.",
  }),
  social_enterprise: defaulting("impresa_sociale", yesNo, initiative.socialEnterprise, false, {
    example: "sì",
    it: "È un'impresa sociale? Vuoto: no.",
    en: "Is it a social enterprise? Empty: no.",
  }),
  founded_on: optional("costituita_il", date, initiative.foundedOn, {
    example: "2026-09-01",
    it: "Il giorno in cui è stata costituita.",
    en: "The day it was founded.",
  }),
  jobs: optional("posti_di_lavoro", whole({ least: 0 }), initiative.jobs, {
    example: "3",
    it: "Quanti posti di lavoro ha creato.",
    en: "How many jobs it has created.",
  }),
  active_6: optional("attiva_dopo_6_mesi", yesNo, initiative.activeSix, {
    it: "È ancora attiva dopo 6 mesi? Vuoto: non si sa.",
    en: "Is it still active after 6 months? Empty: not known.",
  }),
  active_12: optional("attiva_dopo_12_mesi", yesNo, initiative.activeTwelve, {
    it: "È ancora attiva dopo 12 mesi? Vuoto: non si sa.",
    en: "Is it still active after 12 months? Empty: not known.",
  }),
};

export const initiativesSheet = defineSheet({
  id: "initiatives",
  name: both("iniziative", "initiatives"),
  about: both(
    "Che cosa è nato dalle idee: microimprese, cooperative, iniziative di lavoro.",
    "What was born of ideas: small firms, co-operatives, initiatives of work.",
  ),
  ids: { prefix: "N", digits: 2 },
  columns,
  main: { table: initiative, owner: initiative.id },
});
