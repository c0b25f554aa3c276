import { InnestoError } from "../errors.ts";
import { BUILT_IN_ID, openBuiltIn } from "./built-in.ts";
import type { Embedder } from "./embedder.ts";
import { HASHED_ID, openHashed } from "./hashed.ts";
import type { TransformerSettings } from "./transformer-settings.ts";
import { openTransformer } from "./transformer.ts";

/** What opens an embedder anywhere, in a worker thread too: plain data. */
export type EmbedderSpec = {
  /**
   * `built-in` (the present one; the hashed one by its id), or `transformer:` and either a
   * repository's name ("Xenova/multilingual-e5-small", looked for under `modelsFolder`) or the path
   * of a folder that begins with "/" or ".".
   */
  readonly name: string;
  /** Where downloaded models lie, each under its owner and name. */
  readonly modelsFolder?: string;
  /** For a model that is not known by name, or to read a known one otherwise. */
  readonly settings?: Partial<TransformerSettings>;
};

const TRANSFORMER = "transformer:";
const EARLIER = /^built-in-\d+$/u;

/**
 * Opens an embedder. Never fetches anything. Throws `notFound` for a name that is none or a model
 * that is not there, `unavailable` when the transformer's library is not installed.
 */
export async function openEmbedder(spec: EmbedderSpec): Promise<Embedder> {
  const { name } = spec;
  if (name === "built-in" || name === BUILT_IN_ID) return openBuiltIn();
  if (name === HASHED_ID) return openHashed();
  if (name.startsWith(TRANSFORMER)) {
    return openTransformer({ ...spec, name: name.slice(TRANSFORMER.length) });
  }
  if (EARLIER.test(name)) throw noLongerHere(name);
  throw new InnestoError("notFound", {
    it: `Modello sconosciuto «${name}»: attesi «built-in» oppure «transformer:» seguito da un nome o da una cartella`,
    en: `Unknown embedder "${name}": expected "built-in", or "transformer:" with a name or a folder`,
  });
}

/** Vectors that it made stay and are used; but no further text can be read with it. */
function noLongerHere(id: string): InnestoError {
  return new InnestoError("notFound", {
    it: `Il modello «${id}» non è più fornito: i testi già letti restano confrontabili, quelli nuovi o cambiati si leggono da un nuovo ciclo, con «${BUILT_IN_ID}»`,
    en: `The model "${id}" is no longer shipped: texts read before can still be compared; new or changed ones are read from a new round on, with "${BUILT_IN_ID}"`,
  });
}
