import { training } from "../../db/tables/training.ts";
import { defaulting, kept, optional, required } from "../column.ts";
import { AIM_DICTIONARY } from "../dictionaries/meetings.ts";
import { both } from "../faults.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { number } from "../kinds/number.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { EXAMPLE, missingCell } from "./common.ts";

const hours = number({ least: 0, most: 10_000 });

const columns = {
  participant: required("partecipante", reference("participant"), training.participantId, {
    example: EXAMPLE,
    it: "Il codice della persona.",
    en: "The person's code.",
  }),
  skill: required("competenza", text, training.skill, {
    example: "taglio su misura",
    it: "Che cosa impara.",
    en: "What they learn.",
  }),
  aim: defaulting("obiettivo", choice(AIM_DICTIONARY), training.aim, "build", {
    example: "da costruire",
    it: "da costruire, da adeguare o da consolidare; vuoto: da costruire.",
    en: "to build, to adapt or to consolidate; empty: to build.",
  }),
  given_by: defaulting("chi_la_fa", text, kept(training.givenBy, ""), "", {
    example: "scuola professionale",
    it: "Chi fa la formazione.",
    en: "Who gives the training.",
  }),
  hours_planned: optional("ore_previste", hours, training.hoursPlanned, {
    example: "20",
    it: "Ore previste.",
    en: "Hours planned.",
  }),
  hours_done: optional("ore_svolte", hours, training.hoursDone, {
    example: "12,5",
    it: "Ore svolte finora.",
    en: "Hours done so far.",
  }),
  certificate: optional("attestato", text, training.certificate, {
    example: "attestato di frequenza",
    it: "Quale attestato.",
    en: "Which certificate.",
  }),
  certified_on: optional("attestato_il", date, training.certifiedOn, {
    example: "2026-06-30",
    it: "Il giorno dell'attestato.",
    en: "The day of the certificate.",
  }),
};

export const trainingSheet = defineSheet({
  id: "training",
  name: both("formazione", "training"),
  about: both(
    "Foglio facoltativo: il piano formativo. Non ha codici: la riga è partecipante e competenza.",
    "An optional sheet: training plans. It has no codes: a row is participant and skill.",
  ),
  ids: { prefix: "FO", digits: 3 },
  columns,
  main: { table: training, owner: training.id },
  identify: ({ participant, skill }) => participant && skill && `${participant}:${skill}`,
  faults: ({ certificate, certified_on: day }) =>
    day && certificate === null
      ? [missingCell("certificate", "quale attestato", "which certificate")]
      : [],
});
