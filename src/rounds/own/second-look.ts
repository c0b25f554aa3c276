import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { onBehalf } from "../../access/on-behalf.ts";
import type { ProgrammeActor } from "../../db/actor.ts";
import type { Database } from "../../db/client.ts";
import { secondLook } from "../../db/tables/second-look.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { requireParticipant } from "../../profiles/participants.ts";
import { newestPair } from "./standing.ts";

/** A participant's request that a person look again, and what was said to it. */
export type SecondLook = typeof secondLook.$inferSelect;

type OnKept = (tx: Transaction, look: SecondLook) => Promise<void>;

/** Those that the asker may see, the open ones first, then the newest. */
export const listSecondLooks = (tx: Transaction, programmeId: string): Promise<SecondLook[]> =>
  tx
    .select()
    .from(secondLook)
    .where(eq(secondLook.programmeId, programmeId))
    .orderBy(sql`${secondLook.answeredAt} desc nulls first`, desc(secondLook.createdAt));

/**
 * A participant asks that a person look again at the pair that was put to them, or at their waiting. `onKept` is
 * called in the transaction that keeps it, as the service.
 *
 * @throws InnestoError `conflict` where a request of theirs is open already, `notFound` for whoever is no participant
 */
export const askSecondLook = (
  db: Database,
  actor: ProgrammeActor,
  words: string,
  onKept: OnKept,
): Promise<string> =>
  onBehalf(
    db,
    actor,
    async (tx) => {
      const { id } = await requireParticipant(tx, actor.programme, actor.subject);
      const pair = await newestPair(tx, actor.programme, id);
      return { person: id, pairing: pair?.id ?? null };
    },
    async (tx, { person, pairing }) => {
      const id = await nextSecondLook(tx, actor.programme);
      const [kept] = await tx
        .insert(secondLook)
        .values({
          programmeId: actor.programme,
          id,
          participantId: person,
          pairingId: pairing,
          words,
        })
        .onConflictDoNothing()
        .returning();
      if (kept === undefined) throw alreadyOpen();
      await onKept(tx, kept);
      return id;
    },
  );

/** RP1, RP2, …: one at a time, under a lock of the programme's own. */
async function nextSecondLook(tx: Transaction, programme: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`second look ${programme}`}))`);
  const [row] = await tx
    .select({ n: sql<number>`coalesce(max(substr(${secondLook.id}, 3)::int), 0) + 1` })
    .from(secondLook)
    .where(eq(secondLook.programmeId, programme));
  return `RP${row!.n}`;
}

/**
 * Keeps the coordination's answer to a request, once. `onKept` is called in the transaction that keeps it.
 *
 * @throws InnestoError `notFound`, `conflict` where it has been answered
 */
export async function answerSecondLook(
  db: Database,
  programmeId: string,
  id: string,
  { answer, by }: { readonly answer: string; readonly by: string },
  onKept: OnKept,
): Promise<void> {
  const isOne = and(eq(secondLook.programmeId, programmeId), eq(secondLook.id, id));
  await db.asSystem(programmeId, async (tx) => {
    const [found] = await tx.select({ id: secondLook.id }).from(secondLook).where(isOne);
    if (found === undefined) throw notThere(id);
    const [kept] = await tx
      .update(secondLook)
      .set({ answer, answeredBy: by, answeredAt: sql`now()` })
      .where(and(isOne, isNull(secondLook.answeredAt)))
      .returning();
    if (kept === undefined) throw answered();
    await onKept(tx, kept);
  });
}

const alreadyOpen = () =>
  new InnestoError("conflict", {
    it: "Hai già chiesto di riparlarne: qualcuno del coordinamento ti risponde.",
    en: "You have asked already: somebody of the coordination will answer you.",
  });

const answered = () =>
  new InnestoError("conflict", {
    it: "A questa richiesta qualcuno ha già risposto.",
    en: "Somebody has answered this request already.",
  });

const notThere = (id: string) =>
  new InnestoError("notFound", {
    it: `Non c'è una richiesta «${id}».`,
    en: `There is no request "${id}".`,
  });
