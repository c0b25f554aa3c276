import { listExclusions } from "../../profiles/preferences/exclusions.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";
import { exclusionLine } from "./words.ts";

export const exclusionList: Command = {
  name: "exclusion list",
  args: ["PROGETTO"],
  options: {
    all: {
      type: "boolean",
      help: { it: "anche quelle già decise", en: "also those decided already" },
    },
  },
  help: {
    it: "le esclusioni chieste dalle imprese che il coordinamento deve approvare",
    en: "the exclusions that firms ask for and the coordination has to approve",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const programme = call.args[0]!;
      const all = await db.asSystem(programme, async (tx) => {
        await requireProgramme(tx, programme);
        return await listExclusions(tx, programme);
      });
      const shown =
        call.options["all"] === true ? all : all.filter(({ state }) => state === "pending");
      if (shown.length === 0)
        call.terminal.say({ it: "Nessuna esclusione da decidere.", en: "No exclusion to decide." });
      for (const one of shown) call.terminal.say(exclusionLine(one));
      call.terminal.give(shown);
      return 0;
    }),
};
