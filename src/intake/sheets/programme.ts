import { programme } from "../../db/tables/programme.ts";
import { defaulting, kept, optional, required } from "../column.ts";
import { both } from "../faults.ts";
import { date } from "../kinds/date.ts";
import { whole } from "../kinds/number.ts";
import { slug, text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { backwards, EXAMPLE, languageColumn } from "./common.ts";
import { ownWordsColumns } from "./programme/own-words.ts";
import { ownWordsParts } from "./programme/own-words-rows.ts";

const columns = {
  code: required(
    "codice",
    slug,
    { ...kept(programme.id, ""), write: () => ({}) },
    {
      example: EXAMPLE,
      it: "Il nome breve del progetto, quello degli indirizzi e dei comandi: minuscole, cifre e trattini.",
      en: "The programme's short name, as in addresses and commands: lower case, digits and hyphens.",
    },
  ),
  title: required("titolo", text, programme.title, {
    example: "CoMantova",
    it: "Il titolo del progetto.",
    en: "The programme's title.",
  }),
  description: defaulting("descrizione", text, programme.description, "", {
    example: "Giovani, idee e imprese del territorio si incontrano.",
    it: "Di che cosa si tratta, in poche frasi.",
    en: "What it is about, in a few sentences.",
  }),
  language: languageColumn(programme.language),
  from: optional("dal", date, programme.startsOn, {
    example: "2026-01-15",
    it: "Il primo giorno del progetto.",
    en: "The programme's first day.",
  }),
  to: optional("al", date, programme.endsOn, {
    example: "2027-12-31",
    it: "L'ultimo giorno del progetto.",
    en: "The programme's last day.",
  }),
  funder: optional("finanziatore", text, programme.funder, {
    example: "Fondazione Esempio",
    it: "Chi finanzia.",
    en: "Who funds it.",
  }),
  call: optional("avviso", text, programme.fundingCall, {
    it: "L'avviso o il bando.",
    en: "The funding call.",
  }),
  project_code: optional("codice_progetto", text, programme.projectCode, {
    it: "Il codice che il finanziatore dà al progetto.",
    en: "The funder's code for the programme.",
  }),
  cup: optional("cup", text, programme.cup, {
    it: "Il codice unico di progetto.",
    en: "The Italian single project code (CUP).",
  }),
  most_hours: optional("ore_mese_massime", whole({ least: 1, most: 744 }), programme.mostHours, {
    example: "40",
    it: "Ore di incontri al mese oltre le quali chi conduce ha troppo lavoro; vuoto: nessun avviso.",
    en: "Hours of meetings a month above which whoever leads has too much to do; empty: no warning.",
  }),
  ...ownWordsColumns,
};

export const programmeSheet = defineSheet({
  id: "programme",
  name: both("progetto", "programme"),
  about: both(
    "Una riga sola: il progetto, il suo territorio e le parole che si dà.",
    "One row alone: the programme, its territory and the words of its own.",
  ),
  ids: { prefix: "", digits: 0 },
  columns,
  main: { table: programme, owner: programme.id },
  lists: ownWordsParts,
  identify: ({ code }) => code,
  faults: ({ from, to }) => backwards("to", from, to),
});
