import { migrate as applyMigrations } from "../db/migrate.ts";
import type { Command } from "./command.ts";

/** Brings the schema up to this version. */
export const migrate: Command = {
  name: "migrate",
  args: [],
  options: {},
  help: {
    it: "porta lo schema del database a questa versione",
    en: "brings the database's schema up to this version",
  },
  run: async ({ config, terminal }) => {
    const applied = await applyMigrations(config);
    const names = applied.join(", ");
    terminal.say(
      applied.length === 0
        ? { it: "Lo schema è già aggiornato.", en: "The schema is up to date already." }
        : { it: `Migrazioni applicate: ${names}.`, en: `Migrations applied: ${names}.` },
    );
    terminal.give({ applied });
    return 0;
  },
};
