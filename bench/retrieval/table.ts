import type { Figures } from "./bench-task.ts";

const HEAD = ["", "MRR", "success@1", "@5", "@10", "nDCG@10", "texts/s"];

/** The figures as a Markdown table, a line a ranker. */
export function figuresTable(all: readonly Figures[]): string {
  const rows = all.map((one) => [
    one.ranker,
    ...[one.mrr, one.success1, one.success5, one.success10, one.ndcg10].map(share),
    one.textsPerSecond.toLocaleString("en-GB"),
  ]);
  return [HEAD, ["---", ...HEAD.slice(1).map(() => "---:")], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

const share = (value: number) => value.toFixed(3);
