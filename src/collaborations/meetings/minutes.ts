import { and, desc, eq, ne } from "drizzle-orm";
import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { MEETING_ENDINGS } from "../../db/tables/lists.ts";
import { meeting, meetingMinutes } from "../../db/tables/meeting.ts";
import type { Transaction } from "../../db/transaction.ts";
import { onMeeting } from "./acting.ts";
import type { MeetingEnding } from "./words.ts";

export type Minutes = Pick<
  typeof meetingMinutes.$inferSelect,
  "words" | "nextStep" | "participantEnding" | "hostEnding"
>;

/** In these states a pair is asked how its meeting went; a no that comes later is no ending of it. */
const ASKED: ReadonlySet<string> = new Set([
  "interested",
  "participant_continues",
  "host_continues",
]);

/** How its meeting ended, where an answer to a pair in this state says so. */
export const endingIn = (state: string, answer: string): MeetingEnding | null =>
  ASKED.has(state) ? (MEETING_ENDINGS.find((one) => one === answer) ?? null) : null;

const NOTHING: Minutes = { words: "", nextStep: "", participantEnding: null, hostEnding: null };

/** What was written down of a meeting; nothing, for whoever may not read it as well. */
export async function minutesOf(
  tx: Transaction,
  programmeId: string,
  meetingId: string,
): Promise<Minutes> {
  const [row] = await tx
    .select()
    .from(meetingMinutes)
    .where(
      and(eq(meetingMinutes.programmeId, programmeId), eq(meetingMinutes.meetingId, meetingId)),
    );
  return row ?? NOTHING;
}

/** Keeps what was said and what comes next. @throws InnestoError as `onMeeting` */
export const keepMinutes = (
  db: Service,
  actor: Part,
  id: string,
  written: Pick<Minutes, "words" | "nextStep">,
): Promise<void> => onMeeting(db, actor, id, (tx, one) => write(tx, one, written));

const write = async (
  tx: Transaction,
  { programmeId, id: meetingId }: { readonly programmeId: string; readonly id: string },
  values: Partial<Minutes>,
): Promise<void> => {
  await tx
    .insert(meetingMinutes)
    .values({ programmeId, meetingId, ...values })
    .onConflictDoUpdate({
      target: [meetingMinutes.programmeId, meetingMinutes.meetingId],
      set: values,
    });
};

/**
 * Keeps how a targeted meeting ended for one side of its pair, where the side answers the pair: of the pair's
 * meetings that were not called off, the last one.
 */
export async function noteEnding(
  tx: Transaction,
  { programmeId, pairingId }: { readonly programmeId: string; readonly pairingId: string },
  side: "participant" | "host",
  ending: MeetingEnding,
): Promise<void> {
  const last = await lastOfPair(tx, programmeId, pairingId);
  if (last === null) return;
  const said = side === "participant" ? { participantEnding: ending } : { hostEnding: ending };
  await write(tx, { programmeId, id: last }, said);
}

async function lastOfPair(
  tx: Transaction,
  programmeId: string,
  pairingId: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(
      and(
        eq(meeting.programmeId, programmeId),
        eq(meeting.pairingId, pairingId),
        ne(meeting.state, "cancelled"),
      ),
    )
    .orderBy(desc(meeting.heldOn), desc(meeting.id))
    .limit(1);
  return row?.id ?? null;
}
