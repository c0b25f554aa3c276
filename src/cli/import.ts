import { InnestoError } from "../errors.ts";
import { importFiles } from "../intake/import-files.ts";
import { reportInWords } from "../intake/report.ts";
import { writeTemplate } from "../intake/template.ts";
import type { Call, Command } from "./command.ts";
import { today } from "./today.ts";
import { withDatabase } from "./with-database.ts";

/** Spreadsheets in: all or nothing, every error by file, row and column. */
export const importCommand: Command = {
  name: "import",
  args: ["[PROGETTO]", "[CARTELLA_O_XLSX]"],
  options: {
    "dry-run": {
      type: "boolean",
      help: { it: "controlla tutto, non scrive nulla", en: "checks all, writes nothing" },
    },
    template: {
      type: "string",
      value: "FILE.xlsx",
      help: { it: "scrive i fogli da compilare", en: "writes the sheets to fill in" },
    },
  },
  help: {
    it: "legge i fogli di un progetto: tutto o niente; chi c'è già viene aggiornato",
    en: "reads a programme's sheets: all or nothing; what is there already is updated",
  },
  run: async (call) => {
    const template = call.options["template"];
    if (typeof template === "string") return await giveTemplate(template, call);
    const [programme, path] = call.args;
    if (programme === undefined || path === undefined) throw incomplete();
    return await withDatabase(call, async (db) => {
      const report = await importFiles(db, {
        programme,
        path,
        dryRun: call.options["dry-run"] === true,
        today: today(),
      });
      call.terminal.say(reportInWords(report, call.terminal.language));
      call.terminal.give(report);
      return 0;
    });
  },
};

async function giveTemplate(file: string, { terminal }: Call): Promise<0> {
  await writeTemplate(file);
  terminal.say({ it: `Fogli da compilare: ${file}`, en: `Sheets to fill in: ${file}` });
  terminal.give({ file });
  return 0;
}

const incomplete = () =>
  new InnestoError("usage", {
    it: "Servono il progetto e i suoi file: innesto import PROGETTO CARTELLA_O_XLSX, oppure innesto import --template FILE.xlsx",
    en: "The programme and its files are needed: innesto import PROGRAMME FOLDER_OR_XLSX, or innesto import --template FILE.xlsx",
  });
