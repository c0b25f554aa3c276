import { join } from "node:path";
import { readConfig } from "../../src/config.ts";
import type { Embedder } from "../../src/embedding/embedder.ts";
import { openEmbedder } from "../../src/embedding/embedders.ts";

/** Opens an embedder by name; a transformer from where the service keeps those it fetched. */
export function openModel(name: string): Promise<Embedder> {
  return openEmbedder({ name, modelsFolder: join(readConfig().home, "models") });
}
