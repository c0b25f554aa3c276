import { openDatabase } from "../db/client.ts";
import type { Command } from "./command.ts";
import { demoNextRound, type DemoNextRound } from "./demo/next-round.ts";
import { printSignInLinks } from "./demo/links.ts";
import { printNextRound } from "./demo/print-next.ts";
import { printResources } from "./demo/print-resources.ts";
import { printRound, timesLine } from "./demo/print.ts";
import { demoResources, type DemoResources } from "./demo/resources.ts";
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
      const following = { clock, today: today(), progress: terminal.progress };
      const told = await demoRound(db, String(name), following);
      printRound(told, terminal);
      const resources = await demoResources(db, told, following);
      if (resources !== null) printResources(resources, terminal);
      const next = await demoNextRound(db, String(name), told, following);
      if (next !== null) printNextRound(next, terminal);
      terminal.say(timesLine(clock.seconds, terminal.language));
      terminal.give(asData(told, resources, next, clock.seconds));
      if (options["no-serve"] !== true && !terminal.json)
        await serveUntilStopped(db, config, terminal, (linksTo) =>
          printSignInLinks(db, told.programme.id, linksTo, terminal),
        );
      return 0;
    } finally {
      await db.close();
    }
  },
};

type Told = Awaited<ReturnType<typeof demoRound>>;

function asData(
  { programme, round, run, underWay, proposals, waiting }: Told,
  resources: DemoResources | null,
  next: DemoNextRound | null,
  seconds: object,
) {
  return {
    programme: programme.id,
    round: round.number,
    run: { id: run.id, name: run.name, ...run.report },
    underWay,
    proposals,
    waiting,
    resources: resources === null ? null : resourcesData(resources),
    next: next === null ? null : nextData(next),
    seconds,
  };
}

const resourcesData = ({ run, bundles }: DemoResources) => ({
  run: { id: run.id, name: run.name, ...run.report },
  bundles,
});

const nextData = ({ round, run, declined, diff, proposals, waiting }: DemoNextRound) => ({
  round: round.number,
  run: { id: run.id, name: run.name, ...run.report },
  declined,
  diff,
  proposals,
  waiting,
});
