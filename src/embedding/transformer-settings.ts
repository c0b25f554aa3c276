/** How a model's token vectors become one: their mean, or the first token's. */
export type Pooling = "mean" | "cls";

/** The precision of the weights, which also names the file: `onnx/model_quantized.onnx` is q8. */
export type Precision = "fp32" | "fp16" | "q8" | "int8" | "uint8" | "q4" | "q4f16" | "bnb4";

/** What a model's authors ask of those who use it: all of it changes the vectors. */
export type TransformerSettings = {
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  readonly pooling: Pooling;
  /** Tokens, prefix and special ones included; null: as the model's own files say. */
  readonly maxTokens: number | null;
  readonly precision: Precision;
};

const PLAIN: TransformerSettings = {
  queryPrefix: "",
  passagePrefix: "",
  pooling: "mean",
  maxTokens: null,
  precision: "q8",
};

const E5 = { ...PLAIN, queryPrefix: "query: ", passagePrefix: "passage: ", maxTokens: 512 };
const ARCTIC = { ...PLAIN, queryPrefix: "query: ", pooling: "cls", maxTokens: 8192 } as const;

/** By the name of the repository without its owner, as each model's card says. */
const KNOWN: ReadonlyMap<string, TransformerSettings> = new Map([
  ["multilingual-e5-small", E5],
  ["multilingual-e5-base", E5],
  ["multilingual-e5-large", E5],
  ["paraphrase-multilingual-MiniLM-L12-v2", { ...PLAIN, maxTokens: 128 }],
  ["paraphrase-multilingual-mpnet-base-v2", { ...PLAIN, maxTokens: 128 }],
  ["bge-m3", { ...PLAIN, pooling: "cls", maxTokens: 8192 }],
  ["snowflake-arctic-embed-m-v2.0", ARCTIC],
  ["snowflake-arctic-embed-l-v2.0", ARCTIC],
]);

/**
 * The settings of a model: what the caller states, then what is known of the model by its name,
 * then mean pooling without prefixes. `name` is a repository's ("Xenova/bge-m3") or a folder's.
 */
export function transformerSettings(
  name: string,
  stated: Partial<TransformerSettings> = {},
): TransformerSettings {
  const known = KNOWN.get(name.split("/").at(-1) ?? "");
  return { ...PLAIN, ...known, ...stated };
}
