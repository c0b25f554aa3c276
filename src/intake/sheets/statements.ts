import { statement } from "../../db/tables/questionnaire.ts";
import { optional, required } from "../column.ts";
import { both } from "../faults.ts";
import { code, text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { EXAMPLE } from "./common.ts";

const columns = {
  code: required("codice", code, statement.code, {
    example: EXAMPLE,
    it: "Una sigla, come V1.",
    en: "A short code, such as V1.",
  }),
  area: optional("area", text, statement.area, {
    example: "lavoro di squadra",
    it: "Di che cosa parla, in due parole.",
    en: "What it is about, in two words.",
  }),
  text: required("testo", text, statement.italian, {
    example: "Il lavoro viene meglio in squadra che da soli.",
    it: "L'affermazione su cui si risponde da 1 a 5.",
    en: "The statement, in Italian, that is answered from 1 to 5.",
  }),
  english: optional("inglese", text, statement.english, {
    example: "Work turns out better in a team than alone.",
    it: "La stessa in inglese.",
    en: "The same in English.",
  }),
};

export const statementsSheet = defineSheet({
  id: "statements",
  name: both("affermazioni", "statements"),
  about: both(
    "Foglio facoltativo: le affermazioni del questionario sui valori.",
    "An optional sheet: the statements of the questionnaire on values.",
  ),
  entity: "statement",
  ids: { prefix: "", digits: 0 },
  columns,
  main: { table: statement, owner: statement.code },
});
