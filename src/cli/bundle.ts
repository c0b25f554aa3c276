import { bundlesOf, requireBundle } from "../rounds/bundle.ts";
import { bundleLines } from "./bundle-lines.ts";
import type { Command } from "./command.ts";
import { whichRound } from "./round/which-round.ts";
import { withDatabase } from "./with-database.ts";

const WIDTH = 100;

/** What ideas need, what of it there is and what is missing. */
export const bundle: Command = {
  name: "bundle",
  args: ["CICLO", "[IDEA]"],
  options: {},
  help: {
    it: "che cosa serve alle idee, che cosa c'è e che cosa manca",
    en: "what ideas need, what of it there is and what is missing",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme, number } = await whichRound(db, call.args[0]!);
      const idea = call.args[1];
      const found = await db.asSystem(programme, async (tx) =>
        idea === undefined
          ? await bundlesOf(tx, programme, number)
          : [await requireBundle(tx, programme, number, idea)],
      );
      const { terminal } = call;
      for (const one of found)
        for (const line of bundleLines(one, terminal.language, WIDTH)) terminal.say(line);
      terminal.give(idea === undefined ? found : found[0]);
      return 0;
    }),
};
