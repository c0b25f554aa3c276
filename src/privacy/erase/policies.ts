import { and, eq } from "drizzle-orm";
import { job } from "../../db/tables/job.ts";
import { policy } from "../../db/tables/round.ts";
import { run } from "../../db/tables/run.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { Person, Traces } from "./traces.ts";

/**
 * Takes the person's code, and those of ideas that go, out of the lists of quotas in policies, in patches of runs and
 * in what jobs were asked to do: a policy that names nobody known is refused, and a code may be given again.
 */
export async function forgetInPolicies(
  tx: Transaction,
  { programmeId, participantId }: Person,
  { ideas }: Traces,
): Promise<void> {
  const codes = new Set([participantId, ...ideas]);
  for (const { version, document } of await tx
    .select()
    .from(policy)
    .where(eq(policy.programmeId, programmeId)))
    if (names(document, codes))
      await tx
        .update(policy)
        .set({ document: without(document, codes) })
        .where(and(eq(policy.programmeId, programmeId), eq(policy.version, version)));
  for (const { id, policyPatch } of await tx
    .select({ id: run.id, policyPatch: run.policyPatch })
    .from(run)
    .where(eq(run.programmeId, programmeId)))
    if (names(policyPatch, codes))
      await tx
        .update(run)
        .set({ policyPatch: without(policyPatch, codes) })
        .where(and(eq(run.programmeId, programmeId), eq(run.id, id)));
  for (const { id, args } of await tx.select().from(job).where(eq(job.programmeId, programmeId)))
    if (names(args, codes))
      await tx
        .update(job)
        .set({ args: without(args, codes) })
        .where(eq(job.id, id));
}

const names = (json: unknown, codes: ReadonlySet<string>): boolean =>
  typeof json === "string"
    ? codes.has(json)
    : typeof json === "object" && json !== null
      ? Object.values(json).some((value) => names(value, codes))
      : false;

/** The same without the codes: a list loses them, a quota that is left with nobody goes, as does one of their idea. */
export function without(json: unknown, codes: ReadonlySet<string>): unknown {
  if (Array.isArray(json))
    return json.flatMap((one: unknown) =>
      (typeof one === "string" && codes.has(one)) || isOfNobodyElse(one, codes)
        ? []
        : [without(one, codes)],
    );
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, without(value, codes)]),
  );
}

function isOfNobodyElse(quota: unknown, codes: ReadonlySet<string>): boolean {
  if (typeof quota !== "object" || quota === null || !("of" in quota)) return false;
  const { of } = quota;
  if (typeof of !== "object" || of === null) return false;
  if ("idea" in of) return codes.has(String(of.idea));
  return (
    "seekers" in of &&
    Array.isArray(of.seekers) &&
    of.seekers.length > 0 &&
    of.seekers.every((seeker) => codes.has(String(seeker)))
  );
}
