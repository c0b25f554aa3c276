import { type Bilingual, InnestoError, type Language } from "../errors.ts";
import { COMMON_OPTIONS, type Command } from "./command.ts";

const WORDS = {
  usage: { it: "Uso", en: "Usage" },
  options: { it: "Opzioni", en: "Options" },
  commands: { it: "Comandi", en: "Commands" },
} satisfies Record<string, Bilingual>;

const COLUMN = 26;

const signature = ({ name, args }: Command) => ["innesto", name, ...args].join(" ");

/** The help of one command. */
export function commandHelp(command: Command, language: Language): string {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(
    ([name, { value, help }]: [string, { value?: string; help: Bilingual }]) =>
      `  ${`--${name}${value === undefined ? "" : ` ${value}`}`.padEnd(COLUMN)}${help[language]}`,
  );
  return [
    `${WORDS.usage[language]}: ${signature(command)}`,
    "",
    command.help[language],
    "",
    `${WORDS.options[language]}:`,
    ...options,
  ].join("\n");
}

/** The list of all commands. */
export function generalHelp(commands: readonly Command[], language: Language): string {
  const intro = {
    it: "Innesto incrocia persone, idee e ciò che le organizzazioni mettono a disposizione.",
    en: "Innesto pairs people, ideas and what organisations put at disposal.",
  };
  const lines = commands.map(
    (command) => `  ${signature(command)}\n      ${command.help[language]}`,
  );
  return [intro[language], "", `${WORDS.commands[language]}:`, ...lines].join("\n");
}

/** Bad usage: what was found, what was expected, and the command's help as the next step. */
export function badUsage(found: Bilingual, command: Command | null): InnestoError {
  const next = command === null ? "innesto --help" : `innesto ${command.name} --help`;
  return new InnestoError("usage", {
    it: `${found.it} Vedi: ${next}`,
    en: `${found.en} See: ${next}`,
  });
}
