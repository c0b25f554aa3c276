import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { BUILT_IN_ID } from "../../embedding/built-in.ts";
import type { Command } from "../command.ts";
import { modelsFolder } from "../embed-with-bar.ts";

/** The embedders that can be used here and now. */
export const modelList: Command = {
  name: "model list",
  args: [],
  options: {},
  help: { it: "i modelli che si possono usare", en: "the models that can be used" },
  run: async (call) => {
    const models = ["built-in", ...(await pulled(modelsFolder(call)))];
    for (const name of models)
      call.terminal.say(name === "built-in" ? `built-in (${BUILT_IN_ID})` : name);
    call.terminal.give({ models });
    return 0;
  },
};

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
