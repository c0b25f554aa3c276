import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Database } from "../../db/client.ts";
import { InnestoError } from "../../errors.ts";
import { OVERRIDABLE, type Overridable } from "../../matching/glossary.ts";
import { revoke } from "../../rounds/decide.ts";
import { decideFromFile } from "../../rounds/decision-file.ts";
import { confirmEdit, previewEdit } from "../../rounds/edit.ts";
import type { Edit } from "../../rounds/edit/types.ts";
import type { Call, Command } from "../command.ts";
import { today } from "../today.ts";
import { withDatabase } from "../with-database.ts";
import { BY_CLI } from "./by.ts";
import { whichRound, type WhichRound } from "./which-round.ts";

const KINDS = {
  pin: "pin",
  blocca: "pin",
  forbid: "forbid",
  escludi: "forbid",
  move: "move",
  sposta: "move",
} as const;

/** The coordination's word on a pair, for the round's next runs. */
export const roundDecide: Command = {
  name: "round decide",
  args: ["CICLO", "[blocca|escludi|sposta|revoca]", "[PERSONA|SCELTA]", "[POSTO]"],
  options: {
    words: {
      type: "string",
      value: "TESTO",
      help: { it: "il perché, che resta scritto", en: "why; it is kept" },
    },
    override: {
      type: "string",
      value: "VINCOLI",
      help: {
        it: "deroga a questi vincoli (distance,hours,…), con --words",
        en: "sets these constraints aside (distance,hours,…), with --words",
      },
    },
    file: {
      type: "string",
      value: "FILE",
      help: {
        it: "molte scelte e risposte da un CSV: scelta;persona;posto;motivo;deroga;parte;parole;recapiti",
        en: "many decisions and answers from a CSV: decision;seeker;place;reason;overrides;side;words;contacts",
      },
    },
    "dry-run": {
      type: "boolean",
      help: {
        it: "dice che cosa cambierebbe e non registra nulla",
        en: "tells what would change and keeps nothing",
      },
    },
  },
  help: {
    it: "blocca, esclude o sposta una coppia, o revoca una scelta (D1, D2, …)",
    en: "pins, forbids or moves a pair, or revokes a decision (D1, D2, …)",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const round = await whichRound(db, call.args[0]!);
      const [, verb, first] = call.args;
      if (typeof call.options["file"] === "string")
        return await fromFile(db, round, call.options["file"], call);
      if (verb === undefined || first === undefined) throw incomplete();
      if (verb !== "revoca" && verb !== "revoke") return await edit(db, round, editOf(call), call);
      const id = await revoke(db, round.programme, first, BY_CLI);
      call.terminal.say({ it: `Scelta ${id} registrata.`, en: `Decision ${id} is kept.` });
      call.terminal.give({ id });
      return 0;
    }),
};

async function edit(
  db: Database,
  { programme, number }: WhichRound,
  wanted: Edit,
  { options, terminal: { say, give } }: Call,
): Promise<0 | 1> {
  if (options["dry-run"] === true) {
    const preview = await previewEdit(db, programme, number, today(), wanted);
    say(preview.sentence);
    give(preview);
    return preview.possible ? 0 : 1;
  }
  const ids = await confirmEdit(db, programme, number, wanted, BY_CLI);
  say({ it: `Scelta ${ids.join(", ")} registrata.`, en: `Decision ${ids.join(", ")} is kept.` });
  give({ id: ids.at(-1), ids });
  return 0;
}

async function fromFile(
  db: Database,
  { programme, number }: WhichRound,
  path: string,
  { options, terminal: { say, give } }: Call,
): Promise<0> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new InnestoError(
      "notFound",
      { it: `«${path}» non si legge.`, en: `"${path}" cannot be read.` },
      { cause },
    );
  });
  const source = { bytes, file: basename(path), dryRun: options["dry-run"] === true, on: today() };
  const applied = await decideFromFile(db, programme, number, source, BY_CLI);
  const n = applied.lines.filter(({ outcome }) => outcome !== "inForce").length;
  const rest = applied.lines.length - n;
  say(
    source.dryRun
      ? {
          it: `Prova: si registrerebbero ${n} righe, ${rest} sono già in vigore.`,
          en: `Dry run: ${n} lines would be kept, ${rest} are in force already.`,
        }
      : {
          it: `Righe registrate: ${n}; già in vigore: ${rest}.`,
          en: `Lines kept: ${n}; in force already: ${rest}.`,
        },
  );
  give(applied);
  return 0;
}

function editOf({ args: [, verb, seeker, place], options }: Call): Edit {
  const { words, override } = options;
  if (place === undefined) throw incomplete();
  return {
    kind: kindOf(verb!),
    seeker: seeker!,
    place,
    ...(typeof words === "string" && { words }),
    ...(typeof override === "string" && { overrides: override.split(",").map(overridable) }),
  };
}

function kindOf(verb: string) {
  if (verb in KINDS) return KINDS[verb as keyof typeof KINDS];
  throw new InnestoError("usage", {
    it: `«${verb}»: attesi blocca, escludi, sposta o revoca.`,
    en: `"${verb}": expected pin, forbid, move or revoke.`,
  });
}

function overridable(name: string): Overridable {
  const found = OVERRIDABLE.find((one) => one === name.trim());
  if (found !== undefined) return found;
  throw new InnestoError("usage", {
    it: `--override «${name}»: attesi ${OVERRIDABLE.join(", ")}.`,
    en: `--override "${name}": expected ${OVERRIDABLE.join(", ")}.`,
  });
}

const incomplete = () =>
  new InnestoError("usage", {
    it: "Manca qualcosa: innesto round decide CICLO blocca PERSONA POSTO, oppure --file FILE",
    en: "Something is missing: innesto round decide ROUND pin SEEKER PLACE, or --file FILE",
  });
