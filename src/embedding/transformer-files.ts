import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, isAbsolute, join, resolve } from "node:path";
import { InnestoError } from "../errors.ts";
import type { Precision, TransformerSettings } from "./transformer-settings.ts";

/** A repository's name on the hub, and nothing that could step out of a folder. */
const REPOSITORY = /^[\w-][\w.-]*\/[\w-][\w.-]*$/u;

const MODEL_FILES: Readonly<Record<Precision, string>> = {
  fp32: "model.onnx",
  fp16: "model_fp16.onnx",
  q8: "model_quantized.onnx",
  int8: "model_int8.onnx",
  uint8: "model_uint8.onnx",
  q4: "model_q4.onnx",
  q4f16: "model_q4f16.onnx",
  bnb4: "model_bnb4.onnx",
};

export function isRepositoryName(name: string): boolean {
  return REPOSITORY.test(name);
}

/** The name that settings and ids know a model by: its repository's, or its folder's. */
export function modelName(name: string): string {
  return isFolder(name) ? basename(resolve(name)) : name;
}

/** The model's absolute folder. Throws `notFound` when neither a folder nor a name says where. */
export function modelFolder(name: string, modelsFolder: string | undefined): string {
  if (isFolder(name)) return resolve(name);
  if (modelsFolder !== undefined && isRepositoryName(name)) return resolve(modelsFolder, name);
  throw new InnestoError("notFound", {
    it: `«${name}» non indica un modello: atteso un nome come «Xenova/multilingual-e5-small» con la cartella dei modelli, o il percorso di una cartella`,
    en: `"${name}" names no model: expected a name such as "Xenova/multilingual-e5-small" with the folder of models, or the path of a folder`,
  });
}

/** Throws `notFound`, naming every file that the model lacks and how to get it. */
export async function checkModelFiles(
  name: string,
  folder: string,
  precision: Precision,
): Promise<void> {
  const needed = [...neededFiles(precision), ...(await weightsBeside(folder, precision))];
  const missing = needed.filter((file) => !existsSync(join(folder, file)));
  if (missing.length === 0) return;
  const list = missing.join(", ");
  const [it, en] = isRepositoryName(name)
    ? [
        `Scaricalo con «npx innesto model pull ${name}».`,
        `Fetch it: npx innesto model pull ${name}`,
      ]
    : ["Copia nella cartella i file mancanti.", "Copy the missing files into the folder."];
  throw new InnestoError("notFound", {
    it: `Il modello «${name}» non è completo: in ${folder} mancano ${list}. ${it}`,
    en: `The model "${name}" is not complete: ${folder} lacks ${list}. ${en}`,
  });
}

/**
 * Twelve hexadecimal digits over all that the vectors depend on: the weights, the tokeniser and
 * the settings. Two models, or one model read in two ways, never share an id.
 */
export async function modelFingerprint(
  folder: string,
  settings: TransformerSettings,
): Promise<string> {
  const { queryPrefix, passagePrefix, pooling, maxTokens, precision } = settings;
  const read = [queryPrefix, passagePrefix, pooling, maxTokens, precision];
  const hash = createHash("sha256").update(JSON.stringify(read));
  for (const file of [...neededFiles(precision), ...(await weightsBeside(folder, precision))]) {
    for await (const chunk of createReadStream(join(folder, file))) hash.update(chunk as Buffer);
  }
  return hash.digest("hex").slice(0, 12);
}

/** How many tokens the model's own files allow; 512, the commonest, where they do not say. */
export async function ownMaxTokens(folder: string): Promise<number> {
  const read = async (file: string, key: string): Promise<number> => {
    const json = JSON.parse(await readFile(join(folder, file), "utf8")) as Record<string, unknown>;
    const value = json[key];
    return typeof value === "number" ? value : Infinity;
  };
  const most = Math.min(
    await read("config.json", "max_position_embeddings"),
    await read("tokenizer_config.json", "model_max_length"),
  );
  return most > 1e6 ? 512 : most;
}

/** What every model consists of, its configuration first: that names the others. */
export function neededFiles(precision: Precision): string[] {
  return ["config.json", "tokenizer.json", "tokenizer_config.json", weightsFile(precision)];
}

const weightsFile = (precision: Precision): string => `onnx/${MODEL_FILES[precision]}`;

/**
 * Files of weights beside the network's own, which holds 2 GiB at most: `model.onnx_data`,
 * `model.onnx_data_1`, … as many as the model's configuration says; none without one.
 */
export async function weightsBeside(folder: string, precision: Precision): Promise<string[]> {
  const path = join(folder, "config.json");
  if (!existsSync(path)) return [];
  const config = JSON.parse(await readFile(path, "utf8")) as {
    readonly "transformers.js_config"?: { readonly use_external_data_format?: unknown };
  };
  const file = MODEL_FILES[precision];
  const stated = config["transformers.js_config"]?.use_external_data_format ?? 0;
  const byFile = stated as Readonly<Record<string, unknown>>;
  const files = Number(
    typeof stated === "object" ? (byFile[file] ?? byFile["model"] ?? 0) : stated,
  );
  return Array.from({ length: files }, (_, n) => `onnx/${file}_data${n === 0 ? "" : `_${n}`}`);
}

function isFolder(name: string): boolean {
  return isAbsolute(name) || name.startsWith(".");
}
