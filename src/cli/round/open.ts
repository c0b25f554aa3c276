import { openRound } from "../../rounds/rounds.ts";
import type { Command } from "../command.ts";
import { embedWithBar } from "../embed-with-bar.ts";
import { withDatabase } from "../with-database.ts";

/** Opens the next round: texts are embedded first, for the round freezes what closeness means. */
export const roundOpen: Command = {
  name: "round open",
  args: ["PROGETTO"],
  options: {
    name: {
      type: "string",
      value: "NOME",
      help: { it: "per esempio «primavera»", en: 'such as "spring"' },
    },
    seed: { type: "string", value: "SEME", help: { it: "decide le parità", en: "breaks ties" } },
  },
  help: { it: "apre il prossimo ciclo di un progetto", en: "opens a programme's next round" },
  run: (call) =>
    withDatabase(call, async (db) => {
      const programme = call.args[0]!;
      const { embedderId } = await embedWithBar(db, programme, call);
      const { name, seed } = call.options;
      const round = await openRound(db, programme, {
        embedderId,
        ...(typeof name === "string" && { name }),
        ...(typeof seed === "string" && { seed }),
      });
      call.terminal.say({
        it: `Aperto il ciclo ${round.number} di ${programme}.`,
        en: `Round ${round.number} of ${programme} is open.`,
      });
      call.terminal.give(round);
      return 0;
    }),
};
