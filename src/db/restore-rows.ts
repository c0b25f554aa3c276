import type { RowCounts } from "./backup.ts";
import type { EndLine, Line, SequenceLine } from "./backup-format.ts";
import type { BackupReader } from "./backup-reader.ts";
import { inPublic, type Queryable, type Table } from "./catalog.ts";
import { RowBatch } from "./row-batch.ts";

/** Inserts what the reader gives, and checks at the end that it is all there. */
export async function insertAll(
  tx: Queryable,
  tables: readonly Table[],
  reader: BackupReader,
): Promise<RowCounts> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const counts: Record<string, number> = {};
  let target: RowBatch | undefined;
  for await (const line of reader.lines()) {
    if (isRow(line)) {
      if (target === undefined) throw reader.misplaced();
      await target.add(line);
      continue;
    }
    await target?.flush();
    target = undefined;
    if ("table" in line) {
      const table = byName.get(line.table);
      if (!table || !sameColumns(table, line.columns)) throw reader.misplaced();
      target = new RowBatch(tx, table, counts);
    } else if ("sequence" in line) {
      await setSequence(tx, line);
    } else {
      await verify(tx, tables, counts, line, reader);
    }
  }
  return counts;
}

function isRow(line: Line): line is (string | null)[] {
  return Array.isArray(line);
}

function sameColumns(table: Table, names: readonly string[]): boolean {
  return table.columns.map(({ name }) => name).join("\0") === names.join("\0");
}

async function setSequence(
  tx: Queryable,
  { sequence, value, called }: SequenceLine,
): Promise<void> {
  // Setting a sequence survives a rollback, unless the transaction has restarted it before.
  await tx.unsafe(`alter sequence ${inPublic(sequence)} restart`);
  await tx.unsafe("select setval($1::text::regclass, $2::text::bigint, $3::text::boolean)", [
    inPublic(sequence),
    value,
    String(called),
  ]);
}

/** Counts in the file, what was read, and what the tables hold: all three the same. */
async function verify(
  tx: Queryable,
  tables: readonly Table[],
  counts: RowCounts,
  end: EndLine,
  reader: BackupReader,
): Promise<void> {
  if (end.sha256 !== reader.digest) throw reader.damaged();
  for (const { name } of tables) {
    const stored = await countRows(tx, name);
    if (stored !== counts[name] || stored !== end.rows[name]) throw reader.damaged();
  }
}

export async function countRows(tx: Queryable, table: string): Promise<number> {
  const rows = await tx.unsafe<{ n: number }[]>(
    `select count(*)::int as n from ${inPublic(table)}`,
  );
  return rows[0]!.n;
}
