import { createProgramme, type NewProgramme } from "../programmes/create.ts";
import { duplicateProgramme } from "../programmes/duplicate.ts";
import { InnestoError } from "../errors.ts";
import type { Database } from "../db/client.ts";
import type { Call, Command } from "./command.ts";
import { TEMPLATES } from "../programmes/templates/templates.ts";
import { withDatabase } from "./with-database.ts";

/** A programme from a template, or like one that there is. */
export const newCommand: Command = {
  name: "new",
  args: ["PROGETTO"],
  options: {
    template: {
      type: "string",
      value: "MODELLO",
      help: { it: `uno di: ${TEMPLATES.join(", ")}`, en: `one of: ${TEMPLATES.join(", ")}` },
    },
    like: {
      type: "string",
      value: "PROGETTO",
      help: {
        it: "come un altro progetto, senza le sue persone",
        en: "like another programme, without its people",
      },
    },
    title: { type: "string", value: "TITOLO", help: { it: "il titolo", en: "the title" } },
    territory: {
      type: "string",
      value: "COMUNE,COMUNE",
      help: { it: "i suoi comuni, per nome", en: "its comuni, by name" },
    },
    from: {
      type: "string",
      value: "AAAA-MM-GG",
      help: { it: "il primo giorno", en: "its first day" },
    },
    to: {
      type: "string",
      value: "AAAA-MM-GG",
      help: { it: "l'ultimo giorno", en: "its last day" },
    },
    funder: { type: "string", value: "NOME", help: { it: "chi finanzia", en: "who funds it" } },
  },
  help: {
    it: "crea un progetto da un modello, o come un altro progetto",
    en: "makes a programme from a template, or like another programme",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const id = await made(db, call);
      call.terminal.say({
        it: `Creato il progetto «${id}».`,
        en: `Programme "${id}" has been made.`,
      });
      call.terminal.give({ programme: id });
      return 0;
    }),
};

async function made(db: Database, call: Call): Promise<string> {
  const { template, like } = call.options;
  if (typeof template === "string" && like === undefined)
    return await createProgramme(db, template, saidIn(call));
  if (typeof like === "string" && template === undefined)
    return await duplicateProgramme(db, like, saidIn(call));
  throw new InnestoError("usage", {
    it: "Serve un modello (--template) oppure un progetto da cui copiare (--like).",
    en: "Either a template (--template) or a programme to copy (--like) is needed.",
  });
}

function saidIn({ args, options }: Call): NewProgramme {
  const said = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === "string" ? value : undefined;
  };
  const id = args[0]!;
  return {
    id,
    title: said("title") ?? id,
    startsOn: said("from"),
    endsOn: said("to"),
    funder: said("funder"),
    territory: said("territory")?.split(",") ?? [],
  };
}
