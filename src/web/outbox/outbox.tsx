import { z } from "zod";
import { LINK_PLACE, listMessages, type Message } from "../../notify/outbox.ts";
import { remind } from "../../notify/remind.ts";
import { organisationNames } from "../../profiles/names.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { day, moment } from "../kit/figures.ts";
import { requireForm } from "../kit/require-form.ts";
import { Table } from "../kit/table.tsx";
import { inProgramme } from "../round/address.ts";
import { programmePage } from "../round/frame.tsx";
import { partiesOf } from "../round/parties.ts";
import { asking, type Ctx, newPages, speaker } from "../visit.ts";
import { sendLetters } from "./send.ts";
import { OUTBOX, OUTBOX_DONE } from "./words.ts";

const PAGE = "/p/:programme/posta" as const;

/** The letters that wait and those that were sent; today's reminders are written from here. */
export const outboxPages = (deps: WebDeps) => {
  const { db: service, today, hasMail } = deps;
  return newPages()
    .get(PAGE, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { actor, db } = asked;
      const say = speaker(c);
      const { letters, firms } = await db.as(actor, async (tx) => ({
        letters: await listMessages(tx, actor.programme, { sent: true }),
        firms: await organisationNames(tx, actor.programme),
      }));
      const parties = await partiesOf(asked);
      const to = (one: Message) => {
        if (one.toAccountId !== null) return say(OUTBOX.coordination);
        if (one.toInvitationId !== null) return `${say(OUTBOX.invited)} ${one.toInvitationId}`;
        if (one.toParticipantId !== null) return parties.person(one.toParticipantId);
        return firms.get(one.toOrganisationId!) ?? one.toOrganisationId!;
      };
      return programmePage(
        c,
        { actor, title: OUTBOX.title, menu: "outbox", done: doneOf(c, OUTBOX_DONE) },
        <>
          <p class="lead">{say(OUTBOX.lead)}</p>
          {!hasMail && <p class="notice">{say(OUTBOX.noMail)}</p>}
          <div class="actions">
            {hasMail && (
              <form method="post" action={inProgramme(actor, "posta", "spedisci")}>
                <button class="btn btn-primary">{say(OUTBOX.send)}</button>
              </form>
            )}
            <form method="post" action={inProgramme(actor, "posta", "promemoria")}>
              <button class="btn btn-outline-primary">{say(OUTBOX.reminders)}</button>
            </form>
          </div>
          {letters.length === 0 ? (
            <p>{say(OUTBOX.none)}</p>
          ) : (
            <Table
              caption={say(OUTBOX.title)}
              headers={[OUTBOX.to, OUTBOX.letter, OUTBOX.due, OUTBOX.state].map(say)}
              rows={letters.map((one) => [
                to(one),
                <Letter c={c} letter={one} />,
                day(one.dueOn),
                stateOf(c, one),
              ])}
            />
          )}
        </>,
      );
    })
    .post(`${PAGE}/promemoria`, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator"]);
      await remind(db, actor.programme, today());
      return c.redirect(`${inProgramme(actor, "posta")}?fatto=promemoria`, 303);
    })
    .post(`${PAGE}/spedisci`, async (c) => {
      const { actor } = asking(c, service, ["coordinator"]);
      await requireForm(c, z.strictObject({}));
      await sendLetters(deps, actor);
      return c.redirect(
        `${inProgramme(actor, "posta")}?fatto=${hasMail ? "spedisci" : "senza"}`,
        303,
      );
    });
};

const Letter = ({ c, letter }: { readonly c: Ctx; readonly letter: Message }) => {
  const isItalian = c.get("language") === "it";
  const body = isItalian ? letter.bodyItalian : letter.bodyEnglish;
  return (
    <details>
      <summary>{isItalian ? letter.subjectItalian : letter.subjectEnglish}</summary>
      <p class="letter">{body.replaceAll(LINK_PLACE, speaker(c)(OUTBOX.linkPlace))}</p>
    </details>
  );
};

function stateOf(c: Ctx, { sentAt, error }: Message): string {
  const say = speaker(c);
  if (sentAt !== null) return `${say(OUTBOX.sent)} ${moment(c, sentAt)}`;
  return error === null ? say(OUTBOX.waiting) : `${say(OUTBOX.failed)}: ${error}`;
}
