import { publishRun } from "../../rounds/publish.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";
import { BY_CLI } from "./by.ts";
import { whichRound } from "./which-round.ts";

export const roundPublish: Command = {
  name: "round publish",
  args: ["CICLO", "IPOTESI"],
  options: {},
  help: {
    it: "pubblica un'ipotesi: le sue proposte valgono",
    en: "publishes a run: its proposals stand",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme } = await whichRound(db, call.args[0]!);
      const run = await publishRun(db, programme, call.args[1]!, BY_CLI);
      call.terminal.say({
        it: `Pubblicata: ${run.name} (${run.id}).`,
        en: `Published: ${run.name} (${run.id}).`,
      });
      call.terminal.give({ id: run.id, name: run.name, publishedAt: run.publishedAt });
      return 0;
    }),
};
