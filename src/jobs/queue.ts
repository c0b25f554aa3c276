import { type SQL, sql } from "drizzle-orm";
import PgBoss from "pg-boss";
import type { Transaction } from "../db/transaction.ts";

/**
 * The queue is pg-boss's. A ticket in it names a job that waits, and leaves it in the transaction
 * that claims the job; nothing else is kept there, so losing the queue loses no job.
 */
const QUEUE = "jobs";

interface Ticket {
  readonly job: number;
}

/** Never started: it neither polls nor migrates, it only words the statements. */
const boss = new PgBoss({
  db: {
    executeSql: () => Promise.reject(new Error("the queue is used inside a transaction only")),
  },
  migrate: false,
  supervise: false,
  schedule: false,
});

/** Lets a job be taken up, not before so many seconds from now. */
export async function issueTicket(tx: Transaction, job: number, afterSeconds = 0): Promise<void> {
  const ticket: Ticket = { job };
  await boss.send(QUEUE, ticket, { db: statementsIn(tx).db, startAfter: afterSeconds });
}

/** Takes the tickets of the jobs that have waited longest, at most so many, in whatever order. */
export async function takeTickets(tx: Transaction, most: number): Promise<number[]> {
  const statements = statementsIn(tx);
  const tickets = await boss.fetch<Ticket>(QUEUE, { batchSize: most, db: statements.db });
  // pg-boss makes an empty answer of a statement that failed.
  statements.throwFailure();
  if (tickets.length === 0) return [];
  const ids = tickets.map(({ id }) => id);
  await boss.deleteJob(QUEUE, ids, { db: statements.db });
  return tickets.map(({ data }) => data.job);
}

/** The waiting jobs without a ticket: those of a restored backup, which leaves the queue out. */
export async function jobsWithoutTicket(tx: Transaction): Promise<number[]> {
  const rows = await tx.execute<{ id: number }>(sql`
    select id from job where state = 'queued' and id not in (
      select (data->>'job')::int from pgboss.job where name = ${QUEUE})
    order by id for update skip locked`);
  return rows.map(({ id }) => id);
}

function statementsIn(tx: Transaction) {
  let failure: { readonly thrown: unknown } | undefined;
  const executeSql = async (text: string, values: unknown[]) => {
    try {
      return { rows: await tx.execute(withValues(text, values)) };
    } catch (thrown) {
      failure = { thrown };
      throw thrown;
    }
  };
  return {
    db: { executeSql },
    throwFailure: () => {
      if (failure !== undefined) throw failure.thrown;
    },
  };
}

/** A statement with $1, $2, … as a query; a value that is used twice is sent twice. */
function withValues(text: string, values: readonly unknown[]): SQL {
  const parts = text.split(/\$(\d+)/);
  return sql.join(
    parts.map((part, at) => (at % 2 === 0 ? sql.raw(part) : placed(values[Number(part) - 1]))),
  );
}

/**
 * As PostgreSQL reads it: lists hold nothing but numbers of tickets, objects are JSON. What is text
 * says so, for pg-boss casts one value to different types and uses only that which it fits.
 */
function placed(value: unknown): SQL {
  if (value === null || value === undefined) return sql`${null}`;
  if (typeof value === "number" || typeof value === "boolean") return sql`${value}`;
  if (typeof value === "string") return sql`${value}::text`;
  const text = Array.isArray(value) ? `{${value.join(",")}}` : JSON.stringify(value);
  return sql`${text}::text`;
}
