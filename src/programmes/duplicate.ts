import { desc, eq } from "drizzle-orm";
import type { Service } from "../access/service.ts";
import { incentiveRule } from "../db/tables/incentive.ts";
import { measure, phase, term } from "../db/tables/programme.ts";
import { reportModel } from "../db/tables/report.ts";
import { policy as policyTable } from "../db/tables/round.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Policy, policySchema } from "../matching/policy.ts";
import { addProgramme, type NewProgramme } from "./create.ts";
import { currentRules, saveRules } from "./internship-rules/store.ts";
import { requireProgramme } from "./programmes.ts";

/**
 * A new programme, such as another town's, with the phases, words, reasons, measures, report models, rules on
 * internships and of the incentive, and newest criteria of one that there is. People, firms and answers stay behind, and
 * so do pins, exclusions, reservations and quotas that name them.
 *
 * @throws InnestoError `notFound` for no such programme; else as `createProgramme`
 */
export async function duplicateProgramme(
  db: Service,
  original: string,
  said: NewProgramme,
  by: string | null = null,
): Promise<string> {
  const kept = await db.asSystem(original, (tx) => keptWords(tx, original));
  return await addProgramme(db, said, by, async (tx, programmeId) => {
    const own = <T extends object>(rows: readonly T[]) =>
      rows.map((row) => ({ ...row, programmeId }));
    if (kept.phases.length > 0) await tx.insert(phase).values(own(kept.phases));
    if (kept.terms.length > 0) await tx.insert(term).values(own(kept.terms));
    if (kept.measures.length > 0) await tx.insert(measure).values(own(kept.measures));
    if (kept.reports.length > 0) await tx.insert(reportModel).values(own(kept.reports));
    if (kept.incentives.length > 0) await tx.insert(incentiveRule).values(own(kept.incentives));
    if (kept.policy !== null)
      await tx.insert(policyTable).values({ programmeId, version: 1, document: kept.policy });
    if (kept.rules !== null)
      await saveRules(tx, programmeId, kept.rules.rules, { expected: 0, madeBy: null });
  });
}

/** A phase begins anew: its dates stay behind. */
async function keptWords(tx: Transaction, original: string) {
  await requireProgramme(tx, original);
  const phases = await tx.select().from(phase).where(eq(phase.programmeId, original));
  const [newest] = await tx
    .select({ document: policyTable.document })
    .from(policyTable)
    .where(eq(policyTable.programmeId, original))
    .orderBy(desc(policyTable.version))
    .limit(1);
  return {
    phases: phases.map((row) => ({ ...row, openedOn: null, closedOn: null })),
    terms: await tx.select().from(term).where(eq(term.programmeId, original)),
    reports: await tx.select().from(reportModel).where(eq(reportModel.programmeId, original)),
    incentives: await tx
      .select()
      .from(incentiveRule)
      .where(eq(incentiveRule.programmeId, original)),
    measures: await tx.select().from(measure).where(eq(measure.programmeId, original)),
    rules: await currentRules(tx, original),
    policy: newest === undefined ? null : withoutNames(policySchema.parse(newest.document)),
  };
}

const NAMING = new Set(["hubs", "organisations", "places", "seekers", "idea"]);

const withoutNames = (policy: Policy): Policy => ({
  ...policy,
  pins: [],
  forbids: [],
  reserved: [],
  quotas: policy.quotas.filter((quota) => {
    const parts = [quota.of, "in" in quota ? (quota.in ?? {}) : {}];
    return !parts.some((part) => Object.keys(part).some((key) => NAMING.has(key)));
  }),
});
