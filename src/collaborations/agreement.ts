import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { requireUnchanged, seenAs } from "../access/seen.ts";
import { collaborationAgreement } from "../db/tables/collaboration-file.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireLawful } from "./internship/require-lawful.ts";
import type { Collaboration } from "./life.ts";

export type Agreement = Omit<
  typeof collaborationAgreement.$inferSelect,
  "programmeId" | "collaborationId"
>;

/** What nobody has written yet. */
export const NO_AGREEMENT: Agreement = {
  promoterId: null,
  promoterTutor: null,
  hostTutor: null,
  conventionNumber: null,
  conventionOn: null,
  goals: null,
  activities: null,
  skills: null,
  higherSkills: false,
  schedule: null,
  dailyHours: null,
  allowance: null,
  meals: false,
  seasonal: false,
  accidentInsurance: null,
  liabilityInsurance: null,
  declaredOn: null,
  noticeOn: null,
  noticeCode: null,
  extendedTo: null,
};

const LONGEST_LINE = 300;
const LONGEST_TEXT = 5000;
const line = z.string().trim().min(1).max(LONGEST_LINE).optional();
const text = z.string().trim().min(1).max(LONGEST_TEXT).optional();
const amount = (most: number) =>
  z
    .string()
    .trim()
    .transform((written) => Number(written.replace(",", ".")))
    .pipe(z.number().min(0).max(most))
    .optional();
const ticked = z
  .literal("yes")
  .optional()
  .transform((said) => said === "yes");
const day = z.iso.date().optional();

/** The parties, their words on insurance and money, and what came up since: the fields of the agreement. */
export const agreementForm = z.strictObject({
  promoterId: line,
  promoterTutor: line,
  hostTutor: line,
  conventionNumber: line,
  conventionOn: day,
  schedule: line,
  dailyHours: amount(24),
  allowance: amount(100_000),
  meals: ticked,
  seasonal: ticked,
  accidentInsurance: line,
  liabilityInsurance: line,
  declaredOn: day,
  noticeOn: day,
  noticeCode: line,
  extendedTo: day,
});

/** What is to be learnt, and how. */
export const trainingForm = z.strictObject({
  goals: text,
  activities: text,
  skills: text,
  higherSkills: ticked,
});

export const agreementSeen = (agreement: Agreement): string => seenAs(agreement);

/** What was agreed; nothing yet where there is no row. */
export async function agreementOf(
  tx: Transaction,
  programmeId: string,
  collaborationId: string,
): Promise<Agreement> {
  const [row] = await tx
    .select()
    .from(collaborationAgreement)
    .where(
      and(
        eq(collaborationAgreement.programmeId, programmeId),
        eq(collaborationAgreement.collaborationId, collaborationId),
      ),
    );
  if (row === undefined) return NO_AGREEMENT;
  const { programmeId: _, collaborationId: __, ...agreement } = row;
  return agreement;
}

type Said = z.output<typeof agreementForm> | z.output<typeof trainingForm>;

/**
 * Writes one form of it; what the form leaves empty is empty. `seen`: the agreement as it was read.
 *
 * @throws InnestoError `conflict` where it has changed since, and for a longer period that the rules of the day the
 *   internship started do not allow; `invalid` for an extension that shortens it
 */
export async function saveAgreement(
  tx: Transaction,
  one: Collaboration,
  form: "agreement" | "training",
  said: Said,
  seen: string,
): Promise<void> {
  const { programmeId, id: collaborationId } = one;
  const before = await agreementOf(tx, programmeId, collaborationId);
  requireUnchanged(before, seen);
  const shape = form === "agreement" ? agreementForm.shape : trainingForm.shape;
  const empty = Object.fromEntries(
    Object.keys(shape).map((key) => [key, NO_AGREEMENT[key as keyof Agreement]]),
  );
  const after: Agreement = { ...before, ...empty, ...(said as Partial<Agreement>) };
  await tx
    .insert(collaborationAgreement)
    .values({ programmeId, collaborationId, ...after })
    .onConflictDoUpdate({
      target: [collaborationAgreement.programmeId, collaborationAgreement.collaborationId],
      set: after,
    });
  if (after.extendedTo !== null && after.extendedTo !== before.extendedTo)
    await requireExtension(tx, one, after.extendedTo);
}

async function requireExtension(tx: Transaction, one: Collaboration, to: string): Promise<void> {
  const { startedOn, plannedEndOn, kind } = one;
  if (startedOn === null || to <= (plannedEndOn ?? startedOn))
    throw new InnestoError("invalid", {
      it: "Una proroga va oltre la fine prevista di una collaborazione già avviata.",
      en: "An extension goes beyond the planned end of a collaboration that has started.",
    });
  if (kind === "internship") await requireLawful(tx, one, { startsOn: startedOn, endsOn: to });
}
