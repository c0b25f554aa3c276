import { desc, eq, and } from "drizzle-orm";
import { policy as policyTable } from "../db/tables/round.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { DEFAULT_POLICY, type Policy, policySchema } from "../matching/policy.ts";

export interface VersionedPolicy {
  readonly version: number;
  readonly policy: Policy;
}

/** The newest policy of a programme; the defaults become version 1 where there is none yet. */
export async function currentPolicy(
  tx: Transaction,
  programmeId: string,
): Promise<VersionedPolicy> {
  const [newest] = await tx
    .select()
    .from(policyTable)
    .where(eq(policyTable.programmeId, programmeId))
    .orderBy(desc(policyTable.version))
    .limit(1);
  if (newest !== undefined)
    return { version: newest.version, policy: policySchema.parse(newest.document) };
  const first = { version: 1, policy: DEFAULT_POLICY };
  await insertPolicy(tx, programmeId, first);
  return first;
}

export async function policyVersion(
  tx: Transaction,
  programmeId: string,
  version: number,
): Promise<Policy> {
  const [row] = await tx
    .select()
    .from(policyTable)
    .where(and(eq(policyTable.programmeId, programmeId), eq(policyTable.version, version)));
  return policySchema.parse(row?.document);
}

/** Who wrote a version, and why. */
export interface Authorship {
  readonly madeBy: string;
  readonly note?: string | undefined;
}

/** Adds a version; earlier ones stay. `expected` is the version that was read: another one in between is a conflict. */
export async function savePolicy(
  tx: Transaction,
  programmeId: string,
  policy: Policy,
  expected: number,
  authorship?: Authorship,
): Promise<VersionedPolicy> {
  const { version } = await currentPolicy(tx, programmeId);
  if (version !== expected) throw changedMeanwhile(version, expected);
  const next = { version: version + 1, policy };
  if (!(await insertPolicy(tx, programmeId, next, authorship)))
    throw changedMeanwhile(next.version, expected);
  return next;
}

export type PolicyVersion = Pick<
  typeof policyTable.$inferSelect,
  "version" | "note" | "madeBy" | "createdAt"
>;

/** Every version of a programme's policy without its document, the newest first. */
export const listPolicyVersions = (
  tx: Transaction,
  programmeId: string,
): Promise<PolicyVersion[]> => {
  const { version, note, madeBy, createdAt } = policyTable;
  return tx
    .select({ version, note, madeBy, createdAt })
    .from(policyTable)
    .where(eq(policyTable.programmeId, programmeId))
    .orderBy(desc(version));
};

const changedMeanwhile = (version: number, expected: number) =>
  new InnestoError("conflict", {
    it: `I criteri sono cambiati nel frattempo: la versione è la ${version}, non la ${expected}.`,
    en: `The policy has changed meanwhile: its version is ${version}, not ${expected}.`,
  });

/** Whether the version was added: another transaction may have taken its number first. */
async function insertPolicy(
  tx: Transaction,
  programmeId: string,
  { version, policy }: VersionedPolicy,
  { madeBy, note }: Partial<Authorship> = {},
): Promise<boolean> {
  const added = await tx
    .insert(policyTable)
    .values({ programmeId, version, document: policy, madeBy: madeBy ?? null, note: note ?? null })
    .onConflictDoNothing()
    .returning({ version: policyTable.version });
  return added.length > 0;
}
