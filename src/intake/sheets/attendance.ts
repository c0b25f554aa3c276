import { getTableName } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { attendance, meeting } from "../../db/tables/meeting.ts";
import { nameKey } from "../../programmes/territory/words.ts";
import { type Keeping, optional, required } from "../column.ts";
import { MEETING_KIND_DICTIONARY, PRESENCE_DICTIONARY } from "../dictionaries/meetings.ts";
import { both } from "../faults.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { number } from "../kinds/number.ts";
import { party } from "../kinds/party.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { EXAMPLE, keptAsParty, missingCell, needlessCell } from "./common.ts";

/** Read from the meeting, written with it alone. */
const ofMeeting = <T>(column: AnyPgColumn): Keeping<T | null> => ({
  read: ({ one }) => ((one[getTableName(meeting)]?.[column.name] || null) as T | null) ?? null,
  write: () => ({}),
});

const MOST_HOURS = 24;

const columns = {
  date: optional("data", date, ofMeeting<string>(meeting.heldOn), {
    example: EXAMPLE,
    it: "Il giorno dell'incontro, come 2026-03-12.",
    en: "The day of the meeting, such as 2026-03-12.",
  }),
  kind: optional(
    "tipo",
    choice(MEETING_KIND_DICTIONARY),
    ofMeeting<(typeof meeting.kind.enumValues)[number]>(meeting.kind),
    {
      example: "colloquio di gruppo",
      it: "Che tipo di incontro è.",
      en: "What kind of meeting it is.",
    },
  ),
  title: optional("titolo", text, ofMeeting<string>(meeting.title), {
    example: "Colloquio di marzo",
    it: "Come si chiama. Un incontro che l'agenda non ha ancora viene aggiunto, come tenuto.",
    en: "What it is called. A meeting that the agenda lacks is added, as held.",
  }),
  place: optional("luogo", text, ofMeeting<string>(meeting.place), {
    example: "Santagnese10, sala grande",
    it: "Dove. Se comincia con il nome di un hub, un incontro che l'agenda non ha ancora è di quell'hub.",
    en: "Where. If it begins with a hub's name, a meeting that the agenda lacks is that hub's.",
  }),
  who: required(
    "codice_partecipante",
    party(["participant", "organisation"]),
    keptAsParty({ participant: attendance.participantId, organisation: attendance.organisationId }),
    {
      example: "P01",
      it: "Il codice di chi è invitato: una persona o un'organizzazione.",
      en: "The code of whoever is invited: a person or an organisation.",
    },
  ),
  presence: optional("esito_presenza", choice(PRESENCE_DICTIONARY), attendance.presence, {
    example: "presente",
    it: "presente, assente o giustificato; vuoto: non si sa ancora.",
    en: "present, absent or excused; empty: not known yet.",
  }),
  hours: optional("ore", number({ least: 0, most: MOST_HOURS }), attendance.hours, {
    example: "2,5",
    it: "Per quante ore c'era.",
    en: "For how many hours they were there.",
  }),
  led_by: optional("conduce", text, ofMeeting<string>(meeting.ledBy), {
    example: "Anna Bassi",
    it: "Chi conduce, per nome.",
    en: "Who leads, by name.",
  }),
  meeting: optional("incontro", reference("meeting"), attendance.meetingId, {
    example: "INC01",
    it: "Il codice dell'incontro; vuoto: quello di quel giorno, tipo, titolo e luogo.",
    en: "The meeting's code; empty: the one of that day, kind, title and place.",
  }),
};

/** Whether a row says of its meeting what is known, or nothing: case and accents do not count. */
const isSame = (said: string | null, held: unknown): boolean =>
  said === null || (typeof held === "string" && nameKey(said) === nameKey(held));

/** What a row says of its meeting. */
export const OF_MEETING = ["date", "kind", "title", "place", "led_by"] as const;

export const attendanceSheet = defineSheet({
  id: "attendance",
  name: both("presenze", "attendance"),
  about: both(
    "Foglio facoltativo: il foglio firme, una riga per incontro e persona. Non ha codici: la riga è incontro e chi.",
    "An optional sheet: the signature sheet, a row for a meeting and a person. It has no codes: a row is meeting and who.",
  ),
  ids: { prefix: "PS", digits: 4 },
  columns,
  main: {
    table: attendance,
    owner: attendance.id,
    refers: { table: meeting, by: attendance.meetingId },
  },
  identify: ({ meeting: code, who }) => (code && who ? `${code}:${who.kind} ${who.id}` : undefined),
  complete: ({ meeting: id, ...values }, known) => {
    const held = known.rows("meetings").find((row) => row.id === id)?.values ?? {};
    const same = OF_MEETING.filter((key) => isSame(values[key] ?? null, held[key]));
    return Object.fromEntries(same.map((key) => [key, held[key] || null]));
  },
  faults: ({ meeting: id, date: day, kind, title, presence, hours }) => [
    ...(id === null && day === null ? [missingCell("date", "il giorno", "the day")] : []),
    ...(id === null && kind === null ? [missingCell("kind", "il tipo", "the kind")] : []),
    ...(id === null && title === null ? [missingCell("title", "il titolo", "the title")] : []),
    ...(typeof hours === "number" && presence !== "present" && presence !== undefined
      ? [needlessCell("hours", "niente: non era presente", "nothing: they were not present")]
      : []),
  ],
});
