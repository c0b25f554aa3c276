import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { bytes, keyOf } from "./columns.ts";
import { job } from "./job.ts";
import { programme } from "./programme.ts";

/**
 * A spreadsheet that was sent in and waits for the job that imports it. It is full of personal data: a trigger
 * removes it when the job ends, however that is.
 */
export const importFile = pgTable(
  "import_file",
  {
    programmeId: text("programme_id")
      .notNull()
      .references(() => programme.id, { onDelete: "cascade" }),
    jobId: integer("job_id")
      .notNull()
      .references(() => job.id, { onDelete: "cascade" }),
    /** As faults name it; its ending says what it is. */
    name: text("name").notNull(),
    content: bytes("content").notNull(),
  },
  (t) => [keyOf(t.programmeId, t.jobId)],
);
