import { parseArgs } from "node:util";
import { closeCompute } from "../compute/compute.ts";
import { type Config, readConfig } from "../config.ts";
import { type Language, errorInWords, toInnestoError } from "../errors.ts";
import { type Call, type Command, parseConfig } from "./command.ts";
import { COMMANDS, type CommandEntry } from "./commands.ts";
import { openTerminal } from "./terminal.ts";
import { badUsage, commandHelp, generalHelp } from "./usage.ts";

/** Runs one command and sets the exit status: 0; 1 the work failed or has no solution; 2 bad usage or input. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that stops reading (`innesto … | head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const language = languageOf(argv);
  try {
    process.exitCode = await dispatch(argv, language);
  } catch (thrown) {
    const error = toInnestoError(thrown);
    if (argv.includes("--json"))
      process.stdout.write(`${JSON.stringify(asData(error), null, 2)}\n`);
    process.stderr.write(`${errorInWords(error, language)}\n`);
    if (error.kind === "internal" && thrown instanceof Error)
      process.stderr.write(`${thrown.stack}\n`);
    process.exitCode = error.exitStatus;
  } finally {
    await closeCompute();
  }
}

const asData = ({ kind, text, issues }: ReturnType<typeof toInnestoError>) => ({
  error: { kind, message: text, issues },
});

function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const given = at < 0 ? undefined : (argv[at]!.split("=")[1] ?? argv[at + 1]);
  if (given === "it" || given === "en") return given;
  try {
    return readConfig().language;
  } catch {
    // A broken environment is told by the command itself, in the first language.
    return "it";
  }
}

async function dispatch(argv: readonly string[], language: Language): Promise<0 | 1> {
  const entry = commandOf(argv);
  if (entry === null) {
    const first = argv.find((arg) => !arg.startsWith("-"));
    if (first !== undefined)
      throw badUsage(
        { it: `Comando sconosciuto: «${first}».`, en: `Unknown command: "${first}".` },
        null,
      );
    const commands = await Promise.all(COMMANDS.map(({ load }) => load()));
    process.stdout.write(`${generalHelp(commands, language)}\n`);
    return 0;
  }
  const command = await entry.load();
  const { values, positionals } = parsed(argv, command);
  if (values["help"] === true) {
    process.stdout.write(`${commandHelp(command, language)}\n`);
    return 0;
  }
  checkArguments(positionals, command);
  const config: Config = readConfig();
  const call: Call = {
    args: positionals,
    options: values,
    config,
    terminal: openTerminal(language, values["json"] === true),
  };
  return await command.run(call);
}

/** The command with the most words that the line begins with. */
function commandOf(argv: readonly string[]): CommandEntry | null {
  const words = argv.filter((arg) => !arg.startsWith("-"));
  const fitting = COMMANDS.filter(({ name }) => name.split(" ").every((w, i) => words[i] === w));
  return fitting.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null;
}

function parsed(argv: readonly string[], command: Command) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: parseConfig(command),
      allowPositionals: true,
    });
    const lang = values["lang"];
    if (lang !== undefined && lang !== "it" && lang !== "en")
      throw new Error(`--lang: ${String(lang)}, expected it | en`);
    return {
      values: values as Record<string, string | boolean | undefined>,
      positionals: positionals.slice(command.name.split(" ").length),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message.split(". ")[0]! : String(error);
    throw badUsage({ it: `Opzione non valida (${why}).`, en: `Invalid option (${why}).` }, command);
  }
}

function checkArguments(args: readonly string[], command: Command): void {
  const least = command.args.filter((name) => !name.startsWith("[")).length;
  if (args.length < least) {
    const lacking = command.args[args.length]!;
    throw badUsage({ it: `Manca ${lacking}.`, en: `${lacking} is missing.` }, command);
  }
  const takesMore = command.args.at(-1)?.includes("…") === true;
  const surplus = takesMore ? undefined : args[command.args.length];
  if (surplus !== undefined)
    throw badUsage(
      { it: `Argomento di troppo: «${surplus}».`, en: `One argument too many: "${surplus}".` },
      command,
    );
}
