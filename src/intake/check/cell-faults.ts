import type { Issue, Place } from "../../errors.ts";
import { at, both, fault, quoted } from "../faults.ts";
import type { SourceRow } from "../read/source.ts";
import type { HeaderColumns } from "./header.ts";

/** PostgreSQL keeps no NUL, and no other control sign belongs in a cell. */
// oxlint-disable-next-line no-control-regex -- these very characters are looked for
const CONTROL = /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

/** What is wrong with the cells of a row before their columns have a say. */
export const cellFaults = (
  header: SourceRow,
  columns: HeaderColumns,
  place: Place,
  row: SourceRow,
): readonly Issue[] => [...strayCells(header, place, row), ...controls(columns, place, row)];

function strayCells(header: SourceRow, place: Place, { row, cells }: SourceRow): readonly Issue[] {
  const isNameless = (position: number): boolean => (header.cells[position] ?? "").trim() === "";
  const stray = cells.find((cell, position) => isNameless(position) && cell.trim() !== "");
  if (stray === undefined) return [];
  const expected = both("celle solo sotto un'intestazione", "cells only below a header");
  const next = both(
    "Togliere la cella, dare un'intestazione alla colonna, o mettere fra virgolette il testo che contiene il separatore.",
    "Remove the cell, give the column a header, or put the text that holds the separator between quotes.",
  );
  return [at({ ...place, row }, fault(quoted(stray.trim()), expected, next))];
}

function controls(
  columns: HeaderColumns,
  place: Place,
  { row, cells }: SourceRow,
): readonly Issue[] {
  return cells.flatMap((cell, position) => {
    if (!CONTROL.test(cell)) return [];
    const found = both("un carattere di controllo", "a control character");
    const next = both("Riscrivere la cella.", "Write the cell anew.");
    const where = { ...place, row, column: columns[position] ?? String(position + 1) };
    return [at(where, fault(found, both("un testo", "a text"), next))];
  });
}
