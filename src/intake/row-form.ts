import { requireUnchanged, seenAs } from "../access/seen.ts";
import type { Service } from "../access/service.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { currentComuni } from "../programmes/territory-store.ts";
import type { Comuni } from "../programmes/territory/comuni.ts";
import { guard } from "./cell-guard.ts";
import type { Snapshot } from "./check/planned.ts";
import { writeCell } from "./check/read-row.ts";
import { planImport } from "./check/plan.ts";
import { refuseFaults } from "./import-files.ts";
import type { Source } from "./read/source.ts";
import type { SheetId } from "./sheet.ts";
import { sheetOf } from "./sheets.ts";
import { loadProgramme } from "./store/load.ts";
import { lockProgramme } from "./store/lock.ts";
import { savePlan } from "./store/save.ts";
import { contextOf } from "./write/cells.ts";

/** Texts of one row by the columns' English headers, as a sheet would write them. */
export type Cells = Readonly<Record<string, string>>;

/** Which row, by its id; null for one that is to be added. */
export interface RowName {
  readonly programme: string;
  readonly sheet: SheetId;
  readonly id: string | null;
}

export interface RowForm {
  readonly cells: Cells;
  /** What the row said when it was read: whoever saves names it, so that nobody's words are lost. */
  readonly seen: string;
}

/** A row to be edited; of one to be added, the columns' defaults. Throws `notFound`. */
export async function readRowForm(db: Service, name: RowName): Promise<RowForm> {
  return await db.asSystem(name.programme, async (tx) => formOf(await groundOf(tx, name), name));
}

/**
 * Writes one row as an import of a sheet with that row alone would: the same checks, the same history; columns that
 * the cells leave out stay as they are.
 *
 * @throws InnestoError `invalid` with issues whose column is a cell's key, `conflict` where the row has changed since it
 *   was read or its code is taken, `notFound`
 */
export async function saveRowForm(
  db: Service,
  name: RowName,
  { cells, seen, today }: RowForm & { readonly today: string },
): Promise<void> {
  const { programme, id } = name;
  await db.asSystem(programme, async (tx) => {
    await lockProgramme(tx, programme);
    const ground = await groundOf(tx, name);
    const present = formOf(ground, name);
    if (id === null) refuseTaken(ground, name.sheet, cells["code"]?.trim() ?? "");
    else requireUnchanged(present.cells, seen);
    const whole = {
      ...present.cells,
      ...cells,
      ...(id !== null && { code: present.cells["code"]! }),
    };
    const plan = planImport(oneRow(name.sheet, whole), { ...ground, programme, today });
    refuseFaults(plan);
    await savePlan(tx, plan);
  });
}

interface Ground {
  readonly snapshot: Snapshot;
  readonly comuni: Comuni;
}

const groundOf = async (tx: Transaction, { programme }: RowName): Promise<Ground> => ({
  snapshot: await loadProgramme(tx, programme),
  comuni: await currentComuni(tx),
});

/** The row as the database has it; undefined for one that is to be added. Throws `notFound`. */
function rowOf({ snapshot }: Ground, { sheet, id }: RowName) {
  const row = snapshot.get(sheet)?.find((one) => one.id === id);
  if (row === undefined && id !== null) throw unknownRow(id);
  return row;
}

function formOf(ground: Ground, name: RowName): RowForm {
  const sheet = sheetOf(name.sheet);
  const row = rowOf(ground, name);
  const context = contextOf(ground.snapshot, ground.comuni);
  const cells = Object.fromEntries(
    Object.entries(sheet.columns).map(([key, { fallback }]) => [
      key,
      writeCell(sheet, key, row === undefined ? fallback : row.values[key], context),
    ]),
  );
  return { cells, seen: seenAs(cells) };
}

/** A sheet with this row alone. */
function oneRow(sheet: SheetId, cells: Cells): Source {
  const rows = [Object.keys(cells), Object.values(cells).map(guard)];
  return {
    sheets: [
      {
        sheet: sheetOf(sheet),
        place: {},
        rows: rows.map((row, at) => ({ row: at + 1, cells: row })),
      },
    ],
    issues: [],
    warnings: [],
  };
}

function refuseTaken({ snapshot }: Ground, sheet: SheetId, code: string): void {
  if (!snapshot.get(sheet)?.some(({ values }) => values["code"] === code)) return;
  throw new InnestoError("conflict", {
    it: `La sigla «${code}» è già usata: sceglierne un'altra.`,
    en: `The code «${code}» is taken: choose another one.`,
  });
}

const unknownRow = (id: string) =>
  new InnestoError("notFound", {
    it: `Non c'è nulla con la sigla «${id}».`,
    en: `There is nothing with the code «${id}».`,
  });
