import { GENDERS, type Line } from "./line.ts";

/** Fewer people than this are not told. */
const LEAST = 5;

/** A figure of a line. */
type Cell = { value: number; hidden: boolean };

/**
 * Leaves out of a report what would tell of fewer than five people, and what could be reckoned from the rest: within a
 * line the genders, and of indicators that exclude each other the lines, lose their next smallest figure until what is
 * hidden is five together. Again and again, as one loss leads to another.
 */
export function hideSmall(lines: readonly Line[]): Line[] {
  const grid = lines.map((line) => ({
    line,
    total: cell(line.total),
    genders: GENDERS.map((gender) => cell(line.byGender[gender])),
    missing: cell(line.missing),
  }));
  const families = new Map<string, (typeof grid)[number][]>();
  for (const row of grid) {
    const family = row.line.indicator.family;
    families.set(family, [...(families.get(family) ?? []), row]);
  }
  const groups: Cell[][] = [
    ...grid.map(({ genders }) => genders),
    ...[...families.values()].flatMap((rows) => [
      // What is missing is the rest of its family: the indicators and it make up everybody.
      [...rows.map(({ total }) => total), rows[0]!.missing],
      ...GENDERS.map((_, at) => rows.map(({ genders }) => genders[at]!)),
    ]),
    ...grid.map(({ missing }) => [missing]),
  ];
  do for (const row of grid) hideWithTotal(row);
  while (groups.map(hideIn).some(Boolean));
  for (const rows of families.values())
    if (rows.some(({ missing }) => missing.hidden))
      for (const row of rows) row.missing.hidden = true;
  return grid.map(({ line, total, genders, missing }) => ({
    ...line,
    total: shown(total),
    byGender: {
      women: shown(genders[0]!),
      men: shown(genders[1]!),
      unknown: shown(genders[2]!),
    },
    missing: shown(missing),
  }));
}

const cell = (value: number | null): Cell => ({ value: value ?? 0, hidden: false });
const shown = ({ value, hidden }: Cell): number | null => (hidden ? null : value);

/** The genders would give a hidden total away. */
function hideWithTotal({
  total,
  genders,
}: {
  readonly total: Cell;
  readonly genders: readonly Cell[];
}) {
  if (total.hidden) for (const one of genders) one.hidden = true;
}

/** Hides in one group what has to be; whether anything new was. */
function hideIn(group: readonly Cell[]): boolean {
  const before = group.filter(({ hidden }) => hidden).length;
  for (const one of group) if (one.value > 0 && one.value < LEAST) one.hidden = true;
  for (const one of group.toSorted((a, b) => a.value - b.value)) {
    const lost = group.filter(({ hidden }) => hidden).reduce((sum, { value }) => sum + value, 0);
    if (lost > 0 && lost < LEAST && one.value > 0) one.hidden = true;
  }
  return group.filter(({ hidden }) => hidden).length > before;
}
