import { and, asc, eq } from "drizzle-orm";
import { requireUnchanged, seenAs } from "../access/seen.ts";
import type { Service } from "../access/service.ts";
import { recordDuty } from "../db/tables/erasure.ts";
import { KEPT_BY_LAW } from "../db/tables/lists.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";

export { KEPT_BY_LAW };
export type KeptByLaw = (typeof KEPT_BY_LAW)[number];

/** A law that obliges a programme to keep, of whoever took part in a collaboration, these things until a day. */
export interface Duty {
  /** The legal basis, as the coordination cites it; names the duty. */
  readonly law: string;
  /** ISO date; what was locked away goes the day after. */
  readonly keepUntil: string;
  readonly keeps: readonly KeptByLaw[];
}

/** The duties of a programme, by law. */
export const listDuties = (tx: Transaction, programmeId: string): Promise<Duty[]> =>
  tx
    .select({ law: recordDuty.law, keepUntil: recordDuty.keepUntil, keeps: recordDuty.keeps })
    .from(recordDuty)
    .where(eq(recordDuty.programmeId, programmeId))
    .orderBy(asc(recordDuty.law));

/** One of them; throws `notFound`. */
export async function requireDuty(
  tx: Transaction,
  programmeId: string,
  law: string,
): Promise<Duty> {
  const duty = (await listDuties(tx, programmeId)).find((one) => one.law === law);
  if (duty === undefined) throw noSuchDuty(law);
  return duty;
}

/** By what an editor of a duty says how they saw it. */
export const dutySeen = ({ law, keepUntil, keeps }: Duty): string =>
  seenAs([law, keepUntil, keeps]);

/**
 * Adds a duty. It concerns people who are erased from now on.
 *
 * @param on today's ISO date
 * @throws InnestoError `invalid` for a day that has passed, `conflict` where the same law is there already
 */
export async function addDuty(
  db: Service,
  programmeId: string,
  duty: Duty,
  on: string,
): Promise<void> {
  requireDayToCome(duty, on);
  const row = { programmeId, ...duty, keeps: [...duty.keeps] };
  const added = await db.asSystem(programmeId, (tx) =>
    tx.insert(recordDuty).values(row).onConflictDoNothing().returning({ law: recordDuty.law }),
  );
  if (added.length === 0) throw thereAlready(duty.law);
}

/**
 * Changes a duty, its law apart. `seen`: the duty as it was read, by `dutySeen`.
 *
 * @param on today's ISO date
 * @throws InnestoError `invalid` for a day that has passed, `conflict` where it has changed since, `notFound`
 */
export async function changeDuty(
  db: Service,
  programmeId: string,
  duty: Duty,
  { seen, on }: { readonly seen: string; readonly on: string },
): Promise<void> {
  requireDayToCome(duty, on);
  await db.asSystem(programmeId, async (tx) => {
    await requireSeen(tx, programmeId, duty.law, seen);
    const set = { keepUntil: duty.keepUntil, keeps: [...duty.keeps] };
    await tx.update(recordDuty).set(set).where(isOne(programmeId, duty.law));
  });
}

/** Ends a duty: what was locked away under it stays until its day. Throws `conflict` and `notFound` as a change does. */
export async function endDuty(
  db: Service,
  programmeId: string,
  law: string,
  seen: string,
): Promise<void> {
  await db.asSystem(programmeId, async (tx) => {
    await requireSeen(tx, programmeId, law, seen);
    await tx.delete(recordDuty).where(isOne(programmeId, law));
  });
}

async function requireSeen(tx: Transaction, programmeId: string, law: string, seen: string) {
  await tx.select().from(recordDuty).where(isOne(programmeId, law)).for("update");
  const { keepUntil, keeps } = await requireDuty(tx, programmeId, law);
  requireUnchanged([law, keepUntil, keeps], seen);
}

const isOne = (programmeId: string, law: string) =>
  and(eq(recordDuty.programmeId, programmeId), eq(recordDuty.law, law));

function requireDayToCome({ keepUntil }: Duty, on: string): void {
  if (keepUntil >= on) return;
  throw new InnestoError("invalid", {
    it: "Il giorno fino al quale si conserva è già passato: scrivine uno che viene.",
    en: "The day until which it is kept has passed: write one to come.",
  });
}

const thereAlready = (law: string) =>
  new InnestoError("conflict", {
    it: `L'obbligo «${law}» c'è già: modificalo dall'elenco.`,
    en: `The duty "${law}" is there already: change it from the list.`,
  });

const noSuchDuty = (law: string) =>
  new InnestoError("notFound", {
    it: `Non c'è un obbligo «${law}».`,
    en: `There is no duty "${law}".`,
  });
