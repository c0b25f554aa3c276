import { pgTable, text } from "drizzle-orm/pg-core";
import { bytes, createdAt, keyOf } from "./columns.ts";
import { programme } from "./programme.ts";

/** A file that somebody sent to be imported, kept until it is applied or a day has passed. */
export const upload = pgTable(
  "upload",
  {
    programmeId: text("programme_id")
      .notNull()
      .references(() => programme.id, { onDelete: "cascade" }),
    account: text("account").notNull(),
    name: text("name").notNull(),
    content: bytes("content").notNull(),
    createdAt: createdAt(),
  },
  (t) => [keyOf(t.programmeId, t.account, t.name)],
);
