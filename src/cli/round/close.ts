import { closeRound } from "../../rounds/close.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";
import { BY_CLI } from "./by.ts";
import { whichRound } from "./which-round.ts";

export const roundClose: Command = {
  name: "round close",
  args: ["CICLO"],
  options: {},
  help: { it: "chiude un ciclo", en: "closes a round" },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme, number } = await whichRound(db, call.args[0]!);
      const round = await closeRound(db, programme, number, BY_CLI);
      call.terminal.say({
        it: `Chiuso il ciclo ${number} di ${programme}.`,
        en: `Round ${number} of ${programme} is closed.`,
      });
      call.terminal.give(round);
      return 0;
    }),
};
