import type { Definitions } from "./definitions.ts";
import { GENDERS, type Line } from "./line.ts";

/** Fewer people than this are not told. */
const LEAST = 5;

/** A figure of a line. */
type Cell = { value: number; hidden: boolean };

/** Figures that add up to another one. */
interface Sum {
  readonly parts: readonly Cell[];
  readonly total: Cell;
}

/**
 * Leaves out of a report what would tell of fewer than five people, and what that could be reckoned from: of figures
 * that add up to one that is shown, two at least go, of five people together, or none; and where the sum goes, they go
 * with it. Again and again, as one loss leads to another.
 */
export function hideSmall(lines: readonly Line[], { partitions }: Definitions): Line[] {
  const grid = lines.map((line) => ({
    line,
    total: cell(line.total),
    genders: GENDERS.map((gender) => cell(line.byGender[gender])),
    missing: cell(line.missing),
  }));
  const sums: Sum[] = grid.map(({ genders, total }) => ({ parts: genders, total }));
  const all = grid.find(({ line }) => line.indicator.test.kind === "everybody");
  for (const family of all === undefined ? [] : partitions) {
    const rows = grid.filter(({ line }) => line.indicator.family === family);
    const missing = rows[0]?.missing ?? cell(0);
    for (const row of rows) row.missing = missing;
    sums.push({ parts: [...rows.map(({ total }) => total), missing], total: all!.total });
    for (const [at, total] of all!.genders.entries())
      sums.push({ parts: rows.map(({ genders }) => genders[at]!), total });
  }
  for (const { total, genders, missing } of grid)
    for (const one of [total, missing, ...genders]) if (isSmall(one)) one.hidden = true;
  while (sums.map(hideIn).some(Boolean));
  return grid.map(({ line, total, genders: [women, men, unknown], missing }) => ({
    ...line,
    total: shown(total),
    byGender: { women: shown(women!), men: shown(men!), unknown: shown(unknown!) },
    missing: shown(missing),
  }));
}

const cell = (value: number | null): Cell => ({ value: value ?? 0, hidden: false });
const shown = ({ value, hidden }: Cell): number | null => (hidden ? null : value);
const isSmall = ({ value }: Cell): boolean => value > 0 && value < LEAST;

/** Hides in one sum what has to be; whether anything new was. */
function hideIn({ parts, total }: Sum): boolean {
  if (total.hidden) return hideAll(parts);
  const hidden = parts.filter((one) => one.hidden && one.value > 0);
  const lost = hidden.reduce((sum, { value }) => sum + value, 0);
  if (hidden.length === 0 || (hidden.length > 1 && lost >= LEAST)) return false;
  const left = parts.filter((one) => !one.hidden && one.value > 0);
  const [next = total] = left.toSorted((a, b) => a.value - b.value);
  next.hidden = true;
  return true;
}

function hideAll(parts: readonly Cell[]): boolean {
  const open = parts.filter(({ hidden }) => !hidden);
  for (const one of open) one.hidden = true;
  return open.length > 0;
}
