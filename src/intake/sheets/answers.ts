import { answer } from "../../db/tables/questionnaire.ts";
import { optional, required } from "../column.ts";
import { both } from "../faults.ts";
import { whole } from "../kinds/number.ts";
import { party } from "../kinds/party.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { EXAMPLE, keptAsParty } from "./common.ts";

const respondent = keptAsParty({
  participant: answer.participantId,
  organisation: answer.organisationId,
});

const columns = {
  from: required("chi", party(["participant", "organisation"]), respondent, {
    example: EXAMPLE,
    it: "Il codice di chi risponde: una persona o un'organizzazione.",
    en: "The code of whoever answers: a person or an organisation.",
  }),
  statement: required("affermazione", reference("statement"), answer.statementCode, {
    example: "V1",
    it: "Il codice dell'affermazione.",
    en: "The statement's code.",
  }),
  value: required("valore", whole({ least: 1, most: 5 }), answer.value, {
    example: "4",
    it: "Da 1 (per niente) a 5 (del tutto).",
    en: "From 1 (not at all) to 5 (fully).",
  }),
  why: optional("perche", text, answer.why, {
    example: "In squadra si impara.",
    it: "Perché, se lo si vuole dire.",
    en: "Why, if one likes to say.",
  }),
};

export const answersSheet = defineSheet({
  id: "answers",
  name: both("risposte", "answers"),
  about: both(
    "Foglio facoltativo: le risposte al questionario. La riga è chi e affermazione.",
    "An optional sheet: answers to the questionnaire. A row is who and statement.",
  ),
  ids: { prefix: "A", digits: 4 },
  columns,
  main: { table: answer, owner: answer.id },
  identify: ({ from, statement }) => from && statement && `${from.kind} ${from.id}:${statement}`,
});
