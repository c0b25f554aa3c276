import { InnestoError } from "../errors.ts";
import type { TokenVectors } from "./pooling.ts";
import type { Precision } from "./transformer-settings.ts";
import { loadTransformersLibrary } from "./transformers-library.ts";
import type { TransformersLibrary } from "./transformers-library.ts";

/** A loaded tokeniser and network: texts to ids, ids to one vector a token. */
export type TransformerModel = {
  tokenise(text: string, special: boolean): readonly number[];
  run(rows: readonly (readonly number[])[]): Promise<TokenVectors>;
  close(): Promise<void>;
};

/** Loads a model's files from a folder; `unavailable` when they cannot be read as a model. */
export async function openModel(folder: string, precision: Precision): Promise<TransformerModel> {
  const library = await loadTransformersLibrary();
  const options = { local_files_only: true };
  const [tokenizer, network] = await Promise.all([
    library.AutoTokenizer.from_pretrained(folder, options),
    library.AutoModel.from_pretrained(folder, { ...options, dtype: precision, device: "cpu" }),
  ]).catch((cause: unknown) => {
    throw doesNotLoad(folder, cause);
  });
  return {
    tokenise: (text, special) => tokenizer.encode(text, { add_special_tokens: special }),
    run: async (rows) => {
      const inputs = paddedInputs(library, rows, tokenizer.pad_token_id ?? 0);
      return tokenVectors(folder, (await network(inputs)) as Record<string, unknown>);
    },
    close: async () => {
      await network.dispose();
    },
  };
}

/** Ids and mask of a batch, padded behind to its longest row. */
function paddedInputs(
  { Tensor }: TransformersLibrary,
  rows: readonly (readonly number[])[],
  padding: number,
) {
  const width = Math.max(...rows.map((row) => row.length));
  const ids = new BigInt64Array(rows.length * width).fill(BigInt(padding));
  const mask = new BigInt64Array(rows.length * width);
  for (const [r, row] of rows.entries()) {
    ids.set(row.map(BigInt), r * width);
    mask.fill(1n, r * width, r * width + row.length);
  }
  const shape = [rows.length, width];
  return {
    input_ids: new Tensor("int64", ids, shape),
    attention_mask: new Tensor("int64", mask, shape),
  };
}

function tokenVectors(folder: string, output: Record<string, unknown>): TokenVectors {
  const tensor = (output["last_hidden_state"] ?? output["token_embeddings"]) as
    | { readonly type: string; readonly dims: readonly number[]; readonly data: unknown }
    | undefined;
  const [, tokens, dimensions] = tensor?.dims ?? [];
  if (!(tensor?.data instanceof Float32Array) || tokens === undefined || dimensions === undefined) {
    throw noTokenVectors(folder, Object.keys(output));
  }
  return { values: tensor.data, tokens, dimensions };
}

function doesNotLoad(folder: string, cause: unknown): InnestoError {
  if (cause instanceof InnestoError) return cause;
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new InnestoError(
    "unavailable",
    {
      it: `Il modello in ${folder} non si carica: ${detail}`,
      en: `The model in ${folder} does not load: ${detail}`,
    },
    { cause },
  );
}

function noTokenVectors(folder: string, outputs: readonly string[]): InnestoError {
  const found = outputs.join(", ");
  return new InnestoError("unavailable", {
    it: `Il modello in ${folder} non è un modello per estrarre vettori: atteso «last_hidden_state» in fp32, trovato ${found}`,
    en: `The model in ${folder} is no feature-extraction model: expected "last_hidden_state" in fp32, found ${found}`,
  });
}
