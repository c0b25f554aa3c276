import { parseArgs } from "node:util";
import { InnestoError } from "../../src/errors.ts";

export interface RetrievalCall {
  readonly queries: string;
  readonly corpus: string;
  readonly qrels: string;
  /** A name that opens an embedder. */
  readonly model: string;
  readonly hybrid: boolean;
  readonly baselines: boolean;
  readonly json: boolean;
}

export const USAGE = `Usage: npm run bench:retrieval -- --queries Q.tsv --corpus C.tsv --qrels R.tsv
  --queries, --corpus  id<TAB>text, no header
  --qrels              query<TAB>0<TAB>id<TAB>relevance, no header (TREC)
  --model ID           built-in (default), or transformer: and a name or a folder
  --hybrid             the model's list fused with BM25's by reciprocal rank, as search does
  --baselines          BM25, character TF-IDF and hashed n-grams beside it
  --json               one JSON object`;

/** Reads the command line; throws `usage` where it cannot be understood. */
export function retrievalCall(args: readonly string[]): RetrievalCall | "help" {
  const { help, queries, corpus, qrels, ...rest } = parsed(args);
  if (help) return "help";
  if (queries === undefined || corpus === undefined || qrels === undefined) {
    throw badCall(
      "Servono --queries, --corpus e --qrels.",
      "--queries, --corpus and --qrels are needed.",
    );
  }
  return { queries, corpus, qrels, ...rest };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        queries: { type: "string" },
        corpus: { type: "string" },
        qrels: { type: "string" },
        model: { type: "string", default: "built-in" },
        hybrid: { type: "boolean", default: false },
        baselines: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw badCall(found, found);
  }
}

const badCall = (it: string, en: string) =>
  new InnestoError("usage", { it: `${it}\n\n${USAGE}`, en: `${en}\n\n${USAGE}` });
