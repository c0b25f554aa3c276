import type { FunderReport, WholeReport } from "../../../collaborations/report/report.ts";
import { formatNumber } from "../../../intake/kinds/number.ts";
import type { XlsxSheet } from "../../../intake/write/xlsx.ts";
import { CONDITION_WORDS } from "../../../collaborations/outcomes/words.ts";
import { EDUCATION_WORDS, STATUS_WORDS } from "../../../intake/dictionaries/people.ts";

type Sheets = Readonly<Record<SheetName, XlsxSheet>>;
export const SHEET_NAMES = ["indicatori", "partecipanti", "imprese", "definizioni"] as const;
type SheetName = (typeof SHEET_NAMES)[number];

const cell = (value: string | number | null | undefined): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "number"
      ? formatNumber(value)
      : value;

const yesNo = (value: boolean | null): string => (value === null ? "" : value ? "sì" : "no");

/** The report as sheets: figures, people by their codes, firms, and by which definitions it was counted. */
export const sheetsOf = (report: WholeReport): Sheets => ({
  indicatori: {
    name: "Indicatori",
    headers: [
      "codice",
      "indicatore",
      "donne",
      "uomini",
      "altro_o_non_detto",
      "totale",
      "dati_mancanti",
    ],
    rows: report.lines.map(({ indicator, byGender: { women, men, unknown }, total, missing }) =>
      [indicator.code, indicator.it, women, men, unknown, total, missing].map(cell),
    ),
  },
  partecipanti: peopleSheet(report),
  imprese: {
    name: "Imprese",
    headers: ["codice", "nome", "assunzioni_con_incentivo", "importo"],
    rows: report.firms.map(({ code, name, hirings, amount }) =>
      [code, name, hirings, amount].map(cell),
    ),
  },
  definizioni: {
    name: "Definizioni e data",
    headers: ["voce", "valore"],
    rows: definitionRows(report),
  },
});

const peopleSheet = ({ people, behind }: FunderReport): XlsxSheet => ({
  name: "Partecipanti (codici)",
  headers:
    "codice,entrato_il,genere,eta,titolo_di_studio,stato,stato_dal,origine_straniera,disabilita,uscito_il,esito,esito_dopo_6_mesi,contato_in,mancante_in".split(
      ",",
    ),
  rows: (people ?? []).map((one) => {
    const inWhich = (list: "counted" | "missing") =>
      [...(behind ?? [])]
        .filter(([, codes]) => codes[list].includes(one.code))
        .map(([code]) => code)
        .join("|");
    return [
      one.code,
      one.entered,
      one.sex,
      one.age,
      one.education && EDUCATION_WORDS[one.education][0],
      one.status && STATUS_WORDS[one.status][0],
      one.since,
      yesNo(one.foreignOrigin),
      yesNo(one.disability),
      one.left,
      one.exit && CONDITION_WORDS[one.exit].it,
      one.sixMonths && CONDITION_WORDS[one.sixMonths].it,
      inWhich("counted"),
      inWhich("missing"),
    ].map(cell);
  }),
});

function definitionRows({ definitions, period }: FunderReport): string[][] {
  const { name, validFrom, source, resultWithinDays, longTermMonths } = definitions;
  return [
    ["definizioni", name.it],
    ["fonte", source],
    ["in vigore dal", validFrom],
    ["periodo dal", period.from],
    ["periodo al", period.to],
    ["giorni entro cui vale l'esito all'uscita", cell(resultWithinDays)],
    ["mesi di lunga durata, sotto i 25 anni", cell(longTermMonths.below25)],
    ["mesi di lunga durata, gli altri", cell(longTermMonths.others)],
    ...Object.entries(definitions.labour).map(([labour, rules]) => [
      `classe ${labour}`,
      rules.map((rule) => JSON.stringify(rule)).join(" "),
    ]),
    ...definitions.indicators.map(({ code, test }) => [code, JSON.stringify(test)]),
  ];
}
