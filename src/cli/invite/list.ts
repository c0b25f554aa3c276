import { type Invitation, listInvitations } from "../../access/invitations.ts";
import type { Bilingual } from "../../errors.ts";
import type { Command } from "../command.ts";
import { mandateWords } from "../mandate.ts";
import { withDatabase } from "../with-database.ts";

export const inviteList: Command = {
  name: "invite list",
  args: ["PROGETTO"],
  options: {},
  help: { it: "gli inviti di un progetto, e a che punto sono", en: "a programme's invitations" },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { terminal, args } = call;
      const all = await db.asSystem(args[0]!, (tx) => listInvitations(tx, args[0]!));
      if (all.length === 0) terminal.say({ it: "Nessun invito.", en: "No invitations." });
      for (const one of all) {
        const [words, state] = [mandateWords(one), stateOf(one)];
        terminal.say({
          it: `${one.id} ${one.email}: ${words.it}, ${state.it}`,
          en: `${one.id} ${one.email}: ${words.en}, ${state.en}`,
        });
      }
      terminal.give(all);
      return 0;
    }),
};

function stateOf({ acceptedAt, revokedAt, expiresAt }: Invitation): Bilingual {
  if (acceptedAt !== null) return { it: "accettato", en: "accepted" };
  if (revokedAt !== null) return { it: "ritirato", en: "taken back" };
  return expiresAt < new Date()
    ? { it: "scaduto", en: "expired" }
    : { it: "in attesa", en: "waiting" };
}
