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

/** The same without the codes: a list loses them, a quota that is left with too few goes, as does one of their idea. */
function without(json: unknown, codes: ReadonlySet<string>): unknown {
  if (Array.isArray(json))
    return json.flatMap((one: unknown) =>
      (typeof one === "string" && codes.has(one)) || losesItsPeople(one, codes)
        ? []
        : [without(one, codes)],
    );
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, without(value, codes)]),
  );
}

/** Whether too few are left for a quota to be about: one, or two who are to be together or apart. */
function losesItsPeople(quota: unknown, codes: ReadonlySet<string>): boolean {
  if (!isDocument(quota) || !isDocument(quota["of"])) return false;
  const { idea, seekers } = quota["of"];
  if (idea !== undefined) return names(idea, codes);
  if (!Array.isArray(seekers) || !names(seekers, codes)) return false;
  const least = quota["kind"] === "together" || quota["kind"] === "apart" ? 2 : 1;
  return seekers.filter((seeker) => !names(seeker, codes)).length < least;
}

const isDocument = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
