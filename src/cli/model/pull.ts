import { downloadTransformer } from "../../embedding/transformer-download.ts";
import type { Command } from "../command.ts";
import { modelsFolder } from "../embed-with-bar.ts";
import type { Progress, Terminal } from "../terminal.ts";

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
    const bars = fileBars(call.terminal);
    const download = await downloadTransformer({
      name,
      modelsFolder: modelsFolder(call),
      hub: call.config.modelHub,
      onProgress: bars.at,
    }).finally(bars.end);
    call.terminal.say(
      download.fetched.length === 0
        ? {
            it: `${name} c'è già, ed è integro.`,
            en: `${name} is here already, and intact.`,
          }
        : { it: `Scaricato: ${name}`, en: `Downloaded: ${name}` },
    );
    call.terminal.say({
      it: `Per usarlo: npx innesto model use ${name}`,
      en: `To use it: npx innesto model use ${name}`,
    });
    call.terminal.give(download);
    return 0;
  },
};

/** A bar for each file in turn: what they come to together is not known before they are asked for. */
function fileBars(terminal: Terminal) {
  let bar: Progress | undefined;
  let shown: string | undefined;
  return {
    at: (file: string, loaded: number, total: number): void => {
      if (file !== shown) {
        bar?.end();
        bar = terminal.progress({ it: file, en: file });
        shown = file;
      }
      bar?.at(loaded, total);
    },
    end: (): void => bar?.end(),
  };
}
