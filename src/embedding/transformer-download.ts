import { resolve } from "node:path";
import { InnestoError } from "../errors.ts";
import { isRepositoryName, modelName } from "./transformer-files.ts";
import { transformerSettings } from "./transformer-settings.ts";
import type { TransformerSettings } from "./transformer-settings.ts";
import { loadTransformersLibrary } from "./transformers-library.ts";

export type DownloadOptions = {
  readonly name: string;
  readonly modelsFolder: string;
  readonly settings?: Partial<TransformerSettings>;
  /** A mirror of the hub; the hub itself unless told otherwise. */
  readonly host?: string;
  readonly onProgress?: (file: string, loadedBytes: number, totalBytes: number) => void;
};

/**
 * Fetches a model's files from the hub into `modelsFolder`/owner/name and loads it once to see that
 * it works. The one place that asks the network for a model. Files already there are kept. Throws
 * `usage` for a name that is no repository's, `unavailable` when the hub or a file does not answer.
 * Not for two downloads at once: the library's network switch is one for the process.
 */
export async function downloadTransformer(options: DownloadOptions): Promise<void> {
  const { name } = options;
  if (!isRepositoryName(name)) throw notARepository(name);
  const library = await loadTransformersLibrary();
  const { env } = library;
  const host = env.remoteHost;
  env.allowRemoteModels = true;
  env.remoteHost = options.host ?? host;
  try {
    const shared = { cache_dir: resolve(options.modelsFolder), progress_callback: report(options) };
    const dtype = transformerSettings(modelName(name), options.settings).precision;
    await library.AutoTokenizer.from_pretrained(name, shared);
    const model = await library.AutoModel.from_pretrained(name, {
      ...shared,
      dtype,
      device: "cpu",
    });
    await model.dispose();
  } catch (cause) {
    throw notFetched(name, env.remoteHost, cause);
  } finally {
    env.allowRemoteModels = false;
    env.remoteHost = host;
  }
}

function report({ onProgress }: DownloadOptions) {
  return (event: { status: string; file?: string; loaded?: number; total?: number }): void => {
    if (event.status !== "progress" || event.file === undefined) return;
    onProgress?.(event.file, event.loaded ?? 0, event.total ?? 0);
  };
}

function notARepository(name: string): InnestoError {
  return new InnestoError("usage", {
    it: `«${name}» non è il nome di un modello: atteso «proprietario/nome», per esempio «Xenova/multilingual-e5-small»`,
    en: `"${name}" is no model's name: expected "owner/name", such as "Xenova/multilingual-e5-small"`,
  });
}

function notFetched(name: string, host: string, cause: unknown): InnestoError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new InnestoError(
    "unavailable",
    {
      it: `Il modello «${name}» non si scarica da ${host}: ${detail}. Controlla il nome e la rete, poi ripeti: i file già scaricati restano.`,
      en: `The model "${name}" cannot be fetched from ${host}: ${detail}. Check the name and the network, then try again: files already fetched are kept.`,
    },
    { cause },
  );
}
