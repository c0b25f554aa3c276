import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { count, createdAt, instant, oneOf, rule } from "./columns.ts";
import { JOB_STATES } from "./lists.ts";
import { programme } from "./programme.ts";

/**
 * Work that outlives the request that asked for it. The row is the truth about it; the queue only
 * holds a ticket for every job that waits. A job may belong to no programme, so its number is its key.
 */
export const job = pgTable(
  "job",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    programmeId: text("programme_id").references(() => programme.id, { onDelete: "cascade" }),
    /** The job that queued this one. */
    parentId: integer("parent_id").references((): AnyPgColumn => job.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    args: jsonb("args").notNull(),
    state: text("state", { enum: JOB_STATES }).notNull().default("queued"),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    startedAt: instant("started_at"),
    endedAt: instant("ended_at"),
    /** How often it was taken up, tries that a stopping worker handed back left out. */
    attempts: count("attempts").notNull().default(0),
    /** Who has it; grows with every taking up, and a result is written under it or not at all. */
    fencingToken: integer("fencing_token").notNull().default(0),
    workerId: uuid("worker_id"),
    cancelRequestedAt: instant("cancel_requested_at"),
    /** Which of the kind's steps it is at, from 1 on, and how far in it. */
    step: count("step"),
    done: count("done"),
    total: count("total"),
    secondsLeft: count("seconds_left"),
    /** What came out: references to what was made. */
    result: jsonb("result"),
    /** Why it failed, or why it was last tried again. */
    error: jsonb("error"),
  },
  (t) => [
    oneOf("job_state", t.state, JOB_STATES),
    rule("job_running_has_worker", sql`(${t.state} = 'running') = (${t.workerId} is not null)`),
    rule(
      "job_ended_at",
      sql`(${t.state} in ('done', 'failed', 'cancelled')) = (${t.endedAt} is not null)`,
    ),
    rule("job_failed_has_error", sql`${t.state} <> 'failed' or ${t.error} is not null`),
    index("job_programme").on(t.programmeId, t.id),
    index("job_parent").on(t.parentId),
    index("job_unended")
      .on(t.state)
      .where(sql`${t.state} in ('queued', 'running')`),
  ],
);

/** The workers that live: one whose heartbeat stays away loses its jobs, and its row. */
export const jobWorker = pgTable("job_worker", {
  id: uuid("id").primaryKey(),
  host: text("host").notNull(),
  pid: integer("pid").notNull(),
  startedAt: createdAt(),
  heartbeatAt: instant("heartbeat_at").notNull().defaultNow(),
});
