import { resolve } from "node:path";
import { InnestoError } from "../errors.ts";
import { fetchFile } from "./download/file.ts";
import { isIntact, readRecord, writeRecord } from "./download/record.ts";
import { openTransformer } from "./transformer.ts";
import { isRepositoryName, neededFiles, weightsBeside } from "./transformer-files.ts";
import { transformerSettings } from "./transformer-settings.ts";
import type { TransformerSettings } from "./transformer-settings.ts";
import { loadTransformersLibrary } from "./transformers-library.ts";

export type DownloadOptions = {
  readonly name: string;
  readonly modelsFolder: string;
  readonly settings?: Partial<TransformerSettings>;
  /** The address of whoever hands out models: `https://huggingface.co`, or a mirror of it. */
  readonly hub: string;
  /** `totalBytes` is 0 where the hub does not tell. */
  readonly onProgress?: (file: string, loadedBytes: number, totalBytes: number) => void;
};

export interface Download {
  readonly name: string;
  /** Commit of the model; null where the hub does not tell. */
  readonly commit: string | null;
  /** Files that were fetched now; the others were there, and still what they were. */
  readonly fetched: readonly string[];
  /** Names the model's vectors. */
  readonly embedderId: string;
}

/**
 * Fetches a model's files into `modelsFolder`/owner/name and opens it once to see that it works.
 * The one place that asks the network for a model. Files that are there are held against the
 * checksums noted when they came; a download that was broken off goes on, in the same commit of the
 * model. Throws `usage` for a name that is no repository's, `unavailable` when the hub or a file does
 * not answer, a file comes damaged, or the library that runs models is not installed.
 */
export async function downloadTransformer(options: DownloadOptions): Promise<Download> {
  const { name, modelsFolder, hub } = options;
  if (!isRepositoryName(name)) throw notARepository(name);
  await loadTransformersLibrary();
  const folder = resolve(modelsFolder, name);
  const { precision } = transformerSettings(name, options.settings);
  let record = await readRecord(folder, name);
  const fetched: string[] = [];
  const fetchMissing = async (file: string): Promise<void> => {
    if (await isIntact(folder, file, record)) return;
    const from = { hub, name, revision: record.commit ?? "main" };
    const { commit, ...noted } = await fetchFile(from, file, folder, (loaded, total) =>
      options.onProgress?.(file, loaded, total),
    );
    record = { ...record, commit: record.commit ?? commit };
    record = { ...record, files: { ...record.files, [file]: noted } };
    await writeRecord(folder, record);
    fetched.push(file);
  };
  for (const file of neededFiles(precision)) await fetchMissing(file);
  for (const file of await weightsBeside(folder, precision)) await fetchMissing(file);
  const embedder = await openTransformer(options);
  await embedder.close();
  return { name, commit: record.commit, fetched, embedderId: embedder.id };
}

function notARepository(name: string): InnestoError {
  return new InnestoError("usage", {
    it: `«${name}» non è il nome di un modello: atteso «proprietario/nome», per esempio «Xenova/multilingual-e5-small»`,
    en: `"${name}" is no model's name: expected "owner/name", such as "Xenova/multilingual-e5-small"`,
  });
}
