import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lookUpModel } from "./tiny-onnx.ts";

/** Token → vector. Padding is far off, so that a vector which lets it in is plainly wrong. */
const VECTORS = {
  "[PAD]": [1000, -1000, 1000],
  "[UNK]": [0, 0, 0],
  "[CLS]": [0, 0, 6],
  "[SEP]": [0, 6, 0],
  "query:": [-3, 0, 0],
  "passage:": [3, 0, 0],
  pane: [1, 2, 3],
  forno: [4, 5, 6],
  legno: [-1, 7, 0],
  a: [1, 0, 0],
} as const;

export type Token = keyof typeof VECTORS;

const TOKENS = Object.keys(VECTORS) as Token[];

/** The unit vector of the mean of some tokens' vectors, worked out apart from the code under test. */
export function meanOf(...tokens: Token[]): number[] {
  const sums = [0, 1, 2].map((i) => tokens.reduce((sum, token) => sum + VECTORS[token][i]!, 0));
  const length = Math.hypot(...sums);
  return sums.map((sum) => sum / length);
}

/**
 * Writes a model's folder: the look-up network, a tokeniser that splits at white space and frames
 * a text with [CLS] and [SEP], and configurations that allow eight tokens.
 */
export async function writeTinyTransformer(
  folder: string,
  { output = "last_hidden_state", file = "model.onnx" } = {},
): Promise<void> {
  await mkdir(join(folder, "onnx"), { recursive: true });
  const table = TOKENS.map((token) => VECTORS[token]);
  await writeFile(join(folder, "onnx", file), lookUpModel(table, output));
  for (const [name, content] of Object.entries(JSON_FILES)) {
    await writeFile(join(folder, name), JSON.stringify(content));
  }
}

const id = (token: Token): number => TOKENS.indexOf(token);
const special = (token: Token) => ({
  id: id(token),
  content: token,
  special: true,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
});
const framed = (token: Token) => ({ id: token, ids: [id(token)], tokens: [token] });

const JSON_FILES = {
  "config.json": { model_type: "bert", hidden_size: 3, max_position_embeddings: 8 },
  "tokenizer_config.json": {
    tokenizer_class: "PreTrainedTokenizerFast",
    model_max_length: 1e30,
    pad_token: "[PAD]",
    unk_token: "[UNK]",
  },
  "tokenizer.json": {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: (["[PAD]", "[UNK]", "[CLS]", "[SEP]"] as const).map(special),
    normalizer: null,
    pre_tokenizer: { type: "WhitespaceSplit" },
    post_processor: {
      type: "TemplateProcessing",
      single: [
        { SpecialToken: { id: "[CLS]", type_id: 0 } },
        { Sequence: { id: "A", type_id: 0 } },
        { SpecialToken: { id: "[SEP]", type_id: 0 } },
      ],
      pair: [],
      special_tokens: { "[CLS]": framed("[CLS]"), "[SEP]": framed("[SEP]") },
    },
    decoder: null,
    model: {
      type: "WordLevel",
      vocab: Object.fromEntries(TOKENS.map((token) => [token, id(token)])),
      unk_token: "[UNK]",
    },
  },
};
