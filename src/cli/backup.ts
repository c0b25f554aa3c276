import { resolve } from "node:path";
import { backup as writeBackup, type RowCounts } from "../db/backup.ts";
import type { Bilingual } from "../errors.ts";
import type { Command } from "./command.ts";

/** All the data into one file. */
export const backup: Command = {
  name: "backup",
  args: ["FILE"],
  options: {},
  help: {
    it: "salva tutti i dati in un file, che contiene dati personali",
    en: "saves all data into a file, which holds personal data",
  },
  run: async ({ args, config, terminal }) => {
    const file = resolve(args[0]!);
    const tables = await writeBackup(config, file);
    const { it, en } = rowsInWords(tables);
    terminal.say({ it: `Salvato in ${file}: ${it}.`, en: `Saved into ${file}: ${en}.` });
    terminal.give({ file, tables });
    return 0;
  },
};

/** "1234 rows of 40 tables", counting the tables that hold any. */
export function rowsInWords(counts: RowCounts): Bilingual {
  const filled = Object.values(counts).filter((count) => count > 0);
  const rows = filled.reduce((sum, count) => sum + count, 0);
  return {
    it: `${counted(rows, "riga", "righe")} di ${counted(filled.length, "tabella", "tabelle")}`,
    en: `${counted(rows, "row", "rows")} of ${counted(filled.length, "table", "tables")}`,
  };
}

const counted = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;
