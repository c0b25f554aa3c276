import { judgeReport } from "../../rounds/judge/report.ts";
import type { Command } from "../command.ts";
import { today } from "../today.ts";
import { withDatabase } from "../with-database.ts";
import { sayReport } from "./say-report.ts";

/** What the ratings say of models, fit and weights; nothing is changed by it. */
export const judgeReportCommand: Command = {
  name: "judge report",
  args: ["PROGETTO"],
  options: {},
  help: {
    it: "quanto spesso affinità e modelli contraddicono chi ha valutato, e quali pesi ne verrebbero",
    en: "how often fit and models contradict those who rated, and which weights would follow",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const report = await judgeReport(db, call.args[0]!, today());
      sayReport(report, call.terminal);
      call.terminal.give(report);
      return 0;
    }),
};
