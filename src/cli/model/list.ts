import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../../db/client.ts";
import { BUILT_IN_ID } from "../../embedding/built-in.ts";
import { keptEmbedders } from "../../profiles/kept-embedder.ts";
import type { Programme } from "../../programmes/programmes.ts";
import type { Command } from "../command.ts";
import { modelsFolder } from "../embed-with-bar.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";
import { programmesOf } from "./programmes.ts";

/** The embedders that can be used here and now, and those that have read a programme's texts. */
export const modelList: Command = {
  name: "model list",
  args: [],
  options: {
    programme: {
      type: "string",
      value: "PROGETTO",
      help: {
        it: "anche quelli che hanno già letto i suoi testi: tornarci è questione di un momento",
        en: "those too that have read its texts: to go back to one takes but a moment",
      },
    },
  },
  help: { it: "i modelli che si possono usare", en: "the models that can be used" },
  run: async (call) => {
    const { terminal, options } = call;
    const models = ["built-in", ...(await pulled(modelsFolder(call)))];
    for (const name of models)
      terminal.say(name === "built-in" ? `built-in (${BUILT_IN_ID})` : name);
    const named = options["programme"];
    if (named === undefined) {
      terminal.give({ models });
      return 0;
    }
    return await withDatabase(call, async (db) => {
      const [programme] = await programmesOf(db, named);
      terminal.give({ models, ...(await sayKept(db, programme!, terminal)) });
      return 0;
    });
  },
};

async function sayKept(db: Database, { id, embedder }: Programme, terminal: Terminal) {
  const kept = await db.asSystem(id, (tx) => keptEmbedders(tx, id));
  terminal.say({
    it: `«${id}» usa ${embedder}. Vettori:`,
    en: `"${id}" uses ${embedder}. Vectors:`,
  });
  for (const { embedderId, vectors } of kept) terminal.say(`  ${embedderId}: ${vectors}`);
  return { inUse: embedder, kept };
}

/** Each model lies under its owner and name; a folder that is not there holds none. */
async function pulled(folder: string): Promise<string[]> {
  const models: string[] = [];
  for (const owner of await namesIn(folder))
    for (const model of await namesIn(join(folder, owner)))
      models.push(`transformer:${owner}/${model}`);
  return models;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
