import type { Row } from "./backup-format.ts";
import { inPublic, type Queryable, quoted, type Table } from "./catalog.ts";

const BATCH_ROWS = 500;
const BATCH_CHARACTERS = 1_000_000;

/** The rows of one table, inserted some hundreds at a time. */
export class RowBatch {
  readonly #tx: Queryable;
  readonly #table: Table;
  readonly #counts: Record<string, number>;
  readonly #insert: string;
  #rows: Row[] = [];
  #characters = 0;

  constructor(tx: Queryable, table: Table, counts: Record<string, number>) {
    this.#tx = tx;
    this.#table = table;
    this.#counts = counts;
    counts[table.name] ??= 0;
    const names = table.columns.map(({ name }) => quoted(name)).join(", ");
    const values = table.columns.map(({ type }, index) => `(r->>${index})::${type}`).join(", ");
    this.#insert = `insert into ${inPublic(table.name)} (${names}) overriding system value
      select ${values} from json_array_elements($1::text::json) as r`;
  }

  async add(row: Row): Promise<void> {
    this.#rows.push(row);
    for (const value of row) this.#characters += value?.length ?? 0;
    if (this.#rows.length >= BATCH_ROWS || this.#characters >= BATCH_CHARACTERS) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    await this.#tx.unsafe(this.#insert, [JSON.stringify(this.#rows)]);
    this.#counts[this.#table.name]! += this.#rows.length;
    this.#rows = [];
    this.#characters = 0;
  }
}
