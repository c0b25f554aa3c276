import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Bilingual } from "../errors.ts";
import { daysBetween } from "../programmes/days.ts";
import { lapseOverdue } from "../rounds/answers/lapse.ts";
import { type MissingAnswer, whoMustAnswer } from "../rounds/answers/waiting.ts";
import { lockRound, openRoundOf } from "../rounds/rounds.ts";
import { askForOutcomes } from "./ask-for-outcomes.ts";
import { type Letter, post, type Recipient } from "./outbox.ts";

/** After so many days without an answer a reminder is written, once each. */
export const REMINDER_DAYS = [3, 7] as const;
/** From the first day on whoever is to answer is told so. */
const LETTER_DAYS = [0, ...REMINDER_DAYS] as const;

export interface Reminded {
  /** Letters written now. */
  readonly written: number;
  /** Proposals that their date has closed. */
  readonly lapsed: number;
}

/**
 * What a day brings to the open round of a programme: proposals whose date has passed are closed, and whoever it is to
 * answer gets a letter in the outbox, at once and again after three and seven days, as do those who are asked how
 * a collaboration that has ended went on. Again on the same day it changes nothing. `onDone` is called in the
 * transaction that keeps it.
 */
export async function remind(
  db: Database,
  programmeId: string,
  today: string,
  onDone: (tx: Transaction, reminded: Reminded) => Promise<void> = async () => {},
): Promise<Reminded> {
  return await db.asSystem(programmeId, async (tx) => {
    const ofRound = await remindOpenRound(tx, programmeId, today);
    const asked = await askForOutcomes(tx, programmeId, today);
    const reminded = { ...ofRound, written: ofRound.written + asked };
    await onDone(tx, reminded);
    return reminded;
  });
}

async function remindOpenRound(
  tx: Transaction,
  programmeId: string,
  today: string,
): Promise<Reminded> {
  const open = await openRoundOf(tx, programmeId);
  if (open === null) return { written: 0, lapsed: 0 };
  const round = await lockRound(tx, programmeId, open.number);
  const lapsed = await lapseOverdue(tx, round, today);
  const missing = await whoMustAnswer(tx, programmeId, round.number);
  let written = 0;
  for (const letter of missing.flatMap((one) => letterFor(one, today)))
    if (await post(tx, programmeId, letter)) written++;
  return { written, lapsed: lapsed.length };
}

/** The letter of the day that has come last; nobody to write to where a hub stands behind the place. */
function letterFor(missing: MissingAnswer, today: string): Letter[] {
  const to = recipientOf(missing);
  const waited = daysBetween(missing.since.toISOString().slice(0, 10), today);
  const day = LETTER_DAYS.findLast((days) => days <= waited);
  if (to === null || day === undefined) return [];
  const { pairing, side, state } = missing;
  return [
    {
      to,
      topic: `${pairing} ${state} ${side} ${missing.since.toISOString()} ${day}`,
      subject: day === 0 ? SUBJECTS[side] : STILL_WAITING,
      body: bodyFor(missing),
      dueOn: today,
    },
  ];
}

/** For needs and resources the coordination asks by itself: their pairs stand on nobody else's page. */
function recipientOf({ market, side, seeker, organisation }: MissingAnswer): Recipient | null {
  if (market !== "incubation") return null;
  if (side === "participant") return { participant: seeker };
  return organisation === null ? null : { organisation };
}

const SUBJECTS: Readonly<Record<MissingAnswer["side"], Bilingual>> = {
  participant: {
    it: "Una proposta di abbinamento per te",
    en: "A proposal for you",
  },
  host: {
    it: "Una proposta di abbinamento per voi",
    en: "A proposal for you",
  },
};

const STILL_WAITING: Bilingual = {
  it: "Una proposta di abbinamento aspetta la tua risposta",
  en: "A proposal is waiting for your answer",
};

const bodyFor = ({ side, host, pairing }: MissingAnswer): Bilingual =>
  side === "participant"
    ? {
        it: `C'è una proposta per te presso ${host} (${pairing}). Dicci se ti interessa: se qualcosa non va, basta dirlo, anche a voce al tuo hub.`,
        en: `There is a proposal for you at ${host} (${pairing}). Tell us whether it interests you: if something is not right, just say so, also in person at your hub.`,
      }
    : {
        it: `Una persona aspetta la vostra risposta (${pairing}). Diteci come volete proseguire: se non è possibile, basta indicare il motivo.`,
        en: `A person is waiting for your answer (${pairing}). Tell us how you would like to go on: if it is not possible, a reason is enough.`,
      };
