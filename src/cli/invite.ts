import { invite as inviteTo } from "../access/invitations.ts";
import { issueLink, linkAddress, SENT_MINUTES } from "../access/links.ts";
import type { Command } from "./command.ts";
import { AT_CONSOLE, MANDATE_OPTIONS, mandateOf, mandateWords } from "./mandate.ts";
import { withDatabase } from "./with-database.ts";

export const invite: Command = {
  name: "invite",
  args: ["PROGETTO", "EMAIL"],
  options: MANDATE_OPTIONS,
  help: {
    it: "invita qualcuno e stampa il collegamento con cui entra, da consegnare a lui solo",
    en: "invites somebody and prints the link by which they sign in, to be given to them alone",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [programme, email] = [call.args[0]!, call.args[1]!];
      const mandate = mandateOf(call);
      const made = await db.asSystem(programme, async (tx) => {
        const { id, ...rest } = await inviteTo(tx, programme, { email, ...mandate }, AT_CONSOLE);
        const secret = await issueLink(tx, { programme, invitation: id }, SENT_MINUTES);
        return { id, email: rest.email, link: linkAddress(call.config.linksTo, secret) };
      });
      const words = mandateWords(mandate);
      call.terminal.say({
        it: `Invito ${made.id} per ${made.email}, ${words.it}. Vale una volta, per 14 giorni:\n${made.link}`,
        en: `Invitation ${made.id} for ${made.email}, ${words.en}. Works once, for 14 days:\n${made.link}`,
      });
      call.terminal.give({ ...made, ...mandate });
      return 0;
    }),
};
