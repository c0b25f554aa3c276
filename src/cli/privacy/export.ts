import { writeFile } from "node:fs/promises";
import { InnestoError } from "../../errors.ts";
import { completeData } from "../../privacy/hand-over.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";

/** Only its owner may read it: it is all that is known of a person. */
const PRIVATE_FILE = 0o600;

export const privacyExport: Command = {
  name: "privacy export",
  args: ["PROGETTO", "PERSONA", "FILE"],
  options: {},
  help: {
    it: "scrive in un file nuovo tutto ciò che è conservato di una persona",
    en: "writes everything that is kept of a person into a new file",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [programme, person, file] = call.args as [string, string, string];
      const data = await completeData(db, programme, person, "cli");
      await writeNew(file, JSON.stringify(data, null, 2));
      const rows = Object.values(data.tables).reduce((sum, { length }) => sum + length, 0);
      const tables = Object.keys(data.tables).length;
      call.terminal.say({
        it: `Scritto in ${file}: ${rows} righe di ${tables} tabelle.`,
        en: `Written into ${file}: ${rows} rows of ${tables} tables.`,
      });
      call.terminal.give({ file, rows, tables });
      return 0;
    }),
};

async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: "wx", mode: PRIVATE_FILE });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    throw new InnestoError("conflict", {
      it: `Il file ${file} c'è già: indicarne uno nuovo.`,
      en: `The file ${file} exists already: name a new one.`,
    });
  }
}
