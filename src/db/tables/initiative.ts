import { sql } from "drizzle-orm";
import { boolean, date, foreignKey, pgTable, text } from "drizzle-orm/pg-core";
import { count, importedKey, oneOf, ownKey, rule, uniqueExternalKey, within } from "./columns.ts";
import { idea } from "./idea.ts";
import { LEGAL_KINDS } from "./lists.ts";
import { organisation } from "./organisation.ts";
import { programme } from "./programme.ts";
import { comune } from "./territory.ts";

/** What an idea has become: a small firm, a co-operative, an initiative of work. Gone with its idea. */
export const initiative = pgTable(
  "initiative",
  {
    ...importedKey(),
    ideaId: text("idea_id"),
    name: text("name").notNull(),
    legalForm: text("legal_form", { enum: LEGAL_KINDS }),
    socialEnterprise: boolean("social_enterprise").notNull().default(false),
    foundedOn: date("founded_on"),
    jobs: count("jobs"),
    /** Still active so many months after it was founded; null where it is not known. */
    activeSix: boolean("active_six"),
    activeTwelve: boolean("active_twelve"),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("initiative", t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    within(t, t.ideaId, idea, "cascade"),
    oneOf("initiative_legal_form", t.legalForm, LEGAL_KINDS),
    rule("initiative_jobs", sql`${t.jobs} >= 0`),
  ],
);

/** A service that was set up: where, how many use it, and what the firm and the community gain by it. */
export const launchedService = pgTable(
  "launched_service",
  {
    ...importedKey(),
    name: text("name").notNull(),
    ideaId: text("idea_id"),
    organisationId: text("organisation_id"),
    comuneCode: text("comune_code").references(() => comune.code),
    place: text("place"),
    openedOn: date("opened_on"),
    users: count("users"),
    firmGains: text("firm_gains"),
    communityGains: text("community_gains"),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("launched_service", t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    within(t, t.ideaId, idea),
    within(t, t.organisationId, organisation),
    rule("launched_service_users", sql`${t.users} >= 0`),
  ],
);
