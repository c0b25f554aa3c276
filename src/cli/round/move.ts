import { InnestoError } from "../../errors.ts";
import { moveRound } from "../../rounds/move.ts";
import { lockRound } from "../../rounds/rounds.ts";
import { STATE_WORDS, stateOf } from "../../rounds/state-words.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";
import { BY_CLI } from "./by.ts";
import { whichRound } from "./which-round.ts";

/** Brings a round to a state that needs no run. */
export const roundMove: Command = {
  name: "round move",
  args: ["CICLO", "STATO"],
  options: {
    words: {
      type: "string",
      value: "TESTO",
      help: { it: "il perché, che resta scritto", en: "why; it is kept" },
    },
  },
  help: {
    it: "porta un ciclo in un altro stato: aperto, «in raccolta», abbinato (ritira la pubblicazione), confermato, pubblicato (riapre), chiuso",
    en: "brings a round to another state: open, collecting, matched (takes the publication back), confirmed, published (reopens), closed",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme, number } = await whichRound(db, call.args[0]!);
      const to = stateOf(call.args[1]!);
      if (to === undefined) throw notAState(call.args[1]!);
      const { words } = call.options;
      const round = await db.asSystem(programme, async (tx) =>
        moveRound(
          tx,
          await lockRound(tx, programme, number),
          to,
          BY_CLI,
          typeof words === "string" ? words : undefined,
        ),
      );
      call.terminal.say({
        it: `Il ciclo ${number} di ${programme} è ora «${STATE_WORDS[round.state].it}».`,
        en: `Round ${number} of ${programme} is now "${STATE_WORDS[round.state].en}".`,
      });
      call.terminal.give(round);
      return 0;
    }),
};

const notAState = (word: string) => {
  const words = Object.values(STATE_WORDS);
  return new InnestoError("usage", {
    it: `«${word}» non è uno stato: attesi ${words.map(({ it }) => it).join(", ")}.`,
    en: `"${word}" is not a state: expected ${words.map(({ en }) => en).join(", ")}.`,
  });
};
