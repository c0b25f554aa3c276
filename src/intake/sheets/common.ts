import { getTableName } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { type Column, defaulting, type Keeping, required, type Row } from "../column.ts";
import { LANGUAGE_WORDS } from "../dictionaries/people.ts";
import { both } from "../faults.ts";
import { choice } from "../kinds/choice.ts";
import type { Party, PartyKind } from "../kinds/party.ts";
import { code } from "../kinds/text.ts";
import type { Known, RowFault } from "../sheet.ts";
import type { Values } from "../part.ts";

/** A row whose first cell says this is the template's example: it is read by nobody. */
export const EXAMPLE = "ESEMPIO";

/** The file's own key: kept as the external key, or where there is none, the id. */
export function codeColumn(table: PgTable, it: string, en: string): Column<string> {
  const name = getTableName(table);
  const keeping: Keeping<string> = {
    read: ({ one }) => String(one[name]?.["external_key"] ?? one[name]?.["id"]),
    write: (value) => ({ [name]: { external_key: value } }),
  };
  return required("codice", code, keeping, { example: EXAMPLE, it, en });
}

export const languageColumn = (column: AnyPgColumn<{ data: "it" | "en" }>): Column<"it" | "en"> =>
  defaulting("lingua", choice(LANGUAGE_WORDS), column, "it", {
    example: "it",
    it: "La lingua in cui sono scritti i testi della riga; vuoto: italiano.",
    en: "The language of the row's texts; empty: Italian.",
  });

/** A party kept in one column a kind, of which exactly one is filled. */
export function keptAsParty(columns: Partial<Record<PartyKind, AnyPgColumn>>): Keeping<Party> {
  const kinds = Object.keys(columns) as PartyKind[];
  const table = getTableName(Object.values(columns)[0]!.table);
  return {
    read({ one }) {
      const kind = kinds.find((each) => (one[table]?.[columns[each]!.name] ?? null) !== null)!;
      return { kind, id: String(one[table]?.[columns[kind]!.name]) };
    },
    write(value) {
      const fields: Row = Object.fromEntries(
        kinds.map((kind) => [columns[kind]!.name, kind === value.kind ? value.id : null]),
      );
      return { [table]: fields };
    },
  };
}

export const isSameParty = (a: Party | undefined, b: Party | undefined): boolean =>
  a !== undefined && a.kind === b?.kind && a.id === b.id;

/** The fault of two days in the wrong order; none where one of them is missing. */
export function backwards(
  column: string,
  from: string | null | undefined,
  to: string | null | undefined,
): readonly RowFault[] {
  if (!from || !to || from <= to) return [];
  return [
    {
      column,
      found: both(`«${to}»`, `«${to}»`),
      expected: both(`un giorno non prima di ${from}`, `a day not before ${from}`),
      next: both("Correggere una delle due date.", "Mend one of the two dates."),
    },
  ];
}

/** The fault of a cell that must say something given the others. */
export const missingCell = (column: string, it: string, en: string): RowFault => ({
  column,
  found: both("una cella vuota", "an empty cell"),
  expected: both(it, en),
  next: both("Riempire la cella.", "Fill the cell."),
});

/** The fault of a cell that must stay empty given the others. */
export const needlessCell = (column: string, it: string, en: string): RowFault => ({
  column,
  found: both("una cella piena", "a filled cell"),
  expected: both(it, en),
  next: both("Vuotare la cella, o correggere le altre.", "Empty the cell, or mend the others."),
});

/**
 * What an empty cell means of a state with its history. An empty state says nothing new; the same
 * state without a day keeps the day on record; another without a day holds from the import's.
 */
export function keepHistory(
  state: string,
  since: string,
  values: Values,
  { existing, today }: Known,
): Values {
  const before = existing?.[state] ?? null;
  if (existing === undefined || before === null) return {};
  if (values[state] === null || (values[state] === before && values[since] === null))
    return { [state]: before, [since]: existing[since] };
  return values[since] === null ? { [since]: today } : {};
}
