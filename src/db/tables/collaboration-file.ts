import { sql } from "drizzle-orm";
import { boolean, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import { collaboration } from "./collaboration.ts";
import { amount, keyOf, ownKey, programmeKey, rule, within } from "./columns.ts";
import { organisation } from "./organisation.ts";

/** What its parties agreed on before it starts, and what came up since: all that a trainee's file asks for. */
export const collaborationAgreement = pgTable(
  "collaboration_agreement",
  {
    programmeId: text("programme_id").notNull(),
    collaborationId: text("collaboration_id").notNull(),
    /** The body that promotes an internship and answers for it. */
    promoterId: text("promoter_id"),
    promoterTutor: text("promoter_tutor"),
    hostTutor: text("host_tutor"),
    conventionNumber: text("convention_number"),
    conventionOn: date("convention_on"),
    goals: text("goals"),
    activities: text("activities"),
    skills: text("skills"),
    /** Whether all skills to be learnt are of EQF level 4 or higher. */
    higherSkills: boolean("higher_skills").notNull().default(false),
    schedule: text("schedule"),
    dailyHours: amount("daily_hours"),
    /** Euro a month, before tax. */
    allowance: amount("allowance"),
    /** Whether there is a canteen, or vouchers for meals. */
    meals: boolean("meals").notNull().default(false),
    seasonal: boolean("seasonal").notNull().default(false),
    accidentInsurance: text("accident_insurance"),
    liabilityInsurance: text("liability_insurance"),
    /** The day of the host's word on safety, on jobs for people with disabilities, on no lay-offs at the same tasks. */
    declaredOn: date("declared_on"),
    noticeOn: date("notice_on"),
    noticeCode: text("notice_code"),
    extendedTo: date("extended_to"),
  },
  (t) => [
    keyOf(t.programmeId, t.collaborationId),
    within(t, t.collaborationId, collaboration, "cascade"),
    within(t, t.promoterId, organisation),
    rule("collaboration_agreement_daily_hours", sql`${t.dailyHours} between 0 and 24`),
    rule("collaboration_agreement_allowance", sql`${t.allowance} >= 0`),
  ],
);

/** Hours of a month: as planned, and as worked or attended. */
export const collaborationMonth = pgTable(
  "collaboration_month",
  {
    ...programmeKey(),
    collaborationId: text("collaboration_id").notNull(),
    /** As `2026-03`. */
    month: text("month").notNull(),
    planned: amount("planned").notNull(),
    done: amount("done"),
  },
  (t) => [
    ownKey(t),
    within(t, t.collaborationId, collaboration, "cascade"),
    unique("collaboration_month_once").on(t.programmeId, t.collaborationId, t.month),
    rule("collaboration_month_month", sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    rule(
      "collaboration_month_hours",
      sql`${t.planned} between 0 and 744 and ${t.done} between 0 and 744`,
    ),
  ],
);
