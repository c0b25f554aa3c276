import type { ShownReport } from "../../collaborations/report/shown.ts";
import type { XlsxSheet } from "../write/xlsx.ts";

/** By which definitions, on which period. */
export const definitions = ({ model, period }: ShownReport): XlsxSheet => ({
  name: "Definizioni e data",
  headers: ["Voce", "Valore"],
  rows: [
    ["Modello", model.title.it],
    ["Fonte", model.source],
    ["In vigore dal", model.validFrom],
    ["Adottato dal progetto il", model.adoptedOn ?? "come fornito con il servizio"],
    ["Dal", period.from ?? "l'inizio del progetto"],
    ["Al", period.to],
    ...model.indicators.map(({ code, it, note }) => [
      code,
      note === undefined ? it : `${it}. ${note.it}`,
    ]),
  ],
});
