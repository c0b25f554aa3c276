import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import { erasePerson } from "../privacy/erase.ts";
import { type Removed, removeOld, removeOldAtLarge } from "../privacy/retain/housekeeping.ts";
import {
  listPeople,
  noticeBody,
  noticeSubject,
  type PeopleGo,
  wereTold,
  whenPeopleGo,
} from "../privacy/retain/people.ts";
import { retentionDays } from "../privacy/retain/rules.ts";
import { post } from "./outbox.ts";

export interface Retention extends Removed {
  /** People who are told now that they will be erased. */
  readonly told: number;
  /** People who were erased. */
  readonly erased: number;
}

/**
 * What a day brings to what a programme keeps: what has been kept long enough goes. People of a programme that ended
 * are told thirty days before they are erased, and nobody is erased who was not told. Again on the same day it changes
 * nothing. `onDone` is called in the transaction that ends it.
 */
export async function retain(
  db: Database,
  programmeId: string,
  today: string,
  onDone: (tx: Transaction, report: Retention) => Promise<void> = async () => {},
): Promise<Retention> {
  const { people, told } = await db.asSystem(programmeId, async (tx) => {
    const { people: days } = await retentionDays(tx, programmeId);
    const go = await whenPeopleGo(tx, programmeId, days);
    if (go === null || today < go.noticeFrom) return { people: [], told: 0 };
    const written = await tell(tx, programmeId, go, today);
    const isTime = today >= go.on && (await wereTold(tx, programmeId, go, today));
    return { people: isTime ? await listPeople(tx, programmeId) : [], told: written };
  });
  for (const person of people)
    await erasePerson(db, programmeId, person, { reason: "retention", madeBy: "retention" });
  await db.asSystem(null, removeOldAtLarge);
  return await db.asSystem(programmeId, async (tx) => {
    const days = await retentionDays(tx, programmeId);
    const removed = await removeOld(tx, programmeId, days, today);
    const report = { ...removed, told, erased: people.length };
    await onDone(tx, report);
    return report;
  });
}

async function tell(
  tx: Transaction,
  programmeId: string,
  { on }: PeopleGo,
  today: string,
): Promise<number> {
  let written = 0;
  for (const participant of await listPeople(tx, programmeId)) {
    const letter = {
      to: { participant },
      topic: `retention ${on} ${participant}`,
      subject: noticeSubject,
      body: noticeBody(on),
      dueOn: today,
    };
    if (await post(tx, programmeId, letter)) written++;
  }
  return written;
}
