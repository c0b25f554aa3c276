import { collaborationMonth } from "../../db/tables/collaboration-file.ts";
import { optional, required } from "../column.ts";
import { both } from "../faults.ts";
import { month } from "../kinds/month.ts";
import { number } from "../kinds/number.ts";
import { reference } from "../kinds/reference.ts";
import { defineSheet } from "../sheet.ts";
import { EXAMPLE } from "./common.ts";

const MOST_HOURS = 744;
const hours = number({ least: 0, most: MOST_HOURS });

const columns = {
  collaboration: required(
    "collaborazione",
    reference("collaboration"),
    collaborationMonth.collaborationId,
    { example: EXAMPLE, it: "Il codice della collaborazione.", en: "The collaboration's code." },
  ),
  month: required("mese", month, collaborationMonth.month, {
    example: "2026-03",
    it: "Il mese, come 2026-03 o 03/2026.",
    en: "The month, such as 2026-03.",
  }),
  planned: required("ore_previste", hours, collaborationMonth.planned, {
    example: "80",
    it: "Le ore previste nel mese.",
    en: "The hours planned in the month.",
  }),
  done: optional("ore_svolte", hours, collaborationMonth.done, {
    example: "68",
    it: "Le ore svolte; vuoto: il mese non è ancora finito.",
    en: "The hours done; empty: the month is not over yet.",
  }),
};

export const monthsSheet = defineSheet({
  id: "months",
  name: both("presenze_tirocinio", "internship_hours"),
  about: both(
    "Foglio facoltativo: le ore di ogni mese di una collaborazione. La riga è collaborazione e mese.",
    "An optional sheet: the hours of each month of a collaboration. A row is collaboration and month.",
  ),
  ids: { prefix: "OM", digits: 4 },
  columns,
  main: { table: collaborationMonth, owner: collaborationMonth.id },
  identify: ({ collaboration, month: when }) => collaboration && when && `${collaboration}:${when}`,
});
