import { idea, ideaMember, ideaRole, ideaStage } from "../../db/tables/idea.ts";
import { defaulting, keptInRows, optional, required } from "../column.ts";
import { STAGE_WORDS } from "../dictionaries/pairs.ts";
import { both } from "../faults.ts";
import { choice, yesNo } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { type Member, team } from "../kinds/member.ts";
import { type Opening, openingsList } from "../kinds/opening.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { inOrder, rowsOf } from "../part.ts";
import type { Row, Stored } from "../column.ts";
import { codeColumn, keepHistory, languageColumn, missingCell } from "./common.ts";

const memberOf = (row: Row): Member => {
  const person = row[ideaMember.participantId.name] as string | null;
  const party =
    person === null
      ? { kind: "organisation" as const, id: String(row[ideaMember.organisationId.name]) }
      : { kind: "participant" as const, id: person };
  return { party, role: String(row[ideaMember.role.name]) };
};

const rolesOf = (stored: Stored): readonly Opening[] =>
  rowsOf(stored, ideaRole).map((row) => ({
    title: String(row[ideaRole.title.name]),
    openings: Number(row[ideaRole.openings.name]),
  }));

const columns = {
  code: codeColumn(idea, "Una sigla, come I01.", "A short code, such as I01."),
  title: required("titolo", text, idea.title, {
    example: "Corti rurali riaperte",
    it: "L'idea in una riga.",
    en: "The idea in one line.",
  }),
  summary: defaulting("testo", text, idea.summary, "", {
    example: "Riaprire le corti vuote come spazi condivisi, a partire da una.",
    it: "Da 2 a 6 frasi: che cosa, per chi, dove, il primo passo.",
    en: "2 to 6 sentences: what, for whom, where, the first step.",
  }),
  stage: optional("fase", choice(STAGE_WORDS), ideaStage.stage, {
    example: "emersa",
    it: "A che punto è l'idea.",
    en: "How far the idea has come.",
  }),
  stage_since: optional("fase_dal", date, ideaStage.since, {
    example: "2026-01-20",
    it: "Da quando. Una data più recente aggiunge una fase e conserva la precedente.",
    en: "Since when. A later date adds a stage and keeps the one before.",
  }),
  hub: optional("hub", reference("hub"), idea.hubId, {
    it: "Il codice dell'hub che segue l'idea.",
    en: "The code of the hub that follows the idea.",
  }),
  team: defaulting(
    "squadra",
    team,
    keptInRows((stored) => inOrder(rowsOf(stored, ideaMember), ideaMember.position).map(memberOf)),
    [],
    {
      example: "P10|P24=progettista|F01=incubatore",
      it: "Chi ci lavora: codici separati da |, con =ruolo dove non è autore.",
      en: "Who works on it: codes parted by |, with =role where not an author.",
    },
  ),
  open_roles: defaulting("cerca_ruoli", openingsList, keptInRows(rolesOf), [], {
    example: "grafica|autista=2",
    it: "I ruoli che l'idea ancora cerca, separati da |, con =posti se più di uno.",
    en: "The roles that the idea still seeks, parted by |, with =places if more than one.",
  }),
  born_at: optional("nata_in", text, idea.bornAt, {
    example: "laboratorio di quartiere",
    it: "In quale incontro o laboratorio è nata.",
    en: "In which meeting or workshop it was born.",
  }),
  public: defaulting("pubblica", yesNo, idea.shownInPublic, false, {
    example: "no",
    it: "Si può mostrare a tutti? Vuoto: no.",
    en: "May everybody see it? Empty: no.",
  }),
  language: languageColumn(idea.language),
};

export const ideasSheet = defineSheet({
  id: "ideas",
  name: both("idee", "ideas"),
  about: both("Le idee: una riga ciascuna.", "The ideas: a row each."),
  entity: "idea",
  ids: { prefix: "I", digits: 2 },
  columns,
  main: { table: idea, owner: idea.id },
  beside: [
    {
      table: ideaStage,
      owner: ideaStage.ideaId,
      newestBy: ideaStage.since,
      history: true,
      when: ({ stage }) => stage !== null,
    },
  ],
  lists: [
    {
      table: ideaMember,
      owner: ideaMember.ideaId,
      same: [ideaMember.participantId, ideaMember.organisationId],
      rows: ({ team: members }) =>
        (members as readonly Member[]).map(({ party, role }, position) => ({
          participant_id: party.kind === "participant" ? party.id : null,
          organisation_id: party.kind === "organisation" ? party.id : null,
          role,
          position,
        })),
    },
    {
      table: ideaRole,
      owner: ideaRole.ideaId,
      same: [ideaRole.title],
      rows: ({ open_roles: roles }) =>
        (roles as readonly Opening[]).map(({ title, openings }) => ({ title, openings })),
    },
  ],
  complete: (values, known) => keepHistory("stage", "stage_since", values, known),
  faults: ({ stage, stage_since: since }) =>
    stage === null && since
      ? [missingCell("stage", "la fase cui la data si riferisce", "the stage meant")]
      : [],
});
