import { InnestoError } from "../errors.ts";

/** The optional peer dependency, as a type only: importing it is put off until a model is opened. */
export type TransformersLibrary = typeof import("@huggingface/transformers");

let loading: Promise<TransformersLibrary> | undefined;

/**
 * Loads `@huggingface/transformers`, silent and barred from the network: only an explicit download
 * lifts the bar. Throws `unavailable`, with what to do, where it is not installed or cannot start.
 */
export function loadTransformersLibrary(): Promise<TransformersLibrary> {
  loading ??= load();
  return loading;
}

/** Once for the process: a second start would put the bar back under a running download. */
async function load(): Promise<TransformersLibrary> {
  const library = await import("@huggingface/transformers").catch((cause: unknown) => {
    throw isMissing(cause) ? notInstalled(cause) : doesNotStart(cause);
  });
  library.env.allowRemoteModels = false;
  library.env.logLevel = library.LogLevel.ERROR;
  return library;
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
}

function notInstalled(cause: unknown): InnestoError {
  return new InnestoError(
    "unavailable",
    {
      it: "I modelli «transformer» chiedono la libreria @huggingface/transformers, che qui non è installata. Installala con «npm install @huggingface/transformers», oppure usa il modello «built-in».",
      en: 'Transformer embedders need the library @huggingface/transformers, which is not installed here. Install it with "npm install @huggingface/transformers", or use the embedder "built-in".',
    },
    { cause },
  );
}

function doesNotStart(cause: unknown): InnestoError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new InnestoError(
    "unavailable",
    {
      it: `La libreria @huggingface/transformers non si avvia su questa macchina: ${detail}. Finché non è risolto, usa il modello «built-in».`,
      en: `The library @huggingface/transformers does not start on this machine: ${detail}. Until that is mended, use the embedder "built-in".`,
    },
    { cause },
  );
}
