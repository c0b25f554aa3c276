import { and, eq } from "drizzle-orm";
import { ASKED_DAYS, type Side } from "../collaborations/outcomes/declarations.ts";
import { dueMoments, type OutcomeMoment } from "../collaborations/outcomes/due.ts";
import { addDays } from "../programmes/days.ts";
import { type FollowedCollaboration, listFollowed } from "../collaborations/outcomes/outcomes.ts";
import { collaboration } from "../db/tables/collaboration.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Bilingual } from "../errors.ts";
import { type Letter, post, type Recipient } from "./outbox.ts";

/** So many days after a question's day its letters are written, once each. */
const LETTER_DAYS = [0, 14] as const;

/**
 * Writes to both sides of collaborations that ended today, or six or twelve months ago: their page asks how it goes on.
 * Nobody is written to who has answered, nor when the outcome is known.
 *
 * @returns how many letters were written now
 */
export async function askForOutcomes(
  tx: Transaction,
  programmeId: string,
  today: string,
): Promise<number> {
  let written = 0;
  for (const one of await listFollowed(tx, programmeId))
    for (const letter of await lettersFor(tx, programmeId, one, today))
      if (await post(tx, programmeId, letter)) written++;
  return written;
}

async function lettersFor(
  tx: Transaction,
  programmeId: string,
  one: FollowedCollaboration,
  today: string,
): Promise<Letter[]> {
  const known = one.outcomes.map(({ moment }) => moment);
  const due = dueMoments(one, known, today).filter(({ on }) => today <= addDays(on, ASKED_DAYS));
  if (due.length === 0) return [];
  const to: Readonly<Record<Side, Recipient>> = {
    participant: { participant: one.participant },
    host: { organisation: await hostOf(tx, programmeId, one.id) },
  };
  return due.flatMap(({ moment, on }) =>
    (["participant", "host"] as const)
      .filter((side) => !hasSaid(one, moment, side))
      .map((side) => letterTo(to[side], one, { moment, on, side, today })),
  );
}

const hasSaid = ({ declarations }: FollowedCollaboration, moment: OutcomeMoment, side: Side) =>
  declarations.some((said) => said.moment === moment && said.side === side);

async function hostOf(tx: Transaction, programmeId: string, id: string): Promise<string> {
  const [row] = await tx
    .select({ id: collaboration.organisationId })
    .from(collaboration)
    .where(and(eq(collaboration.programmeId, programmeId), eq(collaboration.id, id)));
  return row!.id;
}

interface Asked {
  readonly moment: OutcomeMoment;
  readonly on: string;
  readonly side: Side;
  readonly today: string;
}

function letterTo(
  to: Recipient,
  { id, host }: FollowedCollaboration,
  { moment, on, side, today }: Asked,
): Letter {
  const day = LETTER_DAYS.findLast((days) => addDays(on, days) <= today)!;
  const body =
    side === "participant"
      ? {
          it: `Raccontaci come va adesso, dopo la collaborazione presso ${host}: è una domanda sola. ${HOW.it}`,
          en: `Tell us how it goes now, after the collaboration at ${host}: it is one question. ${HOW.en}`,
        }
      : {
          it: `Diteci se la persona della collaborazione ${id} è ancora con voi: è una domanda sola. ${HOW.it}`,
          en: `Tell us whether the person of collaboration ${id} is still with you: it is one question. ${HOW.en}`,
        };
  const topic = `outcome ${id} ${moment} ${on} ${side} ${day}`;
  return { to, topic, subject: SUBJECT, body, dueOn: today };
}

const SUBJECT: Bilingual = { it: "Come va adesso?", en: "How does it go now?" };

const HOW: Bilingual = {
  it: "Entra con il tuo indirizzo di posta e apri «Come va adesso»: basta un minuto, anche dal telefono. Se preferisci, dillo a voce al tuo hub o al coordinamento. Rispondere è libero.",
  en: 'Sign in with your mail address and open "How it goes now": it takes a minute, on a phone too. If you prefer, say it in person at your hub or to the coordination. You are free to answer.',
};
