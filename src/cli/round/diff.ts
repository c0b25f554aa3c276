import { diffRuns, lastPublishedBefore, type RunDiff } from "../../rounds/diff.ts";
import { fairnessBetween } from "../../rounds/diff/fairness.ts";
import { decimalOf } from "../decimal.ts";
import type { Command } from "../command.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";
import { whichRound } from "./which-round.ts";

/** From one run to another; with one alone, from what the last earlier round published to it. */
export const roundDiff: Command = {
  name: "round diff",
  args: ["CICLO", "IPOTESI", "[IPOTESI]"],
  options: {},
  help: {
    it: "che cosa cambia tra due ipotesi, e perché; con una sola, dal ciclo precedente",
    en: "what changes between two runs, and why; of one alone, since the last round",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme, number } = await whichRound(db, call.args[0]!);
      const [, first, second] = call.args;
      const before =
        second === undefined
          ? await db.asSystem(programme, (tx) => lastPublishedBefore(tx, programme, number, first!))
          : first!;
      const after = second ?? first!;
      const diff = await diffRuns(db, programme, before, after);
      print(diff, call.terminal);
      const groups = await fairnessBetween(db, programme, before, after);
      call.terminal.give({ ...diff, groups });
      return 0;
    }),
};

function print(diff: RunDiff, { say, language }: Terminal): void {
  const fit = decimalOf(diff.totalFit, 2);
  const moved = diff.changes.length;
  say({
    it: `${moved === 0 ? "Nessuno si sposta" : `${moved} ${moved === 1 ? "cambiamento" : "cambiamenti"}`}; con una proposta ${signed(diff.seekersMatched)}, affinità totale ${diff.totalFit > 0 ? "+" : ""}${fit.it}${lowest(diff, "it")}.`,
    en: `${moved === 0 ? "Nobody moves" : `${moved} ${moved === 1 ? "change" : "changes"}`}; with a proposal ${signed(diff.seekersMatched)}, total fit ${diff.totalFit > 0 ? "+" : ""}${fit.en}${lowest(diff, "en")}.`,
  });
  for (const { sentence, reasons } of diff.changes) {
    say(sentence);
    for (const reason of reasons) say(`  · ${reason.sentence[language]}`);
  }
  for (const { hub, matchedBefore, matchedAfter } of diff.hubs) {
    if (matchedBefore === matchedAfter) continue;
    const name = hub ?? { it: "senza hub", en: "no hub" }[language];
    say(`${name}: ${matchedBefore} → ${matchedAfter}`);
  }
}

function lowest({ lowestFit }: RunDiff, language: "it" | "en"): string {
  if (lowestFit === null) return "";
  const by = `${lowestFit > 0 ? "+" : ""}${decimalOf(lowestFit, 2)[language]}`;
  return { it: `, la più bassa ${by}`, en: `, the lowest ${by}` }[language];
}

const signed = (n: number) => (n > 0 ? `+${n}` : String(n));
