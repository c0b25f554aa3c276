import { openDatabase } from "../db/client.ts";
import type { Command } from "./command.ts";
import { printRound, timesLine } from "./demo/print.ts";
import { demoRound, openClock } from "./demo/steps.ts";
import { serveUntilStopped } from "./serve.ts";
import { today } from "./today.ts";

/** A fixture programme from files to explained proposals; then the service. */
export const demo: Command = {
  name: "demo",
  args: [],
  options: {
    programme: {
      type: "string",
      value: "NOME",
      help: { it: "progetto d'esempio (comantova)", en: "example programme (comantova)" },
    },
    "no-serve": {
      type: "boolean",
      help: { it: "finisce dopo la tabella", en: "end after the table" },
    },
  },
  help: {
    it: "un progetto d'esempio, dai file alle proposte spiegate; poi avvia il servizio",
    en: "an example programme, from files to explained proposals; then serves",
  },
  run: async ({ options, config, terminal }) => {
    const clock = openClock();
    const db = await clock.time("database", () => openDatabase(config));
    try {
      const name = options["programme"] ?? "comantova";
      const told = await demoRound(db, String(name), {
        clock,
        today: today(),
        progress: terminal.progress,
      });
      printRound(told, terminal);
      terminal.say(timesLine(clock.seconds, terminal.language));
      terminal.give(asData(told, clock.seconds));
      if (options["no-serve"] !== true && !terminal.json)
        await serveUntilStopped(db, config, terminal);
      return 0;
    } finally {
      await db.close();
    }
  },
};

type Told = Awaited<ReturnType<typeof demoRound>>;

function asData({ programme, round, run, underWay, proposals, waiting }: Told, seconds: object) {
  return {
    programme: programme.id,
    round: round.number,
    run: { id: run.id, name: run.name, ...run.report },
    underWay,
    proposals,
    waiting,
    seconds,
  };
}
