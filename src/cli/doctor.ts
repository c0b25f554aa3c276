import type { Command } from "./command.ts";
import { type Check, VERDICT_WORDS, type Verdict } from "./doctor/check.ts";
import { checkDatabase } from "./doctor/database.ts";
import { checkMail } from "./doctor/mail.ts";
import { checkHome, checkNode, checkPort } from "./doctor/machine.ts";
import { checkTransformer } from "./doctor/transformer.ts";

/** From the best on. */
const VERDICTS: readonly Verdict[] = ["fine", "attention", "missing"];

/** Whether all that the service needs is there. */
export const doctor: Command = {
  name: "doctor",
  args: [],
  options: {},
  help: {
    it: "controlla tutto ciò di cui il servizio ha bisogno, senza cambiare nulla",
    en: "checks all that the service needs, and changes nothing",
  },
  run: async ({ config, terminal }) => {
    const checks: readonly Check[] = [
      checkNode(),
      await checkHome(config.home),
      ...(await checkDatabase(config)),
      await checkTransformer(),
      await checkPort(config.host, config.port),
      await checkMail(config),
    ];
    const { language } = terminal;
    const verdictWidth = widest(VERDICTS.map((verdict) => VERDICT_WORDS[verdict][language]));
    const labelWidth = widest(checks.map(({ label }) => label[language]));
    for (const { verdict, label, found } of checks)
      terminal.say(
        `${VERDICT_WORDS[verdict][language].padEnd(verdictWidth)}  ${label[language].padEnd(labelWidth)}  ${found[language]}`,
      );
    const verdict = VERDICTS.findLast((candidate) => checks.some((c) => c.verdict === candidate));
    terminal.give({ verdict, checks });
    return verdict === "missing" ? 1 : 0;
  },
};

const widest = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length));
