import type { Part } from "../../access/visitor.ts";
import { type Attendee, attendeesOf } from "../../collaborations/meetings/attendance.ts";
import { type Fruits, fruitless, fruitsOf } from "../../collaborations/meetings/fruits.ts";
import { type Meeting, requireMeeting } from "../../collaborations/meetings/meetings.ts";
import { type Minutes, minutesOf } from "../../collaborations/meetings/minutes.ts";
import { pairRound } from "../../collaborations/meetings/pair.ts";
import { hubNames } from "../../programmes/hubs.ts";
import type { PartyNames } from "../round/parties.ts";
import type { Asking, Ctx } from "../visit.ts";

/** A meeting with all that is noted of it. */
export interface WholeMeeting {
  readonly meeting: Meeting;
  readonly hub: string | null;
  readonly attendees: readonly Attendee[];
  readonly minutes: Minutes;
  readonly fruits: Fruits;
  /** What can still be said to come from here. */
  readonly free: Fruits;
  /** Of the pair that meets; null: of none. */
  readonly round: number | null;
}

/** The same as the asker may see it; throws `notFound`. */
export const loadMeeting = (
  { actor: { programme }, actor, db }: Asking,
  id: string,
): Promise<WholeMeeting> =>
  db.as(actor, async (tx) => {
    const meeting = await requireMeeting(tx, programme, id);
    const hubs = await hubNames(tx, programme);
    return {
      meeting,
      hub: meeting.hubId === null ? null : (hubs.get(meeting.hubId) ?? meeting.hubId),
      attendees: await attendeesOf(tx, programme, id),
      minutes: await minutesOf(tx, programme, id),
      fruits: await fruitsOf(tx, programme, id),
      free: await fruitless(tx, programme),
      round: await pairRound(tx, programme, meeting.pairingId),
    };
  });

/** What every part of a meeting's page works with. */
export interface MeetingProps {
  readonly c: Ctx;
  readonly actor: Part;
  readonly whole: WholeMeeting;
  readonly names: PartyNames;
}
