import { join } from "node:path";
import { findProfiles } from "../profiles/search/find.ts";
import type { Command } from "./command.ts";
import { readFilters, SEARCH_OPTIONS } from "./search/filters.ts";
import { printResult } from "./search/print.ts";
import { withDatabase } from "./with-database.ts";

/** What firms that browse and coordinators who look would type. */
export const search: Command = {
  name: "search",
  args: ["PROGETTO", "[PAROLE…]"],
  options: SEARCH_OPTIONS,
  help: {
    it: "cerca tra idee, competenze, organizzazioni, risorse e bisogni; senza parole li elenca",
    en: "searches ideas, skills, organisations, resources and needs; without words it lists them",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [programme, ...words] = call.args;
      const query = { programme: programme!, words: words.join(" "), ...readFilters(call.options) };
      const models = join(call.config.home, "models");
      const result = await findProfiles((work) => db.asSystem(programme!, work), models, query);
      call.terminal.give(result);
      printResult(result, programme!, call.terminal);
      return 0;
    }),
};
