import { exportFiles } from "../intake/export-files.ts";
import type { Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

/** The same files back. */
export const exportCommand: Command = {
  name: "export",
  args: ["PROGETTO", "CARTELLA"],
  options: {},
  help: {
    it: "scrive i fogli di un progetto in una cartella",
    en: "writes a programme's sheets into a folder",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [programme, folder] = call.args;
      const report = await exportFiles(db, programme!, folder!);
      call.terminal.say({ it: `Scritto in ${folder}.`, en: `Written into ${folder}.` });
      call.terminal.give(report);
      return 0;
    }),
};
