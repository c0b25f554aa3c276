import { eq } from "drizzle-orm";
import { organisation } from "../db/tables/organisation.ts";
import { participantIdentity } from "../db/tables/participant.ts";
import type { Transaction } from "../db/transaction.ts";

/** First names by participant: for the coordination's eyes, who may see them before interest is mutual. */
export async function firstNames(
  tx: Transaction,
  programmeId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select()
    .from(participantIdentity)
    .where(eq(participantIdentity.programmeId, programmeId));
  return new Map(
    rows.flatMap((r) => (r.firstName === null ? [] : [[r.participantId, r.firstName]])),
  );
}

/** Whole names by participant, as far as they were given: for the coordination's eyes. */
export async function fullNames(
  tx: Transaction,
  programmeId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select()
    .from(participantIdentity)
    .where(eq(participantIdentity.programmeId, programmeId));
  const nameOf = ({ firstName, lastName }: (typeof rows)[number]) =>
    [firstName, lastName].filter((part) => part !== null && part !== "").join(" ");
  return new Map(
    rows.flatMap((row) => (nameOf(row) === "" ? [] : [[row.participantId, nameOf(row)]])),
  );
}

/** Organisations' names by code. */
export async function organisationNames(
  tx: Transaction,
  programmeId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(eq(organisation.programmeId, programmeId));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
