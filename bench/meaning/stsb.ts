import type { Data } from "./data.ts";
import type { SimilarityTask } from "./similarity.ts";

const LANGUAGES = [
  ["it", "Italian"],
  ["en", "English"],
] as const;

/** The test part of the STS benchmark: pairs of sentences with people's scores from 0 to 5. */
export function sentencePairs(data: Data): Promise<SimilarityTask[]> {
  return Promise.all(
    LANGUAGES.map(async ([code, language]) => {
      const rows = await data.rows("stsb-it", `stsb-${code}-test.csv`);
      return {
        name: `stsb-it test, ${language}`,
        left: rows.map((row) => row[0]!),
        right: rows.map((row) => row[1]!),
        judged: Float64Array.from(rows, (row) => Number(row[2])),
      };
    }),
  );
}
