import { exportFiles, exportWorkbook } from "../intake/export-files.ts";
import type { Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

/** The same files back. */
export const exportCommand: Command = {
  name: "export",
  args: ["PROGETTO", "CARTELLA_O_XLSX"],
  options: {},
  help: {
    it: "scrive i fogli di un progetto in una cartella",
    en: "writes a programme's sheets into a folder",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [programme, target] = call.args as [string, string];
      const workbook = target.toLowerCase().endsWith(".xlsx");
      if (workbook) await exportWorkbook(db, programme, target);
      const files = workbook ? [target] : await exportFiles(db, programme, target);
      call.terminal.say({ it: `Scritto in ${target}.`, en: `Written into ${target}.` });
      call.terminal.give({ files });
      return 0;
    }),
};
