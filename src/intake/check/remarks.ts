import type { Issue } from "../../errors.ts";
import { at, both } from "../faults.ts";
import type { Source } from "../read/source.ts";
import { SHEETS } from "../sheets.ts";
import type { Draft } from "./draft.ts";

/** What was passed over without stopping the import. */
export function warningsOf(source: Source, drafts: readonly Draft[]): readonly Issue[] {
  const filled = drafts.filter((draft) => draft.examples > 0);
  const skipped = filled.map((draft) =>
    at(draft.place, {
      found: examples(draft.examples),
      expected: both("solo righe vostre", "only rows of your own"),
      next: both("Non si leggono: si possono togliere.", "They are not read, and may go."),
    }),
  );
  return [...source.warnings, ...skipped];
}

const examples = (count: number) =>
  count === 1
    ? both("una riga di esempio", "an example row")
    : both(`${count} righe di esempio`, `${count} example rows`);

const SHEET_ORDER = new Map(SHEETS.map((sheet, position) => [sheet, position]));

/** Issues in the order in which a reader meets them: by sheet, row and column. */
export function inFileOrder(issues: readonly Issue[], source: Source): readonly Issue[] {
  const sheets = new Map(source.sheets.map((one) => [`${one.place.file}/${one.place.sheet}`, one]));
  const rankOf = ({ file, sheet, row, column }: Issue): readonly number[] => {
    const known = sheets.get(`${file}/${sheet}`);
    const headers = known?.rows[0]?.cells.map((cell) => cell.trim()) ?? [];
    const position = known === undefined ? -1 : (SHEET_ORDER.get(known.sheet) ?? -1);
    return [position, row ?? 0, headers.indexOf(column ?? "")];
  };
  return issues
    .map((issue) => ({ issue, rank: rankOf(issue) }))
    .toSorted(
      (a, b) => a.rank.map((one, depth) => one - b.rank[depth]!).find((one) => one !== 0) ?? 0,
    )
    .map(({ issue }) => issue);
}
