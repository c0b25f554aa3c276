import { inviteAllByLetter } from "../../notify/invite.ts";
import type { Command } from "../command.ts";
import { AT_CONSOLE, mandateWords } from "../mandate.ts";
import { today } from "../today.ts";
import { withDatabase } from "../with-database.ts";

export const inviteAll: Command = {
  name: "invite all",
  args: ["PROGETTO"],
  options: {},
  help: {
    it: "scrive un invito a ogni partecipante e organizzazione con un indirizzo, se non l'ha già",
    en: "writes an invitation to every participant and organisation with an address, unless it has one",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { terminal, args } = call;
      const inviting = { invitedBy: AT_CONSOLE, today: today() };
      const made = await inviteAllByLetter(db, args[0]!, inviting);
      for (const { id, email, ...mandate } of made) {
        const words = mandateWords(mandate);
        terminal.say({ it: `${id} ${email}: ${words.it}`, en: `${id} ${email}: ${words.en}` });
      }
      terminal.say({
        it: `Inviti scritti: ${made.length}. Partono con «innesto outbox ${args[0]} --send».`,
        en: `Invitations written: ${made.length}. They go out with "innesto outbox ${args[0]} --send".`,
      });
      terminal.give(made);
      return 0;
    }),
};
