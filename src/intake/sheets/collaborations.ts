import { collaboration } from "../../db/tables/collaboration.ts";
import { collaborationAgreement } from "../../db/tables/collaboration-file.ts";
import { defaulting, optional, required } from "../column.ts";
import { COLLABORATION_KIND_WORDS, COLLABORATION_STATE_WORDS } from "../dictionaries/pairs.ts";
import { both } from "../faults.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import type { Party } from "../kinds/party.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet, type Known, type RowFault } from "../sheet.ts";
import { agreementColumns, faultsOfExtension, isAgreed } from "./collaborations/agreement.ts";
import { backwards, codeColumn, missingCell, needlessCell } from "./common.ts";

const columns = {
  code: codeColumn(collaboration, "Una sigla, come C01.", "A short code, such as C01."),
  participant: optional("partecipante", reference("participant"), collaboration.participantId, {
    example: "P01",
    it: "Il codice della persona.",
    en: "The person's code.",
  }),
  idea: optional("idea", reference("idea"), collaboration.ideaId, {
    example: "I01",
    it: "Il codice dell'idea, se la collaborazione ne ospita una.",
    en: "The idea's code, where one is hosted.",
  }),
  organisation: required(
    "organizzazione",
    reference("organisation"),
    collaboration.organisationId,
    {
      example: "F01",
      it: "Il codice di chi ospita.",
      en: "The host's code.",
    },
  ),
  seat: optional("posto", reference("resource"), collaboration.resourceId, {
    example: "S01",
    it: "Il codice del posto occupato; vuoto: l'unico posto di chi ospita.",
    en: "The code of the seat taken; empty: the host's only seat.",
  }),
  kind: defaulting("tipo", choice(COLLABORATION_KIND_WORDS), collaboration.kind, "incubation", {
    example: "tirocinio",
    it: "Di che tipo è; vuoto: incubazione.",
    en: "Of what kind it is; empty: incubation.",
  }),
  state: defaulting("stato", choice(COLLABORATION_STATE_WORDS), collaboration.state, "running", {
    example: "in corso",
    it: "A che punto è; vuoto: in corso. Finché è concordata o in corso occupa il suo posto.",
    en: "How far it has come; empty: running. While agreed or running it holds its seat.",
  }),
  from: optional("dal", date, collaboration.startedOn, {
    example: "2026-02-01",
    it: "Il giorno dell'avvio.",
    en: "The day it started.",
  }),
  planned_to: optional("al_previsto", date, collaboration.plannedEndOn, {
    example: "2026-07-31",
    it: "La fine prevista.",
    en: "The planned end.",
  }),
  ended: optional("fine", date, collaboration.endedOn, {
    it: "La fine avvenuta: solo se è conclusa o interrotta.",
    en: "The day it ended: only where completed or interrupted.",
  }),
  end_reason: optional("motivo_fine", text, collaboration.endReason, {
    it: "Perché è finita.",
    en: "Why it ended.",
  }),
  ...agreementColumns,
};

/** The only seat of an organisation, among the resources read so far. */
function onlySeat(organisation: string, known: Known): string | null {
  const seats = known.rows("resources").filter(({ values }) => {
    const giver = values["giver"] as Party | undefined;
    return values["kind"] === "seat" && giver?.id === organisation && giver.kind === "organisation";
  });
  return seats.length === 1 ? seats[0]!.id : null;
}

function faultsOfEnd(state: string | undefined, ended: string | null | undefined) {
  if (state === undefined || ended === undefined) return [];
  const isOver = state === "completed" || state === "interrupted";
  if (isOver && ended === null)
    return [missingCell("ended", "il giorno in cui è finita", "the day it ended")];
  if (!isOver && ended !== null)
    return [needlessCell("ended", "niente: non è finita", "nothing: it has not ended")];
  return [];
}

const faultsOfNobody: readonly RowFault[] = [
  missingCell("participant", "una persona, un'idea, o entrambe", "a person, an idea, or both"),
];

export const collaborationsSheet = defineSheet({
  id: "collaborations",
  name: both("collaborazioni", "collaborations"),
  about: both("Le collaborazioni avviate, in corso o finite.", "Collaborations, past and present."),
  entity: "collaboration",
  ids: { prefix: "C", digits: 2 },
  columns,
  main: { table: collaboration, owner: collaboration.id },
  beside: [
    {
      table: collaborationAgreement,
      owner: collaborationAgreement.collaborationId,
      when: isAgreed,
    },
  ],
  complete: ({ organisation, seat }, known) =>
    seat === null && organisation !== undefined ? { seat: onlySeat(organisation, known) } : {},
  faults: ({
    participant,
    idea,
    state,
    from,
    planned_to: planned,
    ended,
    extended_to: extended,
  }) => [
    ...(participant === null && idea === null ? faultsOfNobody : []),
    ...faultsOfEnd(state, ended),
    ...backwards("planned_to", from, planned),
    ...backwards("ended", from, ended),
    ...faultsOfExtension(planned ?? from, extended),
  ],
});
