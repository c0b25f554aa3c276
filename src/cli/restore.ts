import { resolve } from "node:path";
import { restore as readBackup } from "../db/restore.ts";
import { rowsInWords } from "./backup.ts";
import type { Command } from "./command.ts";

/** A backup's data into an empty database. */
export const restore: Command = {
  name: "restore",
  args: ["FILE"],
  options: {},
  help: {
    it: "riprende i dati salvati, in un database vuoto",
    en: "brings saved data back, into an empty database",
  },
  run: async ({ args, config, terminal }) => {
    const file = resolve(args[0]!);
    const tables = await readBackup(config, file);
    const { it, en } = rowsInWords(tables);
    terminal.say({ it: `Ripreso da ${file}: ${it}.`, en: `Restored from ${file}: ${en}.` });
    terminal.give({ file, tables });
    return 0;
  },
};
