import { z } from "zod";
import {
  type MEETING_ENDINGS,
  MEETING_KINDS,
  type MEETING_STATES,
  PRESENCES,
} from "../../db/tables/lists.ts";
import type { Bilingual } from "../../errors.ts";

export type MeetingKind = (typeof MEETING_KINDS)[number];
export type MeetingState = (typeof MEETING_STATES)[number];
export type Presence = (typeof PRESENCES)[number];
export type MeetingEnding = (typeof MEETING_ENDINGS)[number];

export const meetingKindSchema = z.enum(MEETING_KINDS);
export const presenceSchema = z.enum(PRESENCES);

/** What a meeting is for, on pages, in letters and in calendars. */
export const MEETING_KIND_WORDS: Readonly<Record<MeetingKind, Bilingual>> = {
  individual: { it: "Colloquio individuale", en: "Individual talk" },
  targeted: { it: "Incontro mirato (persona e impresa)", en: "Targeted meeting (person and host)" },
  group: { it: "Colloquio mensile di gruppo", en: "Monthly group talk" },
  lab: { it: "Laboratorio di co-progettazione", en: "Co-design lab" },
  themed: {
    it: "Incontro tematico (lavoro, fare impresa)",
    en: "Themed meeting (work, enterprise)",
  },
  training: { it: "Sessione formativa", en: "Training session" },
  visit: { it: "Visita in azienda", en: "Visit to a firm" },
  network: { it: "Tavolo di rete", en: "Network table" },
  desk: { it: "Sportello", en: "Information desk" },
};

export const MEETING_STATE_WORDS: Readonly<Record<MeetingState, Bilingual>> = {
  planned: { it: "in programma", en: "planned" },
  held: { it: "tenuto", en: "held" },
  cancelled: { it: "annullato", en: "called off" },
};

export const PRESENCE_WORDS: Readonly<Record<Presence, Bilingual>> = {
  present: { it: "presente", en: "present" },
  absent: { it: "assente", en: "absent" },
  excused: { it: "giustificato", en: "excused" },
};

export const ENDING_WORDS: Readonly<Record<MeetingEnding, Bilingual>> = {
  continue: { it: "Proseguiamo", en: "We go on" },
  meet_again: { it: "Un secondo incontro", en: "A second meeting" },
  decline: { it: "Non proseguiamo", en: "We do not go on" },
};
