import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { attendance } from "../../db/tables/meeting.ts";
import { organisation } from "../../db/tables/organisation.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { onMeeting } from "./acting.ts";
import { invitableAmong, type Parties } from "./invitable.ts";
import { hoursOf } from "./times.ts";
import type { Presence } from "./words.ts";

/** Somebody invited, and whether they came. */
export interface Attendee {
  readonly id: string;
  readonly participant: string | null;
  readonly organisation: string | null;
  /** Of an organisation. */
  readonly name: string | null;
  readonly presence: Presence | null;
  readonly hours: number | null;
}

/** Who was invited to a meeting, people first, by code; of them, those whom the asker may see. */
export const attendeesOf = (
  tx: Transaction,
  programmeId: string,
  meetingId: string,
): Promise<Attendee[]> =>
  tx
    .select({
      id: attendance.id,
      participant: attendance.participantId,
      organisation: attendance.organisationId,
      name: organisation.name,
      presence: attendance.presence,
      hours: attendance.hours,
    })
    .from(attendance)
    .leftJoin(
      organisation,
      and(
        eq(organisation.programmeId, attendance.programmeId),
        eq(organisation.id, attendance.organisationId),
      ),
    )
    .where(and(eq(attendance.programmeId, programmeId), eq(attendance.meetingId, meetingId)))
    .orderBy(sql`${attendance.participantId} nulls last`, asc(attendance.organisationId));

/**
 * Invites people and organisations to a meeting; whoever is invited already stays as they are.
 *
 * @throws InnestoError `notFound` where one of them is unknown, or not the referent's to invite
 */
export async function inviteToMeeting(
  db: Service,
  actor: Part,
  meetingId: string,
  wanted: Parties,
): Promise<void> {
  const known = await db.as(actor, (tx) => invitableAmong(tx, actor, wanted));
  const isKnown = (kind: keyof Parties) => new Set(wanted[kind]).size === known[kind].length;
  if (!isKnown("participants") || !isKnown("organisations")) throw notToInvite();
  await onMeeting(db, actor, meetingId, async (tx, { programmeId, id }) => {
    const ofIt = { programmeId, meetingId: id };
    const rows = [
      ...known.participants.map((participantId) => ({ ...ofIt, participantId })),
      ...known.organisations.map((organisationId) => ({ ...ofIt, organisationId })),
    ];
    if (rows.length > 0) await tx.insert(attendance).values(rows).onConflictDoNothing();
  });
}

const notToInvite = () =>
  new InnestoError("notFound", {
    it: "Tra chi hai scelto c'è qualcuno che non c'è più, o che non è del tuo hub.",
    en: "Among those chosen there is somebody who is gone, or is not of your hub.",
  });

/** What is noted of somebody invited; `remove`: they were not invited after all. */
export interface Noted {
  readonly id: string;
  readonly presence: Presence | "remove" | null;
  /** Null: as long as the meeting lasted, where that is known. */
  readonly hours: number | null;
}

/** Notes who came to a meeting, and for how long. What is said of rows that are none of its own is passed over. */
export const noteAttendance = (
  db: Service,
  actor: Part,
  meetingId: string,
  noted: readonly Noted[],
): Promise<void> =>
  onMeeting(db, actor, meetingId, async (tx, meeting) => {
    const { programmeId, id: of } = meeting;
    const gone = noted.filter(({ presence }) => presence === "remove").map(({ id }) => id);
    const ofIt = and(eq(attendance.programmeId, programmeId), eq(attendance.meetingId, of));
    await tx.delete(attendance).where(and(ofIt, inArray(attendance.id, gone)));
    const rows = noted
      .filter(({ presence }) => presence !== "remove")
      .map(({ id, presence, hours }) => ({
        id,
        presence,
        hours: presence === "present" ? (hours ?? hoursOf(meeting)) : null,
      }));
    await tx.execute(sql`update attendance a set presence = n.presence, hours = n.hours
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as n(id text, presence text, hours numeric)
      where a.programme_id = ${programmeId} and a.meeting_id = ${of} and a.id = n.id
        and (a.presence, a.hours) is distinct from (n.presence, n.hours)`);
  });
