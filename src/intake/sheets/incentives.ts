import { hiringIncentive } from "../../db/tables/incentive.ts";
import { optional, required } from "../column.ts";
import { DECISION_WORDS } from "../dictionaries/outcomes.ts";
import { both } from "../faults.ts";
import { choice, yesNo } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { number } from "../kinds/number.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet, type RowFault } from "../sheet.ts";
import { backwards, EXAMPLE, missingCell } from "./common.ts";

const columns = {
  collaboration: required(
    "collaborazione",
    reference("collaboration"),
    hiringIncentive.collaborationId,
    {
      example: EXAMPLE,
      it: "Il codice della collaborazione da cui è nata l'assunzione.",
      en: "The code of the collaboration that the hiring followed.",
    },
  ),
  decision: optional("decisione", choice(DECISION_WORDS), hiringIncentive.decision, {
    it: "Solo dove la durata basta con la proroga: ammessa o non ammessa.",
    en: "Only where it lasts long enough with its extension: admitted or refused.",
  }),
  reason: optional("motivo", text, hiringIncentive.decidedBecause, {
    it: "Perché è stato deciso così.",
    en: "Why it was decided so.",
  }),
  due: optional("scadenza", date, hiringIncentive.dueOn, {
    example: "2026-10-31",
    it: "Entro quando va richiesto o rendicontato.",
    en: "By when it has to be asked or accounted for.",
  }),
  asked: optional("richiesto_il", date, hiringIncentive.askedOn, {
    example: "2026-09-10",
    it: "Quando è stato richiesto.",
    en: "When it was asked for.",
  }),
  granted: optional("concesso_il", date, hiringIncentive.grantedOn, {
    it: "Quando è stato concesso.",
    en: "When it was granted.",
  }),
  paid: optional("erogato_il", date, hiringIncentive.paidOn, {
    it: "Quando è stato erogato.",
    en: "When it was paid.",
  }),
  amount: optional("importo", number({ least: 0 }), hiringIncentive.amount, {
    example: "3000",
    it: "In euro, senza punti delle migliaia.",
    en: "In euro.",
  }),
  de_minimis: optional("de_minimis", yesNo, hiringIncentive.deMinimis, {
    example: "sì",
    it: "Chi assume ha dichiarato gli aiuti de minimis?",
    en: "Has the employer declared its de minimis aid?",
  }),
};

/** A step that was taken needs the one before it. */
const faultsOfSteps = (
  asked: string | null | undefined,
  granted: string | null | undefined,
  paid: string | null | undefined,
): readonly RowFault[] => [
  ...(granted && asked === null
    ? [missingCell("asked", "il giorno della richiesta", "the day it was asked for")]
    : []),
  ...(paid && granted === null
    ? [missingCell("granted", "il giorno della concessione", "the day it was granted")]
    : []),
];

export const incentivesSheet = defineSheet({
  id: "incentives",
  name: both("incentivi", "incentives"),
  about: both(
    "A che punto è l'incentivo di ogni assunzione.",
    "How far the incentive of each hiring has come.",
  ),
  ids: { prefix: "", digits: 0 },
  columns,
  main: { table: hiringIncentive, owner: hiringIncentive.collaborationId },
  identify: ({ collaboration }) => collaboration,
  faults: ({ decision, reason, asked, granted, paid }) => [
    ...(decision && reason === null
      ? [missingCell("reason", "il motivo della decisione", "the reason of the decision")]
      : []),
    ...(reason && decision === null
      ? [
          missingCell(
            "decision",
            "la decisione di cui è il motivo",
            "the decision that it is the reason of",
          ),
        ]
      : []),
    ...faultsOfSteps(asked, granted, paid),
    ...backwards("granted", asked, granted),
    ...backwards("paid", granted, paid),
  ],
});
