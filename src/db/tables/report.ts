import { date, foreignKey, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { keyOf } from "./columns.ts";
import { programme } from "./programme.ts";

/** A funder's report as this programme makes it, where its definitions or targets are no longer the shipped ones. */
export const reportModel = pgTable(
  "report_model",
  {
    programmeId: text("programme_id").notNull(),
    id: text("id").notNull(),
    document: jsonb("document").notNull(),
    adoptedOn: date("adopted_on").notNull(),
  },
  (t) => [
    keyOf(t.programmeId, t.id),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
  ],
);
