import type { Input } from "./read-input.ts";

/** One pair of the answer; the score stands as it was written. */
export interface OutputRow {
  readonly seeker: string;
  readonly place: string;
  readonly score: string;
}

/** The answer's pairs, by the UTF-8 bytes of the seeker, then of the place. */
export function outputRows(
  { encoded, parties, scores }: Input,
  arcs: Int32Array,
): readonly OutputRow[] {
  const rows: OutputRow[] = [];
  for (const chosen of arcs) {
    const pair = encoded.pair[chosen]!;
    rows.push({
      seeker: parties.seeker.ids[scores.seeker[pair]!]!,
      place: parties.place.ids[scores.place[pair]!]!,
      score: scores.text[pair]!,
    });
  }
  return rows.toSorted(
    (a, b) => compareBytes(a.seeker, b.seeker) || compareBytes(a.place, b.place),
  );
}

/** JavaScript itself compares UTF-16 units, which orders the rarer characters otherwise. */
export const compareBytes = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));

/** RFC 4180 with line feeds: the header, and a line for each row. */
export function csvOf(rows: readonly OutputRow[]): string {
  const lines = rows.map(({ seeker, place, score }) =>
    [seeker, place, score].map(cellOf).join(","),
  );
  return `${["seeker,place,score", ...lines].join("\n")}\n`;
}

/** Blanks at the ends are quoted too: many readers, ours among them, cut bare ones off. */
const cellOf = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
