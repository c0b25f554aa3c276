import { downloadTransformer } from "../../embedding/transformer-download.ts";
import type { Command } from "../command.ts";
import { modelsFolder } from "../embed-with-bar.ts";

/** The one command that fetches a model. */
export const modelPull: Command = {
  name: "model pull",
  args: ["NOME"],
  options: {},
  help: {
    it: "scarica un modello, per esempio Xenova/multilingual-e5-small",
    en: "downloads a model, such as Xenova/multilingual-e5-small",
  },
  run: async (call) => {
    const name = call.args[0]!;
    const bar = call.terminal.progress({ it: name, en: name });
    try {
      await downloadTransformer({
        name,
        modelsFolder: modelsFolder(call),
        onProgress: (_, loaded, total) => bar.at(loaded, total),
      });
    } finally {
      bar.end();
    }
    call.terminal.say({ it: `Scaricato: ${name}`, en: `Downloaded: ${name}` });
    call.terminal.give({ name });
    return 0;
  },
};
