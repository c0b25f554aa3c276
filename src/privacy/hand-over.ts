import { and, eq, isNotNull, sql } from "drizzle-orm";
import { recordSight } from "../access/sights.ts";
import { onBehalf } from "../access/on-behalf.ts";
import type { Service } from "../access/service.ts";
import { notYours, type Part } from "../access/visitor.ts";
import { run } from "../db/tables/run.ts";
import type { Transaction } from "../db/transaction.ts";
import { pairToPerson, waitingToPerson } from "../matching/explain/told.ts";
import type { PairExplanation, WaitingExplanation } from "../matching/explain/types.ts";
import { type DataRow, type OwnData, ownData } from "./own-data.ts";

/** Everything of a person, for the coordination to hand over; that it was read is written into the audit. */
export const completeData = async (
  db: Service,
  programmeId: string,
  participantId: string,
  madeBy: string,
): Promise<OwnData> =>
  // An account belongs to no programme.
  await db.asSystem(null, async (tx) => {
    await tx.execute(sql`select set_config('innesto.account', ${madeBy}, true)`);
    const data = await ownData(tx, programmeId, participantId);
    await recordSight(tx, programmeId, "own_data", [participantId]);
    return data;
  });

/**
 * What a participant takes away without asking anybody: all of it but what others said of them, notes of talks,
 * hypotheses that were never published, and what explanations say of others. These the coordination hands over after looking at whose
 * rights they touch (GDPR, article 15, paragraph 4).
 *
 * @throws InnestoError `forbidden` for whoever is no participant
 */
export async function takeOwnData(db: Service, actor: Part): Promise<OwnData> {
  if (actor.kind !== "participant") throw notYours();
  const { programme, subject } = actor;
  // Accounts and what the coordination noted are the service's to read; whose it is, the database has said before.
  const atLarge: Service = { ...db, asSystem: async (_, work) => await db.asSystem(null, work) };
  return await onBehalf(
    atLarge,
    actor,
    async (tx) => {
      const own = await tx.execute(sql`select id from participant where id = ${subject}`);
      if (own.length === 0) throw notYours();
    },
    async (tx) => {
      const data = await ownData(tx, programme, subject);
      const published = await publishedRuns(tx, programme);
      return { ...data, tables: explainedToThem(withoutOthers(data.tables), published) };
    },
  );
}

async function publishedRuns(tx: Transaction, programmeId: string): Promise<ReadonlySet<unknown>> {
  const rows = await tx
    .select({ id: run.id })
    .from(run)
    .where(and(eq(run.programmeId, programmeId), isNotNull(run.publishedAt)));
  return new Set(rows.map(({ id }) => id));
}

/** Explanations as their pages tell them, and only of what was published. */
function explainedToThem(
  tables: OwnData["tables"],
  published: ReadonlySet<unknown>,
): OwnData["tables"] {
  const told = (table: string, tell: (explanation: unknown) => unknown) => {
    const rows = tables[table]?.filter((row) => published.has(row["run_id"])) ?? [];
    return rows.map((row) => ({ ...row, explanation: tell(row["explanation"]) }));
  };
  return {
    ...tables,
    // When there was a talk is theirs to know; the notes are the coordination's and the referent's.
    ...(tables["check_in"] !== undefined && { check_in: tables["check_in"].map(withoutNotes) }),
    proposal: told("proposal", (one) => pairToPerson(one as PairExplanation, false)),
    waiting: told("waiting", (one) => waitingToPerson(one as WaitingExplanation)),
  };
}

const withoutNotes = (row: DataRow): DataRow =>
  Object.fromEntries(Object.entries(row).filter(([column]) => column !== "words"));

/** Whether a row is what somebody else said of the person, by table. */
const SAID_BY_OTHERS: Readonly<Record<string, (row: DataRow) => boolean>> = {
  preference: (row) => row["from_participant_id"] === null,
  decision: (row) => row["side"] !== "participant",
  rating: () => true,
  meeting_minutes: () => true,
  attendance: (row) => row["participant_id"] === null,
};

function withoutOthers(tables: OwnData["tables"]): OwnData["tables"] {
  const own = Object.entries(tables).map(([table, rows]) => [
    table,
    rows.filter((row) => SAID_BY_OTHERS[table]?.(row) !== true),
  ]);
  return Object.fromEntries(own);
}
