import { replayRun } from "../../rounds/replay.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";
import { whichRound } from "./which-round.ts";

/** Computes a run again from what it kept; exit status 1 where it is not the same. */
export const roundReplay: Command = {
  name: "round replay",
  args: ["CICLO", "IPOTESI"],
  options: {},
  help: {
    it: "ricalcola un'ipotesi dai dati che ha conservato: è identica? e i dati sono ancora quelli?",
    en: "computes a run again from the data it kept: is it identical, and are the data still the same?",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme } = await whichRound(db, call.args[0]!);
      const replay = await replayRun(db, programme, call.args[1]!);
      const { say, give } = call.terminal;
      say(replay.sentence);
      if (replay.erased > 0)
        say({
          it: `Persone cancellate nel frattempo: ${replay.erased}; nell'ipotesi restano senza nome.`,
          en: `People erased since: ${replay.erased}; in the run they remain without a name.`,
        });
      for (const { it, en } of [...replay.differences, ...replay.changes.map((c) => c.sentence)])
        say({ it: `  · ${it}`, en: `  · ${en}` });
      give(replay);
      return replay.identical ? 0 : 1;
    }),
};
