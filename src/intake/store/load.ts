import { getTableName } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import type { Snapshot, StoredRow } from "../check/planned.ts";
import type { Row, Stored } from "../column.ts";
import type { Sheet, SheetId } from "../sheet.ts";
import type { Beside, Part } from "../part.ts";
import { SHEETS } from "../sheets.ts";
import { readRows } from "./rows.ts";

/** Everything that the sheets can say of a programme, as the database has it. */
export async function loadProgramme(tx: Transaction, programme: string): Promise<Snapshot> {
  const snapshot = new Map<SheetId, readonly StoredRow[]>();
  for (const sheet of SHEETS) snapshot.set(sheet.id, await loadSheet(tx, sheet, programme));
  return snapshot;
}

async function loadSheet(
  tx: Transaction,
  sheet: Sheet,
  programme: string,
): Promise<readonly StoredRow[]> {
  const rows = await readRows(tx, sheet.main.table, programme);
  const beside = await Promise.all(sheet.beside.map((part) => loadPart(tx, part, programme)));
  const lists = await Promise.all(sheet.lists.map((part) => loadPart(tx, part, programme)));
  const referred = await referredBy(tx, sheet, programme);
  return rows.map((row) => {
    const id = String(row[sheet.main.owner.name]);
    const own = storedOf(sheet, row, id, beside, lists);
    const stored = { ...own, one: { ...own.one, ...referred(row) } };
    const values = Object.entries(sheet.columns).map(([key, column]) => [key, column.read(stored)]);
    return { id, stored, values: Object.fromEntries(values) };
  });
}

/** The row of another table that a main row names. */
async function referredBy(
  tx: Transaction,
  { main: { refers } }: Sheet,
  programme: string,
): Promise<(row: Row) => Stored["one"]> {
  if (refers === undefined) return () => ({});
  const rows = await readRows(tx, refers.table, programme);
  const byId = new Map(rows.map((row) => [row["id"], row]));
  return (row) => ({ [getTableName(refers.table)]: byId.get(row[refers.by.name]) });
}

type Owned = ReadonlyMap<string, readonly Row[]>;

async function loadPart(tx: Transaction, part: Part, programme: string): Promise<Owned> {
  const owned = new Map<string, Row[]>();
  for (const row of await readRows(tx, part.table, programme)) {
    const owner = String(row[part.owner.name]);
    const rows = owned.get(owner);
    if (rows === undefined) owned.set(owner, [row]);
    else rows.push(row);
  }
  return owned;
}

function storedOf(
  sheet: Sheet,
  main: Row,
  id: string,
  beside: readonly Owned[],
  lists: readonly Owned[],
): Stored {
  const one: Record<string, Row | undefined> = { [getTableName(sheet.main.table)]: main };
  const many: Record<string, readonly Row[]> = {};
  for (const [at, part] of sheet.beside.entries()) {
    const rows = beside[at]?.get(id) ?? [];
    one[getTableName(part.table)] = newest(part, rows);
    many[getTableName(part.table)] = rows;
  }
  for (const [at, part] of sheet.lists.entries())
    many[getTableName(part.table)] = lists[at]?.get(id) ?? [];
  return { one, many };
}

/** The row that counts; one without a day comes before all that have one. */
function newest({ newestBy }: Beside, rows: readonly Row[]): Row | undefined {
  if (newestBy === undefined) return rows[0];
  const day = (row: Row): string => (row[newestBy.name] as string | null) ?? "";
  const key = (row: Row): string => `${day(row)} ${String(row["id"])}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).at(-1);
}
