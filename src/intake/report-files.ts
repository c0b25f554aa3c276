import { isCounted } from "../collaborations/report/count.ts";
import { labourOf } from "../collaborations/report/holds.ts";
import type { Behind } from "../collaborations/report/report.ts";
import type { ShownIndicator, ShownReport } from "../collaborations/report/shown.ts";
import { CONDITION_WORDS } from "../collaborations/outcomes/words.ts";
import { MEETING_KIND_WORDS } from "../collaborations/meetings/words.ts";
import { byCode } from "./code-order.ts";
import {
  LEGAL_KIND_WORDS,
  PRICE_WORDS,
  RESOURCE_KIND_WORDS,
} from "./dictionaries/organisations.ts";
import { EDUCATION_WORDS, STATUS_WORDS } from "./dictionaries/people.ts";
import { formatNumber } from "./kinds/number.ts";
import { FACT_WORDS, LABOUR_WORDS } from "./report-words.ts";
import { writeCsv } from "./write/csv.ts";
import { writeXlsx, type XlsxSheet } from "./write/xlsx.ts";

/** A report as a workbook, the same bytes for the same report. */
export const reportAsXlsx = async (report: ShownReport): Promise<Buffer> =>
  await writeXlsx(reportSheets(report));

/** One sheet of it as CSV; undefined where there is none of that name. */
export function reportAsCsv(report: ShownReport, name: string): string | undefined {
  const sheet = reportSheets(report).find((one) => csvName(one) === name);
  return sheet && writeCsv([sheet.headers, ...sheet.rows]);
}

/** What a sheet is called as a file: «partecipanti». */
export const csvName = ({ name }: XlsxSheet): string =>
  name.split(" ")[0]!.toLowerCase().replaceAll("à", "a");

/** Codes and figures, no name, no contact; whoever reads numbers only gets the first and the last. */
export function reportSheets(report: ShownReport): readonly XlsxSheet[] {
  const { behind } = report;
  return [
    indicators(report),
    ...(behind === null
      ? []
      : [people(report, behind), firms(behind), activities(behind), resources(behind)]),
    definitions(report),
  ];
}

const indicators = ({ indicators: all }: ShownReport): XlsxSheet => ({
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
      textOf(indicator.target),
      n === null ? "meno di 5, o ricavabile" : String(n),
      percentOf(one),
      ...[F, M, X, unsaid].map(String),
      missing.map(({ person, fact }) => `${person}: ${FACT_WORDS[fact].it}`).join("; "),
    ];
  }),
});

const people = ({ model }: ShownReport, { entered }: Behind): XlsxSheet => ({
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
        textOf(person.age),
        person.exit?.leftOn ?? "",
        person.exit?.fared ? CONDITION_WORDS[person.exit.fared].it : "",
        person.exit?.sixMonths ? CONDITION_WORDS[person.exit.sixMonths].it : "",
      ];
    }),
});

const firms = ({ firms: all }: Behind): XlsxSheet => ({
  name: "Imprese",
  headers: [
    "Codice",
    "Nome",
    "Natura",
    "Settore",
    "Addetti",
    "Comune",
    "Posti",
    "Collaborazioni",
    "Assunzioni con incentivo",
    "Incentivi (€)",
  ],
  rows: all
    .toSorted((a, b) => byCode(a.id, b.id))
    .map((one) => [
      one.id,
      one.name,
      LEGAL_KIND_WORDS[one.legalKind][0],
      one.sector ?? "",
      textOf(one.staff),
      one.comune ?? "",
      String(one.seats),
      String(one.collaborations),
      String(one.hirings),
      formatNumber(one.granted),
    ]),
});

const activities = ({ activities: all }: Behind): XlsxSheet => ({
  name: "Attività e ore",
  headers: ["Codice", "Data", "Tipo", "Titolo", "Luogo", "Conduce", "Presenti", "Ore in tutto"],
  rows: all.map((one) => [
    one.id,
    one.heldOn,
    MEETING_KIND_WORDS[one.kind].it,
    one.title,
    one.place,
    one.ledBy,
    String(one.people),
    formatNumber(one.hours),
  ]),
});

const resources = ({ resources: all }: Behind): XlsxSheet => ({
  name: "Risorse valorizzate",
  headers: [
    "Codice",
    "Tipo",
    "Che cosa",
    "Chi la mette",
    "Quantità",
    "Unità",
    "A che condizioni",
    "Valore stimato (€)",
  ],
  rows: all
    .toSorted((a, b) => byCode(a.id, b.id))
    .map((one) => [
      one.id,
      RESOURCE_KIND_WORDS[one.kind][0],
      one.title,
      one.giver,
      formatNumber(one.amount),
      one.unit ?? "",
      PRICE_WORDS[one.price][0],
      textOf(one.value),
    ]),
});

const definitions = ({ model, period }: ShownReport): XlsxSheet => ({
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

const textOf = (n: number | null): string => (n === null ? "" : formatNumber(n));

/** How much of the target is reached; nothing where there is none, or it may not be told. */
export const percentOf = ({ n, indicator: { target } }: ShownIndicator): string =>
  n === null || target === null || target === 0 ? "" : String(Math.round((n / target) * 100));
