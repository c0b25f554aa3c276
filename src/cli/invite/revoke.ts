import { revokeInvitation } from "../../access/invitations.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";

export const inviteRevoke: Command = {
  name: "invite revoke",
  args: ["PROGETTO", "INVITO"],
  options: {},
  help: { it: "ritira un invito", en: "takes an invitation back" },
  run: (call) =>
    withDatabase(call, async (db) => {
      const revoked = await revokeInvitation(db, call.args[0]!, call.args[1]!);
      call.terminal.say({
        it: `L'invito ${revoked.id} è ritirato.`,
        en: `Invitation ${revoked.id} is taken back.`,
      });
      call.terminal.give(revoked);
      return 0;
    }),
};
