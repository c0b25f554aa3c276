import { sql } from "drizzle-orm";
import { recordSight } from "../access/sights.ts";
import { onBehalf } from "../access/on-behalf.ts";
import type { Service } from "../access/service.ts";
import { notYours, type Part } from "../access/visitor.ts";
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
 * What a participant takes away without asking anybody: all of it but what others said of them, which the
 * coordination hands over after looking at whose rights it touches (GDPR, article 15, paragraph 4).
 *
 * @throws InnestoError `forbidden` for whoever is no participant
 */
export async function takeOwnData(db: Service, actor: Part): Promise<OwnData> {
  if (actor.kind !== "participant") throw notYours();
  const { programme, subject } = actor;
  // Accounts and what the coordination noted are the service's to read; whose it is, the database has said before.
  const data = await onBehalf(
    { ...db, asSystem: async (_, work) => await db.asSystem(null, work) },
    actor,
    async (tx) => {
      const own = await tx.execute(sql`select id from participant where id = ${subject}`);
      if (own.length === 0) throw notYours();
    },
    (tx) => ownData(tx, programme, subject),
  );
  return { ...data, tables: withoutOthers(data.tables) };
}

/** Whether a row is what somebody else said of the person, by table. */
const SAID_BY_OTHERS: Readonly<Record<string, (row: DataRow) => boolean>> = {
  preference: (row) => row["from_participant_id"] === null,
  decision: (row) => row["side"] !== "participant",
  rating: () => true,
};

function withoutOthers(tables: OwnData["tables"]): OwnData["tables"] {
  const own = Object.entries(tables).map(([table, rows]) => [
    table,
    rows.filter((row) => SAID_BY_OTHERS[table]?.(row) !== true),
  ]);
  return Object.fromEntries(own);
}
