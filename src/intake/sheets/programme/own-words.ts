import { incentiveRule } from "../../../db/tables/incentive.ts";
import { measure, phase, programmeComune, term } from "../../../db/tables/programme.ts";
import { defaulting, keptInRows } from "../../column.ts";
import { comuniList } from "../../kinds/comune.ts";
import { type Labelled, labelledList, labelledSet } from "../../kinds/labelled.ts";
import { phrases } from "../../kinds/list.ts";
import { type MonthsFrom, monthsFromList } from "../../kinds/months-from.ts";
import { inOrder, rowsOf, textsOf } from "../../part.ts";
import { isNeedKind } from "./own-words-rows.ts";

/** A programme's territory and the words it gives itself. */
export const ownWordsColumns = {
  territory: defaulting(
    "territorio",
    comuniList,
    keptInRows((stored) => textsOf(rowsOf(stored, programmeComune), programmeComune.comuneCode)),
    [],
    {
      example: "Mantova|Porto Mantovano|Suzzara",
      it: "I comuni del progetto, separati da |.",
      en: "The programme's comuni, parted by |.",
    },
  ),
  need_kinds: defaulting(
    "tipi_di_bisogno",
    labelledList,
    keptInRows<readonly Labelled[]>((stored) =>
      inOrder(rowsOf(stored, term).filter(isNeedKind), term.position).map((row) => ({
        code: String(row[term.code.name]),
        label: String(row[term.italian.name]),
      })),
    ),
    [],
    {
      example: "spazio=Spazi e sedi|competenza=Competenze",
      it: "I tipi di bisogno che il progetto distingue, come codice=Etichetta, separati da |.",
      en: "The kinds of need that the programme tells apart, as code=Label, parted by |.",
    },
  ),
  phases: defaulting(
    "fasi",
    phrases,
    keptInRows<readonly string[]>((stored) =>
      inOrder(rowsOf(stored, phase), phase.position).map((row) => String(row[phase.name.name])),
    ),
    [],
    {
      example: "ascolto|co-progettazione|incubazione",
      it: "I nomi delle fasi, nel loro ordine, separati da |.",
      en: "The names of the phases, in their order, parted by |.",
    },
  ),
  measures: defaulting(
    "misure",
    labelledSet,
    keptInRows<readonly Labelled[]>((stored) =>
      rowsOf(stored, measure).map((row) => ({
        code: String(row[measure.id.name]),
        label: String(row[measure.name.name]),
      })),
    ),
    [],
    {
      example: "gg=Garanzia Giovani",
      it: "Le misure che riservano posti, come codice=Nome, separate da |.",
      en: "The measures that reserve seats, as code=Name, parted by |.",
    },
  ),
  incentive_months: defaulting(
    "mesi_incentivo",
    monthsFromList,
    keptInRows<readonly MonthsFrom[]>((stored) =>
      rowsOf(stored, incentiveRule).map((row) => ({
        validFrom: String(row[incentiveRule.validFrom.name]),
        months: Number(row[incentiveRule.months.name]),
      })),
    ),
    [],
    {
      example: "2026-01-01=6",
      it: "Quanti mesi deve durare un'assunzione per l'incentivo, come data=mesi, separati da |: ogni regola vale per i contratti che cominciano da quel giorno.",
      en: "How many months a hiring has to last for the incentive, as day=months, parted by |: each rule holds for contracts that begin from that day on.",
    },
  ),
};
