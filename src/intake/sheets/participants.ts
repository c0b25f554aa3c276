import {
  employmentStatus,
  participant,
  participantCondition,
  participantEmployer,
  participantIdentity,
  participantSkill,
} from "../../db/tables/participant.ts";
import { defaulting, optional } from "../column.ts";
import { PARTICIPANT_KIND_WORDS } from "../dictionaries/people.ts";
import { both } from "../faults.ts";
import { choice, yesNo } from "../kinds/choice.ts";
import { comune } from "../kinds/comune.ts";
import type { Employment } from "../kinds/employment.ts";
import { date } from "../kinds/date.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { codeColumn, keepHistory, languageColumn, missingCell } from "./common.ts";
import { conditionColumns } from "./participants/conditions.ts";
import { identityColumns } from "./participants/identity.ts";
import { workColumns } from "./participants/work.ts";

const { status, status_since, declared_available, searching, education, skills, employers } =
  workColumns;

const columns = {
  code: codeColumn(participant, "Una sigla, come P07.", "A short code, such as P07."),
  ...identityColumns,
  kind: defaulting("tipo", choice(PARTICIPANT_KIND_WORDS), participant.kind, "jobseeker", {
    example: "in cerca di lavoro",
    it: "Con che parte la persona sta nel progetto; vuoto: in cerca di lavoro.",
    en: "The person's part in the programme; empty: seeking work.",
  }),
  seeking: defaulting("cerca", yesNo, participant.seeking, true, {
    example: "sì",
    it: "Va cercato un abbinamento per questa persona? Vuoto: sì.",
    en: "Is a match sought for this person? Empty: yes.",
  }),
  entered: optional("ingresso", date, participant.enteredOn, {
    example: "2026-01-15",
    it: "Il giorno in cui la persona è entrata nel progetto; vuoto: quello d'inizio del progetto.",
    en: "The day on which the person entered the programme; empty: the programme's first.",
  }),
  status,
  status_since,
  declared_available,
  searching,
  education,
  hub: optional("hub", reference("hub"), participant.hubId, {
    it: "Il codice dell'hub che segue la persona.",
    en: "The code of the hub that follows the person.",
  }),
  comune: optional("comune", comune, participant.comuneCode, {
    example: "Castel Goffredo",
    it: "Il comune in cui abita.",
    en: "The comune where the person lives.",
  }),
  ...conditionColumns,
  skills,
  about: defaulting("testo", text, participant.about, "", {
    example: "Sei anni al rimaglio, poi controllo qualità. Vorrei riparare collant e filati.",
    it: "Da 2 a 6 frasi della persona: da dove viene, che cosa vorrebbe.",
    en: "2 to 6 sentences by the person: where they come from, what they would like.",
  }),
  language: languageColumn(participant.language),
  employers,
};

export const participantsSheet = defineSheet({
  id: "participants",
  name: both("partecipanti", "participants"),
  about: both("Le persone del progetto: una riga ciascuna.", "The people: a row each."),
  entity: "participant",
  ids: { prefix: "P", digits: 2 },
  columns,
  main: { table: participant, owner: participant.id },
  beside: [
    { table: participantIdentity, owner: participantIdentity.participantId },
    {
      table: participantCondition,
      owner: participantCondition.participantId,
      when: () => true,
    },
    {
      table: employmentStatus,
      owner: employmentStatus.participantId,
      newestBy: employmentStatus.since,
      history: true,
      when: ({ status: known }) => known !== null,
    },
  ],
  lists: [
    {
      table: participantSkill,
      owner: participantSkill.participantId,
      same: [participantSkill.position],
      rows: ({ skills: known }) =>
        (known as readonly string[]).map((phrase, position) => ({ position, phrase })),
    },
    {
      table: participantEmployer,
      owner: participantEmployer.participantId,
      same: [participantEmployer.organisationId],
      rows: ({ employers: known }) =>
        (known as readonly Employment[]).map(({ organisation, since, until }) => ({
          organisation_id: organisation,
          since,
          until,
        })),
    },
  ],
  complete: (values, known) => keepHistory("status", "status_since", values, known),
  faults: ({ status: known, status_since: since, declared_available: did, searching: search }) =>
    known === null && [since, did, search].some((value) => (value ?? null) !== null)
      ? [missingCell("status", "lo stato cui la data o la DID si riferisce", "the status meant")]
      : [],
});
