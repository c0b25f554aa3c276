import { sql } from "drizzle-orm";
import { date, foreignKey, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  amount,
  count,
  createdAt,
  exactlyOne,
  importedKey,
  instant,
  keyOf,
  oneOf,
  ownKey,
  programmeKey,
  rule,
  uniqueExternalKey,
  within,
} from "./columns.ts";
import { hub } from "./hub.ts";
import { idea } from "./idea.ts";
import { MEETING_ENDINGS, MEETING_KINDS, MEETING_STATES, PRESENCES } from "./lists.ts";
import { need } from "./need.ts";
import { organisation } from "./organisation.ts";
import { pairing } from "./pairing.ts";
import { participant } from "./participant.ts";
import { programme } from "./programme.ts";

const CLOCK = sql.raw(`'^([01][0-9]|2[0-3]):[0-5][0-9]$'`);

/** What is planned, held or called off: as much of it as those who are invited may read. */
export const meeting = pgTable(
  "meeting",
  {
    ...importedKey(),
    kind: text("kind", { enum: MEETING_KINDS }).notNull(),
    title: text("title").notNull(),
    heldOn: date("held_on").notNull(),
    /** As clocks in Italy show it, `09:30`. */
    startsAt: text("starts_at"),
    endsAt: text("ends_at"),
    place: text("place").notNull().default(""),
    hubId: text("hub_id"),
    /** Who leads, by name. */
    ledBy: text("led_by").notNull().default(""),
    state: text("state", { enum: MEETING_STATES }).notNull().default("planned"),
    /** Of a targeted meeting: the pair that meets. */
    pairingId: text("pairing_id"),
    /** How many came whom the programme does not know: to a desk, to a lab. */
    guests: count("guests"),
    createdAt: createdAt(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("meeting", t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    within(t, t.hubId, hub),
    within(t, t.pairingId, pairing, "cascade"),
    oneOf("meeting_kind", t.kind, MEETING_KINDS),
    oneOf("meeting_state", t.state, MEETING_STATES),
    rule("meeting_title", sql`btrim(${t.title}) <> ''`),
    rule("meeting_starts", sql`${t.startsAt} ~ ${CLOCK}`),
    rule(
      "meeting_ends",
      sql`${t.endsAt} is null or (${t.endsAt} ~ ${CLOCK} and ${t.startsAt} is not null and ${t.endsAt} > ${t.startsAt})`,
    ),
    rule("meeting_of_pair", sql`${t.pairingId} is null or ${t.kind} = 'targeted'`),
    rule("meeting_guests", sql`${t.guests} >= 0`),
    index("meeting_day").on(t.programmeId, t.heldOn),
    index("meeting_hub").on(t.programmeId, t.hubId),
    index("meeting_pairing").on(t.programmeId, t.pairingId),
  ],
);

/** What those who accompany wrote down of it, and how it ended for either side: not for whoever was invited. */
export const meetingMinutes = pgTable(
  "meeting_minutes",
  {
    programmeId: text("programme_id").notNull(),
    meetingId: text("meeting_id").notNull(),
    words: text("words").notNull().default(""),
    nextStep: text("next_step").notNull().default(""),
    participantEnding: text("participant_ending", { enum: MEETING_ENDINGS }),
    hostEnding: text("host_ending", { enum: MEETING_ENDINGS }),
  },
  (t) => [
    keyOf(t.programmeId, t.meetingId),
    within(t, t.meetingId, meeting, "cascade"),
    oneOf("meeting_minutes_participant_ending", t.participantEnding, MEETING_ENDINGS),
    oneOf("meeting_minutes_host_ending", t.hostEnding, MEETING_ENDINGS),
  ],
);

/** Somebody invited, and whether they came. */
export const attendance = pgTable(
  "attendance",
  {
    ...programmeKey(),
    id: text("id")
      .notNull()
      .default(sql`gen_random_uuid()::text`),
    meetingId: text("meeting_id").notNull(),
    participantId: text("participant_id"),
    organisationId: text("organisation_id"),
    presence: text("presence", { enum: PRESENCES }),
    hours: amount("hours"),
  },
  (t) => [
    ownKey(t),
    within(t, t.meetingId, meeting, "cascade"),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.organisationId, organisation, "cascade"),
    exactlyOne("attendance_of_one", [t.participantId, t.organisationId]),
    oneOf("attendance_presence", t.presence, PRESENCES),
    rule("attendance_hours", sql`${t.hours} between 0 and 24`),
    rule(
      "attendance_hours_of_present",
      sql`${t.hours} is null or coalesce(${t.presence} = 'present', false)`,
    ),
    unique("attendance_person").on(t.programmeId, t.meetingId, t.participantId),
    unique("attendance_organisation").on(t.programmeId, t.meetingId, t.organisationId),
    index("attendance_participant").on(t.programmeId, t.participantId),
  ],
);

/** An idea or a need that came up at a meeting: each at one. */
export const meetingFruit = pgTable(
  "meeting_fruit",
  {
    ...programmeKey(),
    id: text("id")
      .notNull()
      .default(sql`gen_random_uuid()::text`),
    meetingId: text("meeting_id").notNull(),
    ideaId: text("idea_id"),
    needId: text("need_id"),
  },
  (t) => [
    ownKey(t),
    within(t, t.meetingId, meeting, "cascade"),
    within(t, t.ideaId, idea, "cascade"),
    within(t, t.needId, need, "cascade"),
    exactlyOne("meeting_fruit_one", [t.ideaId, t.needId]),
    unique("meeting_fruit_idea").on(t.programmeId, t.ideaId),
    unique("meeting_fruit_need").on(t.programmeId, t.needId),
    index("meeting_fruit_meeting").on(t.programmeId, t.meetingId),
  ],
);
