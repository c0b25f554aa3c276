import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { requireUnchanged } from "../../access/seen.ts";
import type { Service } from "../../access/service.ts";
import { hiringIncentive, incentiveRule } from "../../db/tables/incentive.ts";
import { INCENTIVE_DECISIONS } from "../../db/tables/lists.ts";
import type { Transaction } from "../../db/transaction.ts";
import { type Bilingual, InnestoError } from "../../errors.ts";
import { lockCollaboration } from "../life.ts";
import type { HiringIncentive, IncentiveRule } from "./incentive-rows.ts";
import { incentiveStanding } from "./incentive-standing.ts";
import { hiringOf, listFollowed } from "./outcomes.ts";

/** A programme's rules, by the day from which each holds. */
export const listIncentiveRules = (
  tx: Transaction,
  programmeId: string,
): Promise<IncentiveRule[]> =>
  tx
    .select({ validFrom: incentiveRule.validFrom, months: incentiveRule.months })
    .from(incentiveRule)
    .where(eq(incentiveRule.programmeId, programmeId))
    .orderBy(asc(incentiveRule.validFrom));

/** Adds a rule, or changes the months of the one that holds from the same day. */
export const setIncentiveRule = (
  db: Service,
  programmeId: string,
  { validFrom, months }: IncentiveRule,
): Promise<void> =>
  db.asSystem(programmeId, async (tx) => {
    await tx
      .insert(incentiveRule)
      .values({ programmeId, validFrom, months })
      .onConflictDoUpdate({
        target: [incentiveRule.programmeId, incentiveRule.validFrom],
        set: { months },
      });
  });

/** The incentives that are kept, by the codes of their collaborations. */
export async function listIncentives(
  tx: Transaction,
  programmeId: string,
): Promise<ReadonlyMap<string, HiringIncentive>> {
  const rows = await tx
    .select()
    .from(hiringIncentive)
    .where(eq(hiringIncentive.programmeId, programmeId));
  return new Map(rows.map((row) => [row.collaborationId, row]));
}

const day = z.iso.date().nullable().default(null);

export const saidIncentiveSchema = z.strictObject({
  decision: z.enum(INCENTIVE_DECISIONS).nullable().default(null),
  decidedBecause: z.string().trim().min(1).max(500).nullable().default(null),
  dueOn: day,
  askedOn: day,
  grantedOn: day,
  paidOn: day,
  amount: z.number().min(0).max(1_000_000).nullable().default(null),
  deMinimis: z.boolean().nullable().default(null),
});

type SaidIncentive = z.infer<typeof saidIncentiveSchema>;

/**
 * Writes how far the incentive of a hiring has come. `seen`: the row as it was read, by `seenAs`; null's of one that is
 * not there yet.
 *
 * @throws InnestoError `invalid` for steps out of order or a decision without its reason, `conflict` for one that is
 *   asked for though the hiring is not eligible or not decided, or where it has changed since, `notFound` where nobody
 *   was hired
 */
export async function saveIncentive(
  db: Service,
  programmeId: string,
  collaborationId: string,
  said: SaidIncentive,
  seen: string,
): Promise<void> {
  refuse(said);
  await db.asSystem(programmeId, async (tx) => {
    await lockCollaboration(tx, programmeId, collaborationId);
    const before = (await listIncentives(tx, programmeId)).get(collaborationId) ?? null;
    requireUnchanged(before, seen);
    const row = { programmeId, collaborationId, ...said };
    if (said.askedOn !== null) await refuseIneligible(tx, row);
    await tx
      .insert(hiringIncentive)
      .values(row)
      .onConflictDoUpdate({
        target: [hiringIncentive.programmeId, hiringIncentive.collaborationId],
        set: said,
      });
  });
}

async function refuseIneligible(tx: Transaction, row: HiringIncentive): Promise<void> {
  const { programmeId, collaborationId } = row;
  const followed = await listFollowed(tx, programmeId);
  const hiring = hiringOf(followed.find(({ id }) => id === collaborationId)?.outcomes ?? []);
  if (hiring === null) throw nobodyHired(collaborationId);
  const rules = await listIncentiveRules(tx, programmeId);
  const unasked = { ...row, askedOn: null, grantedOn: null, paidOn: null };
  const { state, why } = incentiveStanding(hiring, unasked, rules);
  if (state !== "eligible") throw new InnestoError("conflict", notYet(why));
}

const notYet = (why: Bilingual): Bilingual => ({
  it: `L'incentivo non si può ancora richiedere. ${why.it}.`,
  en: `The incentive cannot be asked for yet. ${why.en}.`,
});

function refuse({ decision, decidedBecause, askedOn, grantedOn, paidOn }: SaidIncentive): void {
  if ((decision === null) !== (decidedBecause === null))
    throw invalid(
      "Una decisione va scritta con il suo motivo, e un motivo con la decisione.",
      "A decision is written with its reason, and a reason with its decision.",
    );
  const steps = [askedOn, grantedOn, paidOn];
  const isInOrder = steps.every(
    (on, at) =>
      on === null || steps.slice(0, at).every((before) => before !== null && before <= on),
  );
  if (!isInOrder)
    throw invalid(
      "Prima si richiede, poi viene concesso, poi erogato: mancano date, o sono in disordine.",
      "First it is asked for, then granted, then paid: dates are missing or out of order.",
    );
}

const invalid = (it: string, en: string) => new InnestoError("invalid", { it, en });

const nobodyHired = (id: string) =>
  new InnestoError("notFound", {
    it: `Dopo la collaborazione ${id} non risulta un'assunzione: registra prima l'esito con il contratto.`,
    en: `No hiring is known after collaboration ${id}: first record the outcome with its contract.`,
  });
