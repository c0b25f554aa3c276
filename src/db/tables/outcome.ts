import { sql } from "drizzle-orm";
import { boolean, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import { collaboration } from "./collaboration.ts";
import { amount, instant, keyOf, oneOf, ownKey, programmeKey, rule, within } from "./columns.ts";
import {
  CONTRACTS,
  DECLARING_SIDES,
  OUTCOME_CONDITIONS,
  OUTCOME_MOMENTS,
  OUTCOME_SOURCES,
} from "./lists.ts";

const contract = () => ({
  contract: text("contract", { enum: CONTRACTS }),
  contractFrom: date("contract_from"),
  /** The last day; null for a contract without an end. */
  contractTo: date("contract_to"),
  weeklyHours: amount("weekly_hours"),
  /** Whether the person works, or is trained, at the collaboration's host. */
  atHost: boolean("at_host"),
});

/** How a person fares at the end of a collaboration and later; where it is not known, there is no row. */
export const outcome = pgTable(
  "outcome",
  {
    ...programmeKey(),
    collaborationId: text("collaboration_id").notNull(),
    moment: text("moment", { enum: OUTCOME_MOMENTS }).notNull(),
    observedOn: date("observed_on").notNull(),
    condition: text("condition", { enum: OUTCOME_CONDITIONS }).notNull(),
    ...contract(),
    /** The last day of an extension or renewal that followed without a break. */
    extendedTo: date("extended_to"),
    source: text("source", { enum: OUTCOME_SOURCES }),
    recordedAt: instant("recorded_at").notNull().defaultNow(),
  },
  (t) => [
    ownKey(t),
    within(t, t.collaborationId, collaboration, "cascade"),
    unique("outcome_moment_once").on(t.programmeId, t.collaborationId, t.moment),
    oneOf("outcome_moment", t.moment, OUTCOME_MOMENTS),
    oneOf("outcome_condition", t.condition, OUTCOME_CONDITIONS),
    oneOf("outcome_contract", t.contract, CONTRACTS),
    oneOf("outcome_source", t.source, OUTCOME_SOURCES),
    rule("outcome_contract_dates", sql`${t.contractFrom} <= ${t.contractTo}`),
    rule("outcome_weekly_hours", sql`${t.weeklyHours} between 0 and 168`),
    rule("outcome_contract_of_employed", sql`${t.contract} is null or ${t.condition} = 'employed'`),
    rule(
      "outcome_extension",
      sql`${t.extendedTo} is null or (${t.contractTo} is not null and ${t.extendedTo} > ${t.contractTo})`,
    ),
  ],
);

/** What one of the two sides says of it by itself, until the coordination takes it over into the outcome. */
export const outcomeDeclaration = pgTable(
  "outcome_declaration",
  {
    programmeId: text("programme_id").notNull(),
    collaborationId: text("collaboration_id").notNull(),
    moment: text("moment", { enum: OUTCOME_MOMENTS }).notNull(),
    side: text("side", { enum: DECLARING_SIDES }).notNull(),
    /** Null where a host only knows that the person is not with them any more. */
    condition: text("condition", { enum: OUTCOME_CONDITIONS }),
    ...contract(),
    declaredAt: instant("declared_at").notNull().defaultNow(),
  },
  (t) => [
    keyOf(t.programmeId, t.collaborationId, t.moment, t.side),
    within(t, t.collaborationId, collaboration, "cascade"),
    oneOf("outcome_declaration_moment", t.moment, OUTCOME_MOMENTS),
    oneOf("outcome_declaration_side", t.side, DECLARING_SIDES),
    oneOf("outcome_declaration_condition", t.condition, OUTCOME_CONDITIONS),
    oneOf("outcome_declaration_contract", t.contract, CONTRACTS),
    rule("outcome_declaration_something", sql`num_nonnulls(${t.condition}, ${t.atHost}) >= 1`),
    rule("outcome_declaration_dates", sql`${t.contractFrom} <= ${t.contractTo}`),
    rule("outcome_declaration_hours", sql`${t.weeklyHours} between 0 and 168`),
  ],
);
