import { outcome } from "../../db/tables/outcome.ts";
import { optional, required } from "../column.ts";
import {
  CONDITION_WORDS,
  CONTRACT_WORDS,
  MOMENT_WORDS,
  SOURCE_WORDS,
} from "../dictionaries/outcomes.ts";
import { both } from "../faults.ts";
import { choice, yesNo } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { number } from "../kinds/number.ts";
import { reference } from "../kinds/reference.ts";
import { defineSheet, type RowFault } from "../sheet.ts";
import { backwards, EXAMPLE, missingCell, needlessCell } from "./common.ts";

const columns = {
  collaboration: required("collaborazione", reference("collaboration"), outcome.collaborationId, {
    example: EXAMPLE,
    it: "Il codice della collaborazione.",
    en: "The collaboration's code.",
  }),
  moment: required("momento", choice(MOMENT_WORDS), outcome.moment, {
    example: "uscita",
    it: "All'uscita, dopo 6 o dopo 12 mesi. Dove non si sa nulla non c'è una riga.",
    en: "At the end, after 6 or after 12 months. Where nothing is known there is no row.",
  }),
  observed_on: required("rilevato_il", date, outcome.observedOn, {
    example: "2026-08-10",
    it: "Il giorno in cui lo si è saputo.",
    en: "The day on which it became known.",
  }),
  condition: required("condizione", choice(CONDITION_WORDS), outcome.condition, {
    example: "occupato",
    it: "Come sta la persona.",
    en: "How the person fares.",
  }),
  contract: optional("contratto", choice(CONTRACT_WORDS), outcome.contract, {
    example: "tempo determinato",
    it: "Il contratto di chi è occupato.",
    en: "The contract of somebody employed.",
  }),
  from: optional("dal", date, outcome.contractFrom, {
    example: "2026-08-01",
    it: "Il primo giorno del contratto.",
    en: "The contract's first day.",
  }),
  to: optional("al", date, outcome.contractTo, {
    example: "2027-01-31",
    it: "L'ultimo giorno; vuoto per un contratto senza termine.",
    en: "The last day; empty for a contract without an end.",
  }),
  extended_to: optional("prorogato_al", date, outcome.extendedTo, {
    it: "L'ultimo giorno della proroga o del rinnovo che segue senza interruzione.",
    en: "The last day of an extension or renewal that follows without a break.",
  }),
  weekly_hours: optional("ore_settimanali", number({ least: 0, most: 168 }), outcome.weeklyHours, {
    example: "30",
    it: "Le ore alla settimana.",
    en: "The hours a week.",
  }),
  at_host: optional("presso_chi_ospita", yesNo, outcome.atHost, {
    example: "sì",
    it: "Presso chi ospitava la collaborazione? Vuoto: non si sa.",
    en: "At the collaboration's host? Empty: not known.",
  }),
  source: optional("fonte", choice(SOURCE_WORDS), outcome.source, {
    example: "COB",
    it: "Da che cosa risulta: COB, busta paga o dichiarazione.",
    en: "By what it is known: COB, payslip or statement.",
  }),
};

const NO_CONTRACT = [
  "niente: il contratto è di chi è occupato",
  "nothing: a contract is of somebody employed",
] as const;
const NO_END = [
  "niente: il contratto è a tempo indeterminato",
  "nothing: the contract is permanent",
] as const;

function faultsOfContract(
  condition: string | undefined,
  contract: string | null | undefined,
  to: string | null | undefined,
  extended: string | null | undefined,
): readonly RowFault[] {
  if (contract && condition !== undefined && condition !== "employed")
    return [needlessCell("contract", ...NO_CONTRACT)];
  if (contract === "permanent" && to) return [needlessCell("to", ...NO_END)];
  if (extended && to === null)
    return [
      missingCell("to", "la fine che la proroga allunga", "the end that the extension puts off"),
    ];
  return [];
}

export const outcomesSheet = defineSheet({
  id: "outcomes",
  name: both("esiti", "outcomes"),
  about: both(
    "Come sta ciascuno alla fine di una collaborazione, dopo 6 e dopo 12 mesi.",
    "How everybody fares at the end of a collaboration, after 6 and after 12 months.",
  ),
  ids: { prefix: "", digits: 0 },
  columns,
  main: { table: outcome, owner: outcome.id },
  identify: ({ collaboration, moment }) => collaboration && moment && `${collaboration}-${moment}`,
  faults: ({ condition, contract, from, to, extended_to: extended }) => [
    ...faultsOfContract(condition, contract, to, extended),
    ...backwards("to", from, to),
    ...backwards("extended_to", to, extended),
  ],
});
