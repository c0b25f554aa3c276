import { sql } from "drizzle-orm";
import { boolean, date, integer, pgTable, text } from "drizzle-orm/pg-core";
import { collaboration } from "./collaboration.ts";
import { amount, keyOf, oneOf, rule, within } from "./columns.ts";
import { INCENTIVE_DECISIONS } from "./lists.ts";
import { programme } from "./programme.ts";

/** From which day on a hiring has to last how long for the incentive: it holds for contracts that begin from then on. */
export const incentiveRule = pgTable(
  "incentive_rule",
  {
    programmeId: text("programme_id")
      .notNull()
      .references(() => programme.id, { onDelete: "cascade" }),
    validFrom: date("valid_from").notNull(),
    months: integer("months").notNull(),
  },
  (t) => [
    keyOf(t.programmeId, t.validFrom),
    rule("incentive_rule_months", sql`${t.months} between 1 and 120`),
  ],
);

/** How far the incentive of the hiring has come that followed a collaboration. */
export const hiringIncentive = pgTable(
  "hiring_incentive",
  {
    programmeId: text("programme_id").notNull(),
    collaborationId: text("collaboration_id").notNull(),
    decision: text("decision", { enum: INCENTIVE_DECISIONS }),
    decidedBecause: text("decided_because"),
    /** By when it has to be asked for, or accounted for. */
    dueOn: date("due_on"),
    askedOn: date("asked_on"),
    grantedOn: date("granted_on"),
    paidOn: date("paid_on"),
    /** In euro. */
    amount: amount("amount"),
    /** Whether the employer has declared its aid under the de minimis rules. */
    deMinimis: boolean("de_minimis"),
  },
  (t) => [
    keyOf(t.programmeId, t.collaborationId),
    within(t, t.collaborationId, collaboration, "cascade"),
    oneOf("hiring_incentive_decision", t.decision, INCENTIVE_DECISIONS),
    rule(
      "hiring_incentive_decided_whole",
      sql`num_nonnulls(${t.decision}, ${t.decidedBecause}) in (0, 2)`,
    ),
    rule(
      "hiring_incentive_granted",
      sql`${t.grantedOn} is null or ${t.grantedOn} >= ${t.askedOn} and ${t.askedOn} is not null`,
    ),
    rule(
      "hiring_incentive_paid",
      sql`${t.paidOn} is null or ${t.paidOn} >= ${t.grantedOn} and ${t.grantedOn} is not null`,
    ),
    rule("hiring_incentive_amount", sql`${t.amount} >= 0`),
  ],
);
