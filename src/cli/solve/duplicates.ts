import type { Encoded } from "./encode.ts";
import { both, type Faults, quote } from "./faults.ts";
import type { Scores } from "./scores.ts";

/** Refuses every pair that stands in more than one row, at the later ones. */
export function refuseDuplicates(encoded: Encoded, scores: Scores, faults: Faults): void {
  const { pair, seekers, places, problem } = encoded;
  for (const { row, seeker, arc } of duplicates(encoded, scores)) {
    const first = quote(seekers.ids[seeker]!);
    const second = quote(places.ids[problem.place[arc]!]!);
    const before = scores.row[pair[arc - 1]!]!;
    faults.add(
      { file: scores.file, row },
      both(
        `la coppia ${first}–${second} per la seconda volta, già alla riga ${before}`,
        `the duplicate pair ${first}–${second}, already in row ${before}`,
      ),
      both("ogni coppia una volta sola", "each pair only once"),
      both("Togliere una delle righe.", "Remove one of the rows."),
    );
  }
}

interface Duplicate {
  /** In the file. */
  readonly row: number;
  /** In the problem. */
  readonly seeker: number;
  readonly arc: number;
}

/** Equal arcs are neighbours, the one that stood first before the other. */
function duplicates({ problem, pair }: Encoded, scores: Scores): readonly Duplicate[] {
  const found: Duplicate[] = [];
  for (let seeker = 0; seeker < problem.seekers; seeker++) {
    for (let arc = problem.start[seeker]! + 1; arc < problem.start[seeker + 1]!; arc++) {
      if (problem.place[arc] === problem.place[arc - 1])
        found.push({ row: scores.row[pair[arc]!]!, seeker, arc });
    }
  }
  return found.toSorted((a, b) => a.row - b.row);
}
