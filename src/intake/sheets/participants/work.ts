import {
  employmentStatus,
  participant,
  participantEmployer,
  participantSkill,
} from "../../../db/tables/participant.ts";
import { defaulting, keptInRows, optional } from "../../column.ts";
import { EDUCATION_WORDS, STATUS_WORDS } from "../../dictionaries/people.ts";
import { choice, yesNo } from "../../kinds/choice.ts";
import { date } from "../../kinds/date.ts";
import { type Employment, employments } from "../../kinds/employment.ts";
import { phrases } from "../../kinds/list.ts";
import { inOrder, rowsOf } from "../../part.ts";
import type { Stored } from "../../column.ts";

const skillsOf = (stored: Stored): readonly string[] =>
  inOrder(rowsOf(stored, participantSkill), participantSkill.position).map((row) =>
    String(row[participantSkill.phrase.name]),
  );

const employersOf = (stored: Stored): readonly Employment[] =>
  rowsOf(stored, participantEmployer).map((row) => ({
    organisation: String(row[participantEmployer.organisationId.name]),
    since: row[participantEmployer.since.name] as string | null,
    until: row[participantEmployer.until.name] as string | null,
  }));

/** What a person did, does and can do. */
export const workColumns = {
  status: optional("stato", choice(STATUS_WORDS), employmentStatus.status, {
    example: "disoccupato",
    it: "La condizione rispetto al lavoro.",
    en: "The employment status.",
  }),
  status_since: optional("stato_dal", date, employmentStatus.since, {
    example: "2025-09-01",
    it: "Da quando. Una data più recente aggiunge una condizione e conserva la precedente.",
    en: "Since when. A later date adds a status and keeps the one before.",
  }),
  declared_available: optional("did", yesNo, employmentStatus.declaredAvailable, {
    example: "sì",
    it: "Ha reso la dichiarazione di immediata disponibilità (DID)?",
    en: "Has the person declared immediate availability (DID)?",
  }),
  searching: optional("in_ricerca", yesNo, employmentStatus.searching, {
    example: "sì",
    it: "Sta cercando lavoro?",
    en: "Is the person looking for work?",
  }),
  education: optional("titolo_di_studio", choice(EDUCATION_WORDS), participant.education, {
    example: "diploma",
    it: "Il titolo di studio più alto.",
    en: "The highest education.",
  }),
  skills: defaulting("competenze", phrases, keptInRows(skillsOf), [], {
    example: "rimaglio|controllo qualità",
    it: "Che cosa la persona sa fare, con le sue parole: 2–5 frasi brevi separate da |.",
    en: "What the person can do, in the person's words: 2–5 short phrases parted by |.",
  }),
  employers: defaulting("datori_di_lavoro", employments, keptInRows(employersOf), [], {
    example: "F08 (2019-2025)",
    it: "Le organizzazioni in cui lavora o ha lavorato, separate da |: non possono ospitarla.",
    en: "The organisations where the person works or worked, parted by |: they may not host.",
  }),
};
