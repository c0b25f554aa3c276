import { erasePerson } from "../../privacy/erase.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";

export const privacyErase: Command = {
  name: "privacy erase",
  args: ["PROGETTO", "PERSONA"],
  options: {},
  help: {
    it: "cancella una persona dappertutto; i conteggi restano",
    en: "erases a person everywhere; counts stay",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [programme, person] = call.args as [string, string];
      const erased = await erasePerson(db, programme, person, { reason: "request", madeBy: "cli" });
      call.terminal.say(
        erased.locked
          ? {
              it: "Cancellata. Ciò che la legge obbliga a tenere è chiuso a chiave fino alla sua data.",
              en: "Erased. What the law obliges to keep is locked away until its date.",
            }
          : { it: "Cancellata.", en: "Erased." },
      );
      call.terminal.give(erased);
      return 0;
    }),
};
