import { sql } from "drizzle-orm";
import { date, doublePrecision, pgTable, text } from "drizzle-orm/pg-core";
import { keyOf, rule } from "./columns.ts";

/** Italian comuni, shared by all programmes: facts, no personal data. */
export const comune = pgTable(
  "comune",
  {
    code: text("code").primaryKey(),
    name: text("name").notNull(),
    province: text("province").notNull(),
    cap: text("cap"),
    lat: doublePrecision("lat"),
    lng: doublePrecision("lng"),
  },
  (t) => [
    rule("comune_code_is_istat", sql`${t.code} ~ '^[0-9]{6}$'`),
    rule("comune_centre_whole", sql`(${t.lat} is null) = (${t.lng} is null)`),
    rule("comune_centre_on_earth", sql`abs(${t.lat}) <= 90 and abs(${t.lng}) <= 180`),
  ],
);

/** Names that people still write, of comuni that were merged or renamed. */
export const comuneFormer = pgTable(
  "comune_former",
  {
    name: text("name").notNull(),
    province: text("province").notNull(),
    code: text("code")
      .notNull()
      .references(() => comune.code, { onDelete: "cascade" }),
  },
  (t) => [keyOf(t.name, t.province, t.code)],
);

/** Official lists newer than the one shipped, as they were loaded; the newest counts. */
export const comuneList = pgTable("comune_list", {
  /** The day that the list describes. */
  date: date("date").primaryKey(),
  content: text("content").notNull(),
});
