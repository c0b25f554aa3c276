import { and, eq, sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { linkAddress } from "../access/links.ts";
import type { Database } from "../db/client.ts";
import { message } from "../db/tables/message.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { type Addressee, addresseeOf } from "./addressee.ts";
import { requireAnswer } from "./mail-server.ts";
import { LINK_PLACE, listMessages, type Message } from "./outbox.ts";

/** Where mail goes out. */
export interface Smtp {
  /** As in `smtps://user:password@mail.example.org`. */
  readonly url: string;
  /** The sender's address. */
  readonly from: string;
  /** Where people reach the service, for links in letters. */
  readonly linksTo: string;
}

export interface Delivered {
  readonly sent: number;
  /** Not sent, with the reason beside each in the outbox. */
  readonly failed: number;
}

/** Tried so often, a letter waits for somebody to look at it. */
const MOST_ATTEMPTS = 5;

interface Following {
  /** Letters dealt with, and in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops before the next letter. */
  readonly signal?: AbortSignal;
}

/**
 * Sends what is due. Each letter is marked before it goes out and after: one whose process dies in between may go
 * out twice, none is lost. A fault of one, told in the outbox, stops none of the others. Throws `unavailable`, and no
 * letter has been tried, where the mail server does not answer.
 */
export async function deliver(
  db: Database,
  programmeId: string,
  today: string,
  smtp: Smtp,
  { onProgress = () => {}, signal }: Following = {},
): Promise<Delivered> {
  const waiting = await db.asSystem(programmeId, (tx) => listMessages(tx, programmeId));
  const due = waiting.filter((one) => one.dueOn <= today && one.attempts < MOST_ATTEMPTS);
  if (due.length === 0) return { sent: 0, failed: 0 };
  const transport = createTransport(smtp.url);
  let sent = 0;
  try {
    await requireAnswer(transport);
    for (const [at, letter] of due.entries()) {
      signal?.throwIfAborted();
      onProgress(at, due.length);
      const to = await db.asSystem(programmeId, (tx) => beginAttempt(tx, letter));
      const error = to === null ? NO_ADDRESS : await send(transport, smtp, letter, to);
      await db.asSystem(programmeId, (tx) => endAttempt(tx, letter, error));
      if (error === null) sent++;
    }
  } finally {
    transport.close();
  }
  return { sent, failed: due.length - sent };
}

export const withoutMail = () =>
  new InnestoError("usage", {
    it: "La posta non è configurata: servono INNESTO_SMTP_URL e INNESTO_MAIL_FROM. Le lettere restano qui, da leggere.",
    en: "Mail is not configured: INNESTO_SMTP_URL and INNESTO_MAIL_FROM are needed. The letters stay here, to be read.",
  });

const NO_ADDRESS = "Manca l'indirizzo di posta. / There is no mail address.";

type Transport = ReturnType<typeof createTransport>;

const withLink = (body: string, address: string): string => body.split(LINK_PLACE).join(address);

/** Whoever has one part alone is led to it from the home page, and there to what they can do next. */
const withWay = (body: string, linksTo: string): string => `${body}\n\n${linksTo}/`;

async function send(
  transport: Transport,
  { from, linksTo }: Smtp,
  letter: Message,
  { email, language, secret }: Addressee,
): Promise<string | null> {
  const isItalian = language === "it";
  const body = isItalian ? letter.bodyItalian : letter.bodyEnglish;
  try {
    await transport.sendMail({
      from,
      // An object is one address, whatever its text holds: a list in it would be more recipients.
      to: { name: "", address: email },
      subject: isItalian ? letter.subjectItalian : letter.subjectEnglish,
      text:
        secret === undefined
          ? withWay(body, linksTo)
          : withLink(body, linkAddress(linksTo, secret)),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function beginAttempt(tx: Transaction, letter: Message): Promise<Addressee | null> {
  await tx
    .update(message)
    .set({ attempts: sql`${message.attempts} + 1` })
    .where(and(eq(message.programmeId, letter.programmeId), eq(message.id, letter.id)));
  return await addresseeOf(tx, letter);
}

const endAttempt = (tx: Transaction, { programmeId, id }: Message, error: string | null) =>
  tx
    .update(message)
    .set({ error, ...(error === null && { sentAt: sql`now()` }) })
    .where(and(eq(message.programmeId, programmeId), eq(message.id, id)));
