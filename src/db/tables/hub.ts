import { sql } from "drizzle-orm";
import { foreignKey, pgTable, text } from "drizzle-orm/pg-core";
import {
  keyOf,
  count,
  createdAt,
  importedKey,
  ownKey,
  programmeKey,
  rule,
  uniqueExternalKey,
  within,
} from "./columns.ts";
import { organisation } from "./organisation.ts";
import { programme } from "./programme.ts";
import { comune } from "./territory.ts";

/** A place of encounter; it may itself be an organisation. Metres shift it from its comune's centre. */
export const hub = pgTable(
  "hub",
  {
    ...importedKey(),
    name: text("name").notNull(),
    vocation: text("vocation").notNull().default(""),
    comuneCode: text("comune_code").references(() => comune.code),
    metresNorth: count("metres_north").notNull().default(0),
    metresEast: count("metres_east").notNull().default(0),
    capacity: count("capacity"),
    organisationId: text("organisation_id"),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("hub", t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    within(t, t.organisationId, organisation),
    rule("hub_capacity", sql`${t.capacity} >= 0`),
  ],
);

/** Further places of a hub. */
export const hubPlace = pgTable(
  "hub_place",
  {
    ...programmeKey(),
    hubId: text("hub_id").notNull(),
    name: text("name").notNull(),
    comuneCode: text("comune_code").references(() => comune.code),
  },
  (t) => [ownKey(t), within(t, t.hubId, hub, "cascade")],
);

/** Which hub accompanies which organisation. */
export const hubOrganisation = pgTable(
  "hub_organisation",
  {
    programmeId: text("programme_id").notNull(),
    hubId: text("hub_id").notNull(),
    organisationId: text("organisation_id").notNull(),
  },
  (t) => [
    keyOf(t.programmeId, t.hubId, t.organisationId),
    within(t, t.hubId, hub, "cascade"),
    within(t, t.organisationId, organisation, "cascade"),
  ],
);
