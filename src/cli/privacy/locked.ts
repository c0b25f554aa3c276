import { readLocked } from "../../privacy/locked.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";

export const privacyLocked: Command = {
  name: "privacy locked",
  args: ["PROGETTO"],
  options: {
    auditor: {
      type: "string",
      help: { it: "chi legge, come resta annotato", en: "who reads it, as it is written down" },
    },
  },
  help: {
    it: "ciò che la legge obbliga a tenere di chi è stato cancellato; la lettura resta annotata",
    en: "what the law obliges to keep of people who were erased; that it was read is written down",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const auditor = call.options["auditor"];
      const name = typeof auditor === "string" ? auditor : "cli";
      const kept = await readLocked(db, call.args[0]!, name);
      if (kept.length === 0)
        call.terminal.say({ it: "Non c'è nulla chiuso a chiave.", en: "Nothing is locked away." });
      for (const { law, keepUntil, content } of kept)
        call.terminal.say({
          it: `Fino al ${keepUntil} (${law}): ${JSON.stringify(content)}`,
          en: `Until ${keepUntil} (${law}): ${JSON.stringify(content)}`,
        });
      call.terminal.give(kept);
      return 0;
    }),
};
