import { diffRuns } from "../../rounds/diff.ts";
import { decimalOf } from "../decimal.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";
import { whichRound } from "./which-round.ts";

export const roundDiff: Command = {
  name: "round diff",
  args: ["CICLO", "IPOTESI", "IPOTESI"],
  options: {},
  help: { it: "che cosa cambia tra due ipotesi", en: "what changes between two runs" },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme } = await whichRound(db, call.args[0]!);
      const diff = await diffRuns(db, programme, call.args[1]!, call.args[2]!);
      const fit = decimalOf(diff.totalFit, 2);
      const moved = diff.changes.length;
      call.terminal.say({
        it: `${moved === 0 ? "Nessuno si sposta" : `${moved} ${moved === 1 ? "cambiamento" : "cambiamenti"}`}; con una proposta ${signed(diff.seekersMatched)}, affinità totale ${diff.totalFit > 0 ? "+" : ""}${fit.it}.`,
        en: `${moved === 0 ? "Nobody moves" : `${moved} ${moved === 1 ? "change" : "changes"}`}; with a proposal ${signed(diff.seekersMatched)}, total fit ${diff.totalFit > 0 ? "+" : ""}${fit.en}.`,
      });
      for (const { sentence } of diff.changes) call.terminal.say(sentence);
      call.terminal.give(diff);
      return 0;
    }),
};

const signed = (n: number) => (n > 0 ? `+${n}` : String(n));
