import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "../../db/transaction.ts";
import { type Fate, type Plan, type PlannedRow, rowsIn } from "../check/planned.ts";
import type { Row } from "../column.ts";
import type { Sheet } from "../sheet.ts";
import type { Values } from "../part.ts";
import { SHEETS_BY_DEPENDENCE } from "../sheets.ts";
import { besideChanges } from "./beside.ts";
import { type Changes, isUnchanged } from "./changes.ts";
import { refuseInUse } from "./in-use.ts";
import { listChanges } from "./lists.ts";
import { deleteRows, upsertRows } from "./rows.ts";

/** Writes what the plan adds and changes; rows that are unchanged or absent are not touched. */
export async function savePlan(tx: Transaction, plan: Plan): Promise<void> {
  const touched = new Set<PgTable>();
  for (const sheet of SHEETS_BY_DEPENDENCE) {
    // What another sheet has just said of the same rows, this one has the last word on.
    const isAnew = touched.has(sheet.main.table);
    const rows = rowsIn(plan, sheet.id).filter(({ fate }) => isWritten(fate, isAnew));
    await upsertRows(tx, sheet.main.table, plan.programme, mainRows(sheet, rows, plan, isAnew));
    for (const part of sheet.beside) {
      const changes = besideChanges(part, rows, (values) => fieldsOf(sheet, part.table, values));
      await apply(tx, part.table, plan, changes);
    }
    for (const part of sheet.lists) {
      const changes = listChanges(part, rows);
      if (changes.removed.length + changes.written.length > 0) touched.add(part.table);
      await apply(tx, part.table, plan, changes);
    }
  }
}

const isWritten = (fate: Fate, isAnew: boolean): boolean =>
  fate === "added" || fate === "changed" || (isAnew && fate === "unchanged");

async function apply(
  tx: Transaction,
  table: PgTable,
  { programme }: Plan,
  { removed, written }: Changes,
): Promise<void> {
  await refuseInUse(tx, table, programme, removed);
  await deleteRows(tx, table, programme, removed);
  await upsertRows(tx, table, programme, written);
}

/** What the values of a row set in one table. */
function fieldsOf(sheet: Sheet, table: PgTable, values: Values): Row {
  const name = getTableName(table);
  const fields = Object.entries(sheet.columns).map(
    ([key, column]) => column.write(values[key])[name] ?? {},
  );
  return Object.assign({}, ...fields) as Row;
}

/** The main rows that do not stand in the database as they are; `isAnew`: all of them. */
const mainRows = (
  sheet: Sheet,
  rows: readonly PlannedRow[],
  plan: Plan,
  isAnew: boolean,
): readonly Row[] =>
  rows.flatMap(({ id, values, existing }) => {
    const row = {
      ...fieldsOf(sheet, sheet.main.table, values),
      ...sheet.main.also?.(values, plan.context),
      [sheet.main.owner.name]: id,
    };
    const stored = existing?.stored.one[getTableName(sheet.main.table)];
    return !isAnew && stored !== undefined && isUnchanged(stored, row) ? [] : [row];
  });
