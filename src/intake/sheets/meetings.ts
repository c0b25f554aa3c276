import { meeting, meetingFruit, meetingMinutes } from "../../db/tables/meeting.ts";
import { defaulting, kept, keptInRows, optional, required } from "../column.ts";
import { MEETING_KIND_DICTIONARY, MEETING_STATE_DICTIONARY } from "../dictionaries/meetings.ts";
import { both } from "../faults.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { whole } from "../kinds/number.ts";
import { reference, references } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { time } from "../kinds/time.ts";
import { rowsOf } from "../part.ts";
import { defineSheet } from "../sheet.ts";
import { codeColumn, missingCell } from "./common.ts";

type Fruit = typeof meetingFruit.ideaId | typeof meetingFruit.needId;

const fruits = (column: Fruit) =>
  keptInRows((stored) =>
    rowsOf(stored, meetingFruit).flatMap((row) =>
      row[column.name] === null ? [] : [String(row[column.name])],
    ),
  );

const columns = {
  code: codeColumn(meeting, "Una sigla, come INC01.", "A short code, such as INC01."),
  date: required("data", date, meeting.heldOn, {
    example: "2026-03-12",
    it: "Il giorno.",
    en: "The day.",
  }),
  starts: optional("ora_inizio", time, meeting.startsAt, {
    example: "09:30",
    it: "Quando comincia.",
    en: "When it begins.",
  }),
  ends: optional("ora_fine", time, meeting.endsAt, {
    example: "11:30",
    it: "Quando finisce: da qui le ore di chi è presente.",
    en: "When it ends: from it come the hours of whoever is present.",
  }),
  kind: required("tipo", choice(MEETING_KIND_DICTIONARY), meeting.kind, {
    example: "colloquio di gruppo",
    it: "Che tipo di incontro è.",
    en: "What kind of meeting it is.",
  }),
  title: required("titolo", text, meeting.title, {
    example: "Colloquio di marzo",
    it: "Come si chiama.",
    en: "What it is called.",
  }),
  place: defaulting("luogo", text, kept(meeting.place, ""), "", {
    example: "Santagnese10, sala grande",
    it: "Dove.",
    en: "Where.",
  }),
  hub: optional("hub", reference("hub"), meeting.hubId, {
    it: "Il codice dell'hub che lo tiene.",
    en: "The code of the hub that holds it.",
  }),
  led_by: defaulting("conduce", text, kept(meeting.ledBy, ""), "", {
    example: "Anna Bassi",
    it: "Chi conduce, per nome.",
    en: "Who leads, by name.",
  }),
  state: defaulting("stato", choice(MEETING_STATE_DICTIONARY), meeting.state, "planned", {
    example: "tenuto",
    it: "A che punto è; vuoto: in programma.",
    en: "How far it is; empty: planned.",
  }),
  guests: optional("altri_presenti", whole({ least: 0, most: 100_000 }), meeting.guests, {
    example: "4",
    it: "Quante persone non iscritte sono venute, per esempio allo sportello.",
    en: "How many came who are not enrolled, such as to the desk.",
  }),
  minutes: defaulting("verbale", text, kept(meetingMinutes.words, ""), "", {
    it: "Che cosa è stato detto e deciso.",
    en: "What was said and decided.",
  }),
  next_step: defaulting("prossimo_passo", text, kept(meetingMinutes.nextStep, ""), "", {
    it: "Che cosa si fa adesso.",
    en: "What comes next.",
  }),
  ideas: defaulting("idee_nate", references("idea"), fruits(meetingFruit.ideaId), [], {
    example: "I01",
    it: "I codici delle idee nate qui, separati da |.",
    en: "The codes of the ideas born here, parted by |.",
  }),
  needs: defaulting("bisogni_emersi", references("need"), fruits(meetingFruit.needId), [], {
    example: "B01",
    it: "I codici dei bisogni emersi qui, separati da |.",
    en: "The codes of the needs that came up here, parted by |.",
  }),
};

export const meetingsSheet = defineSheet({
  id: "meetings",
  name: both("incontri", "meetings"),
  about: both(
    "Foglio facoltativo: l'agenda, un incontro per riga.",
    "An optional sheet: the agenda, a meeting a row.",
  ),
  entity: "meeting",
  ids: { prefix: "INC", digits: 2 },
  columns,
  main: { table: meeting, owner: meeting.id },
  beside: [{ table: meetingMinutes, owner: meetingMinutes.meetingId }],
  lists: [
    {
      table: meetingFruit,
      owner: meetingFruit.meetingId,
      same: [meetingFruit.ideaId, meetingFruit.needId],
      rows: ({ ideas, needs }) => [
        ...(ideas as readonly string[]).map((id) => ({ idea_id: id, need_id: null })),
        ...(needs as readonly string[]).map((id) => ({ idea_id: null, need_id: id })),
      ],
    },
  ],
  faults: ({ starts, ends }) => {
    if (!ends) return [];
    if (!starts) return [missingCell("starts", "l'ora di inizio", "when it begins")];
    if (starts < ends) return [];
    return [
      {
        column: "ends",
        found: both(`«${ends}»`, `«${ends}»`),
        expected: both(`un'ora dopo le ${starts}`, `a time after ${starts}`),
        next: both("Correggere una delle due ore.", "Mend one of the two times."),
      },
    ];
  },
});
