import { and, eq, sql } from "drizzle-orm";
import type { Service } from "../../access/service.ts";
import { requireUnchanged, seenAs } from "../../access/seen.ts";
import type { Part } from "../../access/visitor.ts";
import { attendance, meeting } from "../../db/tables/meeting.ts";
import type { Transaction } from "../../db/transaction.ts";
import { requireHub } from "../../programmes/hubs.ts";
import { onMeeting, requireReferent } from "./acting.ts";
import type { Meeting } from "./meetings.ts";
import { requireTimes } from "./times.ts";
import type { MeetingKind } from "./words.ts";

/** What whoever plans a meeting says of it; times as in `09:30`. */
export interface Planned {
  readonly kind: MeetingKind;
  readonly title: string;
  readonly heldOn: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  readonly hubId: string | null;
  readonly ledBy: string;
  readonly guests: number | null;
}

/** Of a targeted meeting: the pair, and who of it is invited. */
export interface OfPair {
  readonly pairingId: string;
  readonly participantId: string;
  readonly organisationId: string | null;
}

/**
 * Puts a meeting into the agenda; a referent's is always their own hub's. Of a targeted meeting both sides are
 * invited at once. Returns its code.
 *
 * @throws InnestoError `forbidden`, `notFound` for an unknown hub, `invalid` for an end before the beginning
 */
export async function planMeeting(
  db: Service,
  actor: Part,
  planned: Planned,
  pair: OfPair | null = null,
): Promise<string> {
  requireTimes(planned);
  const { programme } = actor;
  if (actor.kind === "coordinator")
    return await db.as(actor, (tx) => insert(tx, programme, planned, pair));
  requireReferent(actor);
  const own = { ...planned, hubId: actor.subject };
  return await db.asSystem(programme, (tx) => insert(tx, programme, own, pair));
}

async function insert(
  tx: Transaction,
  programmeId: string,
  planned: Planned,
  pair: OfPair | null,
): Promise<string> {
  if (planned.hubId !== null) await requireHub(tx, programmeId, planned.hubId);
  const id = await nextMeeting(tx, programmeId);
  const pairingId = pair?.pairingId ?? null;
  await tx.insert(meeting).values({ programmeId, id, pairingId, ...planned });
  if (pair === null) return id;
  const { participantId, organisationId } = pair;
  await tx.insert(attendance).values({ programmeId, meetingId: id, participantId });
  if (organisationId !== null)
    await tx.insert(attendance).values({ programmeId, meetingId: id, organisationId });
  return id;
}

const DIGITS = 2;

/** INC01, INC02, …: one at a time, under a lock of the programme's own. */
async function nextMeeting(tx: Transaction, programmeId: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`meeting ${programmeId}`}))`);
  const [row] = await tx
    .select({ n: sql<number>`coalesce(max(substr(${meeting.id}, 4)::int), 0) + 1` })
    .from(meeting)
    .where(and(eq(meeting.programmeId, programmeId), sql`${meeting.id} ~ '^INC[0-9]{1,6}$'`));
  return `INC${String(row!.n).padStart(DIGITS, "0")}`;
}

/** What of a meeting is planned, as a form shows and sends it. */
export const plannedOf = (one: Meeting): Planned => ({
  kind: one.kind,
  title: one.title,
  heldOn: one.heldOn,
  startsAt: one.startsAt,
  endsAt: one.endsAt,
  place: one.place,
  hubId: one.hubId,
  ledBy: one.ledBy,
  guests: one.guests,
});

/** What `changeMeeting` is to be told was read. */
export const seenMeeting = (one: Meeting): string => seenAs(plannedOf(one));

/**
 * Changes what is planned of a meeting; a referent's stays their hub's, and that of a pair stays what it is.
 *
 * @throws InnestoError `conflict` where it has changed since it was read, and what `planMeeting` throws
 */
export async function changeMeeting(
  db: Service,
  actor: Part,
  id: string,
  planned: Planned,
  seen: string,
): Promise<void> {
  requireTimes(planned);
  await onMeeting(db, actor, id, async (tx, present) => {
    requireUnchanged(plannedOf(present), seen);
    const hubId = actor.kind === "referent" ? present.hubId : planned.hubId;
    if (hubId !== null) await requireHub(tx, actor.programme, hubId);
    const kind = present.pairingId === null ? planned.kind : present.kind;
    await set(tx, present, { ...planned, hubId, kind });
  });
}

/** Says that a meeting was held, was called off, or is planned again. @throws InnestoError as `onMeeting` */
export const setMeetingState = (
  db: Service,
  actor: Part,
  id: string,
  state: Meeting["state"],
): Promise<void> => onMeeting(db, actor, id, (tx, present) => set(tx, present, { state }));

async function set(
  tx: Transaction,
  { programmeId, id }: Meeting,
  values: Partial<typeof meeting.$inferInsert>,
): Promise<void> {
  await tx
    .update(meeting)
    .set({ ...values, changedAt: sql`now()` })
    .where(and(eq(meeting.programmeId, programmeId), eq(meeting.id, id)));
}
