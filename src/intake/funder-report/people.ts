import { CONDITION_WORDS } from "../../collaborations/outcomes/words.ts";
import { isCounted } from "../../collaborations/report/count.ts";
import { labourOf } from "../../collaborations/report/holds.ts";
import type { Behind } from "../../collaborations/report/report.ts";
import type { ShownReport } from "../../collaborations/report/shown.ts";
import { byCode } from "../code-order.ts";
import { EDUCATION_WORDS, STATUS_WORDS } from "../dictionaries/people.ts";
import type { XlsxSheet } from "../write/xlsx.ts";
import { numberCell } from "./cells.ts";
import { LABOUR_WORDS } from "./words.ts";

/** Who entered in the period, by code: no name, no contact. */
export const people = ({ model }: ShownReport, { entered }: Behind): XlsxSheet => ({
  name: "Partecipanti (codici)",
  headers: [
    "Codice",
    "Ingresso",
    "Contato",
    "Condizione",
    "Stato",
    "Dal",
    "Titolo di studio",
    "Genere",
    "Età",
    "Uscita",
    "Esito",
    "Esito dopo 6 mesi",
  ],
  rows: entered
    .toSorted((a, b) => byCode(a.id, b.id))
    .map((person) => {
      const labour = labourOf(person, model.labour);
      const found = typeof labour === "string" ? null : labour.class;
      return [
        person.id,
        person.enteredOn,
        isCounted(person) ? "sì" : "no: non cerca lavoro",
        found === null ? "" : LABOUR_WORDS[found].it,
        person.status === null ? "" : STATUS_WORDS[person.status][0],
        person.since ?? "",
        person.education === null ? "" : EDUCATION_WORDS[person.education][0],
        person.sex ?? "",
        numberCell(person.age),
        person.exit?.leftOn ?? "",
        person.exit?.fared ? CONDITION_WORDS[person.exit.fared].it : "",
        person.exit?.sixMonths ? CONDITION_WORDS[person.exit.sixMonths].it : "",
      ];
    }),
});
