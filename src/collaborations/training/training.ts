import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { onBehalf } from "../../access/on-behalf.ts";
import type { Service } from "../../access/service.ts";
import { requireUnchanged, seenAs } from "../../access/seen.ts";
import { notYours, type Part } from "../../access/visitor.ts";
import { TRAINING_AIMS } from "../../db/tables/lists.ts";
import { participant } from "../../db/tables/participant.ts";
import { training } from "../../db/tables/training.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";

export type Training = typeof training.$inferSelect;

const MOST_HOURS = 10_000;
const hours = z.number().min(0).max(MOST_HOURS).nullable();

/** One skill of a plan, as whoever accompanies the person writes it. */
export const trainingSchema = z.strictObject({
  skill: z.string().trim().min(1).max(200),
  aim: z.enum(TRAINING_AIMS),
  givenBy: z.string().trim().max(200),
  hoursPlanned: hours,
  hoursDone: hours,
  certificate: z.string().trim().max(200).nullable(),
  certifiedOn: z.iso.date().nullable(),
});

export type TrainingWords = z.infer<typeof trainingSchema>;

/** A person's plan, in order of the skills; of people whom the asker may see. */
export const planOf = (
  tx: Transaction,
  programmeId: string,
  participantId: string,
): Promise<Training[]> =>
  tx
    .select()
    .from(training)
    .where(and(eq(training.programmeId, programmeId), eq(training.participantId, participantId)))
    .orderBy(asc(sql`lower(${training.skill})`), asc(training.id));

/** What of an entry somebody wrote. */
function said(one: Training) {
  const { createdAt: _, ...rest } = one;
  return rest;
}

/** What `changeTraining` is to be told was read. */
export const seenTraining = (one: Training): string => seenAs(said(one));

/**
 * Adds skills to the plan of a person whom the asker accompanies; one that is in it already stays as it is.
 *
 * @param db the service's own
 * @throws InnestoError `notFound` for somebody else's person, `invalid` for a certificate's day without its name
 */
export async function addTraining(
  db: Service,
  actor: Part,
  participantId: string,
  added: readonly TrainingWords[],
): Promise<void> {
  added.forEach(requireName);
  await onPerson(db, actor, participantId, async (tx) => {
    const rows = added.map((one) => ({ programmeId: actor.programme, participantId, ...one }));
    if (rows.length > 0) await tx.insert(training).values(rows).onConflictDoNothing();
  });
}

/** Changes one of them. @throws InnestoError `conflict` where it has changed since, and what `addTraining` throws */
export async function changeTraining(
  db: Service,
  actor: Part,
  participantId: string,
  id: string,
  words: TrainingWords,
  seen: string,
): Promise<void> {
  requireName(words);
  await onPerson(db, actor, participantId, async (tx) => {
    const plan = await planOf(tx, actor.programme, participantId);
    const present = plan.find((one) => one.id === id);
    if (present === undefined) throw notInPlan();
    requireUnchanged(said(present), seen);
    if (plan.some((one) => one.id !== id && one.skill === words.skill)) throw twice(words.skill);
    await tx.update(training).set(words).where(isOne(actor.programme, id));
  });
}

/** Takes one out of the plan. @throws InnestoError as `addTraining` */
export const removeTraining = (
  db: Service,
  actor: Part,
  participantId: string,
  id: string,
): Promise<void> =>
  onPerson(db, actor, participantId, async (tx) => {
    await tx
      .delete(training)
      .where(and(isOne(actor.programme, id), eq(training.participantId, participantId)));
  });

const isOne = (programmeId: string, id: string) =>
  and(eq(training.programmeId, programmeId), eq(training.id, id));

/** In whose name: the coordination's own, a referent's through the service, for the people of the hub. */
async function onPerson<T>(
  db: Service,
  actor: Part,
  id: string,
  write: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if (actor.kind === "coordinator")
    return await db.as(actor, async (tx) => {
      await requireAccompanied(tx, actor, id);
      return await write(tx);
    });
  if (actor.kind !== "referent") throw notYours();
  return await onBehalf(db, actor, (tx) => requireAccompanied(tx, actor, id), write);
}

/** Somebody whom the asker accompanies: the coordination everybody, a referent those of the hub; throws `notFound`. */
export async function requireAccompanied(tx: Transaction, actor: Part, id: string): Promise<void> {
  const isOwn =
    actor.kind === "referent"
      ? sql`${participant.id} = any((select own_participants())::text[])`
      : undefined;
  const found = await tx.$count(
    participant,
    and(eq(participant.programmeId, actor.programme), eq(participant.id, id), isOwn),
  );
  if (found > 0) return;
  throw new InnestoError("notFound", {
    it: `Tra le persone che accompagni non c'è «${id}».`,
    en: `Among the people whom you accompany there is no "${id}".`,
  });
}

function requireName({ certificate, certifiedOn }: TrainingWords): void {
  if (certifiedOn === null || certificate !== null) return;
  throw new InnestoError("invalid", {
    it: "C'è il giorno dell'attestato, ma non quale attestato è: scrivilo, o togli il giorno.",
    en: "There is the certificate's day, but not which certificate it is: write it, or remove the day.",
  });
}

const notInPlan = () =>
  new InnestoError("notFound", {
    it: "Questa voce del piano non c'è più.",
    en: "This entry of the plan is gone.",
  });

const twice = (skill: string) =>
  new InnestoError("conflict", {
    it: `«${skill}» è già nel piano di questa persona.`,
    en: `"${skill}" is in this person's plan already.`,
  });
