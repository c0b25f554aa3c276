import { InnestoError } from "../../errors.ts";
import { decideExclusion } from "../../profiles/preferences/exclusions.ts";
import type { Command } from "../command.ts";
import { BY_CLI } from "../round/by.ts";
import { withDatabase } from "../with-database.ts";
import { exclusionLine } from "./words.ts";

const WORDS: Readonly<Record<string, boolean>> = {
  approva: true,
  approve: true,
  rifiuta: false,
  refuse: false,
};

export const exclusionDecide: Command = {
  name: "exclusion decide",
  args: ["PROGETTO", "ESCLUSIONE", "approva|rifiuta"],
  options: {
    words: {
      type: "string",
      value: "TESTO",
      help: {
        it: "di un rifiuto: il perché, che l'impresa legge",
        en: "of a refusal: why; the firm reads it",
      },
    },
  },
  help: {
    it: "approva o rifiuta l'esclusione chiesta da un'impresa: conta solo se approvata",
    en: "approves or refuses a firm's exclusion: it counts only if approved",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [programme, id, word] = call.args;
      const { words } = call.options;
      const decision = {
        approve: approvalOf(word!),
        ...(typeof words === "string" && { because: words }),
      };
      const decided = await decideExclusion(db, programme!, id!, decision, BY_CLI.madeBy);
      call.terminal.say(exclusionLine(decided));
      call.terminal.give(decided);
      return 0;
    }),
};

function approvalOf(word: string): boolean {
  const approve = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (approve !== undefined) return approve;
  throw new InnestoError("usage", {
    it: `«${word}»: atteso approva o rifiuta.`,
    en: `"${word}": expected approve or refuse.`,
  });
}
