import { MEETING_KIND_WORDS } from "../../collaborations/meetings/words.ts";
import type { Behind } from "../../collaborations/report/report.ts";
import { byCode } from "../code-order.ts";
import {
  LEGAL_KIND_WORDS,
  PRICE_WORDS,
  RESOURCE_KIND_WORDS,
} from "../dictionaries/organisations.ts";
import { formatNumber } from "../kinds/number.ts";
import type { XlsxSheet } from "../write/xlsx.ts";
import { numberCell } from "./cells.ts";

/** Firms and bodies that take part, with the incentives that they were granted. */
export const firms = ({ firms: all }: Behind): XlsxSheet => ({
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
      numberCell(one.staff),
      one.comune ?? "",
      String(one.seats),
      String(one.collaborations),
      String(one.hirings),
      formatNumber(one.granted),
    ]),
});

/** Meetings that were held, with who came and for how long. */
export const activities = ({ activities: all }: Behind): XlsxSheet => ({
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

/** What was put at disposal, and what it is worth. */
export const resources = ({ resources: all }: Behind): XlsxSheet => ({
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
      numberCell(one.value),
    ]),
});
