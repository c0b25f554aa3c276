import type { ShownIndicator, ShownReport } from "../../collaborations/report/shown.ts";
import type { XlsxSheet } from "../write/xlsx.ts";
import { numberCell } from "./cells.ts";
import { FACT_WORDS } from "./words.ts";

/** Each indicator with its target, its figure and what is missing for it. */
export const indicators = ({ indicators: all }: ShownReport): XlsxSheet => ({
  name: "Indicatori",
  headers: [
    "Codice",
    "Indicatore",
    "Previsto",
    "Raggiunto",
    "%",
    "F",
    "M",
    "X",
    "genere non detto",
    "Dati mancanti",
  ],
  rows: all.map((one) => {
    const { indicator, n, bySex, missing } = one;
    const { F = "", M = "", X = "", "?": unsaid = "" } = bySex ?? {};
    return [
      indicator.code,
      indicator.it,
      numberCell(indicator.target),
      n === null ? "meno di 5, o ricavabile" : String(n),
      percentOf(one),
      ...[F, M, X, unsaid].map(String),
      missing.map(({ person, fact }) => `${person}: ${FACT_WORDS[fact].it}`).join("; "),
    ];
  }),
});

/** How much of the target is reached; nothing where there is none, or it may not be told. */
export const percentOf = ({ n, indicator: { target } }: ShownIndicator): string =>
  n === null || target === null || target === 0 ? "" : String(Math.round((n / target) * 100));
