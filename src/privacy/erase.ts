import { and, eq, sql } from "drizzle-orm";
import type { Service } from "../access/service.ts";
import { erasure } from "../db/tables/erasure.ts";
import { participant } from "../db/tables/participant.ts";
import type { ERASURE_REASONS } from "../db/tables/lists.ts";
import type { Transaction } from "../db/transaction.ts";
import { refreshTexts } from "../profiles/texts.ts";
import { countWhatGoes } from "./erase/counts.ts";
import { forgetAccounts } from "./erase/accounts.ts";
import { lockWhatLawKeeps } from "./erase/lock.ts";
import { tracesOf } from "./erase/traces.ts";
import { removeOwn } from "./erase/remove.ts";
import { forgetInPolicies } from "./erase/policies.ts";
import { scrub } from "./erase/scrub.ts";
import { unknownPerson } from "./own-data.ts";

export interface Erasing {
  readonly reason: (typeof ERASURE_REASONS)[number];
  /** Id of the account that erases, or what the service calls itself. */
  readonly madeBy: string;
}

export interface Erased {
  /** Whether a law kept a part of it, locked away. */
  readonly locked: boolean;
}

/**
 * Removes a person from the database, wherever they are; how many there were of each thing stays. What a law obliges
 * to keep is locked away first. In the same transaction as all of it stands the record that somebody was erased.
 *
 * @throws InnestoError `notFound`
 */
export const erasePerson = async (
  db: Service,
  programmeId: string,
  participantId: string,
  erasing: Erasing,
): Promise<Erased> =>
  // Accounts belong to no programme: whether one has a part elsewhere is seen by the service at large alone.
  await db.asSystem(null, (tx) => erase(tx, programmeId, participantId, erasing));

async function erase(
  tx: Transaction,
  programmeId: string,
  participantId: string,
  erasing: Erasing,
): Promise<Erased> {
  await lockPerson(tx, programmeId, participantId);
  await beginErasing(tx, erasing);
  const person = { programmeId, participantId };
  const traces = await tracesOf(tx, person);
  const locked = await lockWhatLawKeeps(tx, person);
  await countWhatGoes(tx, person, traces);
  await forgetAccounts(tx, person);
  await forgetInPolicies(tx, person, traces);
  await removeOwn(tx, person, traces);
  await scrub(tx, person, traces);
  await refreshTexts(tx, programmeId);
  await tx.insert(erasure).values({ programmeId, ...erasing, locked });
  return { locked };
}

async function lockPerson(tx: Transaction, programmeId: string, id: string): Promise<void> {
  const own = and(eq(participant.programmeId, programmeId), eq(participant.id, id));
  const [found] = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(own)
    .for("update");
  if (found === undefined) throw unknownPerson(id);
}

/** In this transaction alone, records of what others decided may be changed; the audit says in whose name. */
const beginErasing = (tx: Transaction, { madeBy }: Erasing) =>
  tx.execute(sql`select set_config('innesto.erasing', 'on', true),
    set_config('innesto.account', ${madeBy}, true)`);
