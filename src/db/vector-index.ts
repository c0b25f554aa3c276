import { createHash } from "node:crypto";
import { type Client, connect, type Endpoint, placeOf } from "./connection.ts";
import { failure } from "./failure.ts";
import { quoted } from "./catalog.ts";

/** `small`: so few vectors that comparing them all is fast enough. */
export type VectorIndexState = "built" | "present" | "small";

/** Up to about so many are all compared, which is as fast: an index would not be used. */
export const FEWEST_SKETCHES = 50_000;
/** On a server the graph is built in memory as long as it fits: some 350 bytes a sketch of 512 dimensions. */
const BUILD_MEMORY = "512MB";

/**
 * Sees to it that the sketches of an embedder's vectors, of all programmes, have their HNSW index: built
 * while they are searched and written, in minutes for some hundred thousand, by the schema's owner. To be
 * called when many vectors have been added. With fewer neighbours for each, short texts, which are far
 * from all long ones, were not found from there.
 */
export async function ensureVectorIndex(
  endpoint: Endpoint,
  embedderId: string,
): Promise<VectorIndexState> {
  const client = connect(endpoint, 1);
  try {
    // The embedded database has one session for all, and less memory.
    if (endpoint.kind === "server")
      await client.unsafe(`set maintenance_work_mem = '${BUILD_MEMORY}'`);
    return await buildVectorIndex(client, embedderId);
  } catch (error) {
    throw failure(error, placeOf(endpoint));
  } finally {
    await client.end({ timeout: 0 });
  }
}

/** The same on a connection of the schema's owner. */
export async function buildVectorIndex(
  client: Client,
  embedderId: string,
  fewest = FEWEST_SKETCHES,
): Promise<VectorIndexState> {
  const [present] = await client<{ name: string | null }[]>`
    select search_vector_index(${embedderId}) as name`;
  // An embedded database takes statistics when it is asked to alone; without them searches compare far too much.
  await client.unsafe(
    "analyze search_sketch, search_entry, search_posting, profile_text, profile_vector",
  );
  if (present!.name !== null) return "present";
  const [stored] = await client<{ sketches: number; bits: number }[]>`
    select count(*)::int as sketches, min(length(sketch)) as bits
    from search_sketch where embedder_id = ${embedderId}`;
  if (stored!.sketches < fewest) return "small";
  const name = quoted(vectorIndexName(embedderId));
  // One that was left half-built when its builder was cut off.
  await client.unsafe(`drop index concurrently if exists public.${name}`);
  await client.unsafe(`create index concurrently ${name} on public.search_sketch
    using hnsw ((sketch::bit(${stored!.bits})) bit_jaccard_ops) with (m = 24, ef_construction = 128)
    where embedder_id = '${embedderId.replaceAll("'", "''")}' and leads`);
  return "built";
}

/** As `search_vector_index` looks for it. */
const vectorIndexName = (embedderId: string): string =>
  `search_sketch_hnsw_${createHash("md5").update(embedderId).digest("hex").slice(0, 16)}`;
