import { stageOf } from "../selection.ts";
import type { Line } from "./arrange.ts";

/** How a pair's line looks: by its fit, or that it has ended. Colour, thickness and dashes all say it. */
export type LineKind = "high" | "good" | "check" | "ended";

const kindOf = ({ pair }: Line): LineKind => (stageOf(pair) === "chiuse" ? "ended" : pair.word);

/** One curve for each pair, level at both ends. */
export const Lines = ({
  lines,
  from,
  to,
}: {
  readonly lines: readonly Line[];
  readonly from: number;
  readonly to: number;
}) => {
  const middle = (from + to) / 2;
  return (
    <g fill="none">
      {lines.map((line) => (
        <path
          class={`picture-line ${kindOf(line)}`}
          d={`M${from} ${line.from}C${middle} ${line.from} ${middle} ${line.to} ${to} ${line.to}`}
        />
      ))}
    </g>
  );
};
