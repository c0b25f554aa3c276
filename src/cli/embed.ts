import type { Command } from "./command.ts";
import { embedWithBar } from "./embed-with-bar.ts";
import { embedderName } from "./model/embedder-name.ts";
import { withDatabase } from "./with-database.ts";

export const embed: Command = {
  name: "embed",
  args: ["PROGETTO"],
  options: {
    model: {
      type: "string",
      value: "NOME",
      help: {
        it: "un altro modello, senza passare a quello",
        en: "another model, without switching to it",
      },
    },
  },
  help: {
    it: "legge i testi dei profili e ne tiene i vettori",
    en: "reads the profiles' texts and keeps their vectors",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const model = call.options["model"];
      const report = await embedWithBar(
        db,
        call.args[0]!,
        call,
        typeof model === "string" ? embedderName(model) : undefined,
      );
      call.terminal.say({
        it: `${report.texts} testi; ${report.embedded} letti ora con ${report.embedderId}.`,
        en: `${report.texts} texts; ${report.embedded} read now with ${report.embedderId}.`,
      });
      call.terminal.give(report);
      return 0;
    }),
};
