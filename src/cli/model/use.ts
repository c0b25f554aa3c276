import { useEmbedder } from "../../programmes/embedder.ts";
import type { Command } from "../command.ts";
import { embedWithBar } from "../embed-with-bar.ts";
import { withDatabase } from "../with-database.ts";

/** Embeds everything with a model, and only then switches the programme over to it. */
export const modelUse: Command = {
  name: "model use",
  args: ["PROGETTO", "NOME"],
  options: {},
  help: {
    it: "passa un progetto a un altro modello, dal prossimo ciclo",
    en: "switches a programme to another model, from its next round on",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [programme, name] = call.args;
      const report = await embedWithBar(db, programme!, call, name);
      await useEmbedder(db, programme!, name!);
      call.terminal.say({
        it: `«${programme}» usa ${name} (${report.texts} testi), dal prossimo ciclo.`,
        en: `"${programme}" uses ${name} (${report.texts} texts), from its next round on.`,
      });
      call.terminal.give(report);
      return 0;
    }),
};
