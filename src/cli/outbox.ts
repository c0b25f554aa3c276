import { deliver, withoutMail } from "../notify/deliver.ts";
import { listMessages } from "../notify/outbox.ts";
import { remind } from "../notify/remind.ts";
import type { Command } from "./command.ts";
import { today } from "./today.ts";
import { withDatabase } from "./with-database.ts";

export const outbox: Command = {
  name: "outbox",
  args: ["PROGETTO"],
  options: {
    remind: {
      type: "boolean",
      help: {
        it: "prima scrive i solleciti di oggi e chiude le proposte scadute",
        en: "first writes today's reminders and closes overdue proposals",
      },
    },
    send: {
      type: "boolean",
      help: { it: "spedisce per posta (INNESTO_SMTP_URL)", en: "sends by mail (INNESTO_SMTP_URL)" },
    },
  },
  help: {
    it: "le lettere da mandare, da leggere o da spedire",
    en: "the letters to be sent: to read them, or to send them",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { terminal, options, config } = call;
      const programme = call.args[0]!;
      if (options["remind"] === true) {
        const { written, lapsed } = await remind(db, programme, today());
        terminal.say({
          it: `Solleciti scritti: ${written}; proposte chiuse perché scadute: ${lapsed}.`,
          en: `Reminders written: ${written}; overdue proposals closed: ${lapsed}.`,
        });
      }
      if (options["send"] === true) {
        if (config.smtp === undefined) throw withoutMail();
        const { sent, failed } = await deliver(db, programme, today(), config.smtp);
        terminal.say({
          it: `Spedite: ${sent}; non spedite: ${failed}.`,
          en: `Sent: ${sent}; not sent: ${failed}.`,
        });
      }
      const letters = await db.asSystem(programme, (tx) => listMessages(tx, programme));
      for (const one of letters) {
        const to =
          one.toParticipantId ?? one.toOrganisationId ?? one.toInvitationId ?? one.toAccountId;
        terminal.say({
          it: `${one.id} a ${to}: ${one.subjectItalian}\n${one.bodyItalian}${one.error === null ? "" : `\n[${one.error}]`}`,
          en: `${one.id} to ${to}: ${one.subjectEnglish}\n${one.bodyEnglish}${one.error === null ? "" : `\n[${one.error}]`}`,
        });
      }
      terminal.give(letters);
      return 0;
    }),
};
