import { runTask } from "../../compute/compute.ts";
import { saysSomething } from "../../embedding/embedder.ts";
import { unpackVectors } from "../../embedding/packed-vectors.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import type { Ask, SearchQuery, SearchResult } from "./query.ts";
import type { Meaning } from "./ranking.ts";
import { readQuery, search } from "./search.ts";

/** `search` with the query embedded by the programme's own embedder. */
export async function findProfiles(
  ask: Ask,
  modelsFolder: string,
  query: SearchQuery,
): Promise<SearchResult> {
  const { sought, embedder } = await ask(async (tx) => ({
    sought: await readQuery(tx, query),
    embedder: (await requireProgramme(tx, query.programme)).embedder,
  }));
  const isNew = query.after === undefined && saysSomething(sought.words);
  const meaning = isNew ? await meaningOf(sought.words, embedder, modelsFolder) : null;
  return await search(ask, sought, meaning);
}

async function meaningOf(
  text: string,
  embedder: string,
  modelsFolder: string,
): Promise<Meaning | null> {
  const spec = { name: embedder, modelsFolder };
  const packed = await runTask("embed", { embedder: spec, texts: [text], role: "query" });
  const [vector] = unpackVectors(packed);
  return vector ? { embedderId: packed.embedder, vector } : null;
}
