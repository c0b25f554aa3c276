import { sql } from "drizzle-orm";
import type { collaboration } from "../../db/tables/collaboration.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { currentRules } from "../../programmes/internship-rules/store.ts";
import type { Verdict } from "./case.ts";
import { judgeInternship } from "./judge.ts";
import { loadCase, type Period } from "./load-case.ts";

type Collaboration = typeof collaboration.$inferSelect;

/** What the programme's rules say of a collaboration as an internship of this period; null where it has no rules. */
export async function internshipVerdict(
  tx: Transaction,
  one: Collaboration,
  period: Period,
): Promise<Verdict | null> {
  const current = await currentRules(tx, one.programmeId);
  return current === null ? null : judgeInternship(current.rules, await loadCase(tx, one, period));
}

/** Throws `conflict` with all that the rules say against it. Starts at one host take turns. */
export async function requireLawful(
  tx: Transaction,
  one: Collaboration,
  period: Period,
): Promise<void> {
  const { programmeId, organisationId } = one;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext(${`internships ${programmeId} ${organisationId}`}))`,
  );
  const breaches = (await internshipVerdict(tx, one, period))?.breaches ?? [];
  if (breaches.length === 0) return;
  throw new InnestoError("conflict", {
    it: breaches.map(({ it }) => it).join(" "),
    en: breaches.map(({ en }) => en).join(" "),
  });
}
