import { and, desc, eq } from "drizzle-orm";
import { consent } from "../db/tables/consent.ts";
import type { Transaction } from "../db/transaction.ts";
import { type ConsentPurpose, keepTextInForce } from "./consent-texts.ts";

/** A person's word on a purpose. */
export interface ConsentWord {
  readonly participant: string;
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  /** Who wrote it down, and from where: `web`, `paper`, … */
  readonly madeBy: string;
  readonly madeFrom: string;
  /** ISO date on which they said so, where it is written down later. */
  readonly saidOn?: string;
  /** The wording that they answered; the one in force unless said otherwise. */
  readonly version?: number;
}

/** What was written down of somebody's words. */
export type KeptWord = typeof consent.$inferSelect;

/** Writes down that a person consents to a wording, or withdraws; the words before stay as they were. */
export async function recordConsent(
  tx: Transaction,
  programmeId: string,
  { participant, purpose, given, madeBy, madeFrom, saidOn, version }: ConsentWord,
): Promise<void> {
  const inForce = await keepTextInForce(tx, programmeId, purpose);
  const position = ((await lastWord(tx, programmeId, participant, purpose))?.position ?? 0) + 1;
  await tx.insert(consent).values({
    programmeId,
    id: `${participant}/${purpose}/${position}`,
    participantId: participant,
    purpose,
    textVersion: version ?? inForce.version,
    given,
    position,
    madeBy,
    madeFrom,
    saidOn: saidOn ?? null,
  });
}

/** Whether a person has taken back a consent; who was never asked has not. */
export async function hasWithdrawn(
  tx: Transaction,
  programmeId: string,
  person: string,
  purpose: ConsentPurpose,
): Promise<boolean> {
  return (await lastWord(tx, programmeId, person, purpose))?.given === false;
}

/** What a person said of a purpose, the newest first: that one counts. */
export const wordsOn = (
  tx: Transaction,
  programmeId: string,
  person: string,
  purpose: ConsentPurpose,
): Promise<KeptWord[]> =>
  tx
    .select()
    .from(consent)
    .where(
      and(
        eq(consent.programmeId, programmeId),
        eq(consent.participantId, person),
        eq(consent.purpose, purpose),
      ),
    )
    .orderBy(desc(consent.position));

export const lastWord = async (
  tx: Transaction,
  programmeId: string,
  person: string,
  purpose: ConsentPurpose,
): Promise<KeptWord | undefined> => (await wordsOn(tx, programmeId, person, purpose))[0];
