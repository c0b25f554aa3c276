import { eq } from "drizzle-orm";
import type { Service } from "../access/service.ts";
import type { Part } from "../access/visitor.ts";
import { onMeeting } from "../collaborations/meetings/acting.ts";
import { type Attendee, attendeesOf } from "../collaborations/meetings/attendance.ts";
import type { Meeting } from "../collaborations/meetings/meetings.ts";
import { MEETING_KIND_WORDS } from "../collaborations/meetings/words.ts";
import { programme } from "../db/tables/programme.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Bilingual } from "../errors.ts";
import { dayWords } from "../programmes/days.ts";
import { post, type Recipient } from "./outbox.ts";

/**
 * Writes to everybody invited to a meeting, by letters in the outbox; of one that was called off, that it was. Again,
 * it writes to those who were invited since, and to all once day, time or place have changed.
 *
 * @param db the service's own
 * @param today ISO date
 * @returns letters written now
 * @throws InnestoError what `onMeeting` throws
 */
export const writeToInvited = (
  db: Service,
  actor: Part,
  meetingId: string,
  today: string,
): Promise<number> =>
  onMeeting(db, actor, meetingId, async (tx, meeting) => {
    const title = await titleOf(tx, meeting.programmeId);
    let written = 0;
    for (const one of await attendeesOf(tx, meeting.programmeId, meeting.id)) {
      const letter = { to: recipientOf(one), topic: topicOf(meeting, one), dueOn: today };
      if (await post(tx, meeting.programmeId, { ...letter, ...wordsOf(meeting, title) })) written++;
    }
    return written;
  });

async function titleOf(tx: Transaction, id: string): Promise<string> {
  const [row] = await tx.select().from(programme).where(eq(programme.id, id));
  return row?.title ?? id;
}

const recipientOf = ({ participant, organisation }: Attendee): Recipient =>
  participant === null ? { organisation: organisation! } : { participant };

/** Of a pair's meeting it begins with the pair, as all letters about one do: with the person they go, too. */
const topicOf = (meeting: Meeting, { participant, organisation }: Attendee): string => {
  const { pairingId, id, state, heldOn, startsAt, place } = meeting;
  const about = pairingId === null ? "" : `${pairingId} `;
  const to = participant === null ? `organisation ${organisation}` : `participant ${participant}`;
  return `${about}meeting ${id} ${state} ${heldOn} ${startsAt ?? ""} ${place} ${to}`;
};

function wordsOf(meeting: Meeting, programmeTitle: string) {
  const { it, en } = MEETING_KIND_WORDS[meeting.kind];
  const isOff = meeting.state === "cancelled";
  const when = whenOf(meeting);
  const subject: Bilingual = isOff
    ? { it: `Annullato: ${meeting.title}`, en: `Called off: ${meeting.title}` }
    : { it: `Invito: ${meeting.title}`, en: `Invitation: ${meeting.title}` };
  const body: Bilingual = isOff
    ? {
        it: `L'incontro «${meeting.title}» di «${programmeTitle}», previsto ${when.it}, è annullato.`,
        en: `The meeting "${meeting.title}" of "${programmeTitle}", planned ${when.en}, has been called off.`,
      }
    : {
        it: `Ti invitiamo a «${meeting.title}» (${it}), per «${programmeTitle}».\n\nQuando: ${when.it}\n${line("Dove", meeting.place)}${line("Conduce", meeting.ledBy)}\nSe non puoi venire, avvisaci: così l'assenza è giustificata.`,
        en: `You are invited to "${meeting.title}" (${en}), for "${programmeTitle}".\n\nWhen: ${when.en}\n${line("Where", meeting.place)}${line("Led by", meeting.ledBy)}\nIf you cannot come, tell us: then your absence is excused.`,
      };
  return { subject, body };
}

const line = (name: string, value: string): string => (value === "" ? "" : `${name}: ${value}\n`);

function whenOf({ heldOn, startsAt, endsAt }: Meeting): Bilingual {
  const day = dayWords(heldOn);
  if (startsAt === null) return { it: `il ${day}`, en: `on ${day}` };
  return endsAt === null
    ? { it: `il ${day} alle ${startsAt}`, en: `on ${day} at ${startsAt}` }
    : {
        it: `il ${day} dalle ${startsAt} alle ${endsAt}`,
        en: `on ${day} from ${startsAt} to ${endsAt}`,
      };
}
