import { revokeKey } from "../../access/keys.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";

export const keyRevoke: Command = {
  name: "key revoke",
  args: ["PROGETTO", "CHIAVE"],
  options: {},
  help: { it: "revoca una chiave, per sempre", en: "revokes a key for good" },
  run: (call) =>
    withDatabase(call, async (db) => {
      const key = await revokeKey(db, call.args[0]!, call.args[1]!);
      call.terminal.say({
        it: `La chiave ${key.id} «${key.name}» non vale più.`,
        en: `Key ${key.id} "${key.name}" holds no more.`,
      });
      call.terminal.give(key);
      return 0;
    }),
};
