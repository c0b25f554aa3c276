import { collaborationAgreement as agreement } from "../../../db/tables/collaboration-file.ts";
import { defaulting, optional } from "../../column.ts";
import { both, quoted } from "../../faults.ts";
import { yesNo } from "../../kinds/choice.ts";
import { date } from "../../kinds/date.ts";
import { number } from "../../kinds/number.ts";
import { reference } from "../../kinds/reference.ts";
import { text } from "../../kinds/text.ts";
import type { Values } from "../../part.ts";
import type { RowFault } from "../../sheet.ts";

const DAY_HOURS = 24;

/** What the parties of a collaboration agreed on. */
export const agreementColumns = {
  promoter: optional("promotore", reference("organisation"), agreement.promoterId, {
    it: "Il codice del soggetto promotore del tirocinio.",
    en: "The code of the body that promotes the internship.",
  }),
  promoter_tutor: optional("tutor_promotore", text, agreement.promoterTutor, {
    example: "Carla Ferri",
    it: "Il tutor didattico-organizzativo, del soggetto promotore.",
    en: "The promoter's tutor.",
  }),
  host_tutor: optional("tutor_aziendale", text, agreement.hostTutor, {
    example: "Piero Sala",
    it: "Il tutor aziendale, di chi ospita.",
    en: "The host's tutor.",
  }),
  convention: optional("convenzione", text, agreement.conventionNumber, {
    example: "12/2026",
    it: "Il numero della convenzione.",
    en: "The convention's number.",
  }),
  convention_on: optional("convenzione_del", date, agreement.conventionOn, {
    it: "La data della convenzione.",
    en: "The convention's date.",
  }),
  goals: optional("obiettivi", text, agreement.goals, {
    it: "Progetto formativo: gli obiettivi.",
    en: "Training plan: the goals.",
  }),
  activities: optional("attivita", text, agreement.activities, {
    it: "Progetto formativo: le attività.",
    en: "Training plan: the activities.",
  }),
  skills: optional("competenze", text, agreement.skills, {
    it: "Progetto formativo: le competenze da acquisire.",
    en: "Training plan: the skills to be learnt.",
  }),
  higher_skills: defaulting("livello_eqf_4", yesNo, agreement.higherSkills, false, {
    it: "Tutte le competenze sono di livello EQF 4 o più? Vuoto: no.",
    en: "Are all skills of EQF level 4 or more? Empty: no.",
  }),
  schedule: optional("orario", text, agreement.schedule, {
    example: "dal lunedì al venerdì, 9–13",
    it: "L'orario, in parole.",
    en: "The working hours, in words.",
  }),
  daily_hours: optional(
    "ore_al_giorno",
    number({ least: 0, most: DAY_HOURS }),
    agreement.dailyHours,
    {
      example: "4",
      it: "Quante ore al giorno.",
      en: "How many hours a day.",
    },
  ),
  allowance: optional("indennita", number({ least: 0 }), agreement.allowance, {
    example: "500",
    it: "L'indennità mensile, in euro lordi.",
    en: "The monthly allowance, in euro before tax.",
  }),
  meals: defaulting("mensa", yesNo, agreement.meals, false, {
    it: "C'è la mensa, o ci sono buoni pasto? Vuoto: no.",
    en: "Is there a canteen, or vouchers for meals? Empty: no.",
  }),
  seasonal: defaulting("stagionale", yesNo, agreement.seasonal, false, {
    it: "Chi ospita lavora solo una stagione? Vuoto: no.",
    en: "Is the host open for a season alone? Empty: no.",
  }),
  accident_insurance: optional("inail", text, agreement.accidentInsurance, {
    it: "La posizione INAIL.",
    en: "The insurance against accidents.",
  }),
  liability_insurance: optional("rc", text, agreement.liabilityInsurance, {
    it: "La polizza di responsabilità civile.",
    en: "The insurance for liability.",
  }),
  declared_on: optional("dichiarazione_del", date, agreement.declaredOn, {
    it: "La data della dichiarazione di chi ospita: sicurezza, L. 68/1999, cassa integrazione.",
    en: "The day of the host's declaration: safety, jobs for people with disabilities, lay-offs.",
  }),
  notice_on: optional("cob_del", date, agreement.noticeOn, {
    it: "La data della comunicazione obbligatoria.",
    en: "The day of the compulsory notice.",
  }),
  notice_code: optional("cob_codice", text, agreement.noticeCode, {
    it: "Il codice della comunicazione obbligatoria.",
    en: "The code of the compulsory notice.",
  }),
  extended_to: optional("proroga_al", date, agreement.extendedTo, {
    it: "Fino a quando è prorogata.",
    en: "Until when it is extended.",
  }),
};

/** Whether the sheet says anything of an agreement: without it there is no row. */
export const isAgreed = (values: Values): boolean =>
  Object.entries(agreementColumns).some(
    ([key, { fallback }]) => (values[key] ?? fallback) !== fallback,
  );

/** The fault of an extension that does not go beyond the planned end. */
export function faultsOfExtension(
  planned: string | null | undefined,
  extended: string | null | undefined,
): readonly RowFault[] {
  if (!planned || !extended || planned < extended) return [];
  return [
    {
      column: "extended_to",
      found: quoted(extended),
      expected: both(`un giorno dopo il ${planned}`, `a day after ${planned}`),
      next: both("Correggere una delle due date.", "Mend one of the two dates."),
    },
  ];
}
