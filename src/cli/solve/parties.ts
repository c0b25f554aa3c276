import { type Row, readCsvRows } from "./csv-rows.ts";
import { faultEmptyId, readSeats, refuseSurplus } from "./cells.ts";
import { both, type Faults, quote } from "./faults.ts";
import { cellOf, type Columns, type Header, readHeader } from "./header.ts";

export type Side = "seeker" | "place";

/** One side's ids in the order in which they were met, with how many pairs each can and must take. */
export interface Parties {
  readonly side: Side;
  /** The file that lists every id; null: those that the scores name. */
  readonly file: string | null;
  readonly ids: string[];
  readonly indexOf: Map<string, number>;
  readonly capacity: number[];
  readonly minimum: number[];
}

const ONE_SEAT = 1;
const NO_MINIMUM = 0;

type Column = Side | "capacity" | "minimum" | "budget" | "group";

const COLUMNS: Readonly<Record<Side, Columns<Column>>> = {
  seeker: { required: ["seeker"], optional: ["capacity", "group"] },
  place: { required: ["place"], optional: ["capacity", "minimum", "budget", "group"] },
};

/** Reads the list of one side; without a file it is empty, and the scores fill it. */
export async function readParties(
  side: Side,
  file: string | undefined,
  faults: Faults,
): Promise<Parties> {
  const parties: Parties = {
    side,
    file: file ?? null,
    ids: [],
    indexOf: new Map(),
    capacity: [],
    minimum: [],
  };
  if (file === undefined) return parties;
  let header: Header<Column> | null | undefined;
  const visit = (row: Row) => {
    if (header === undefined) header = readHeader(file, row.cells, COLUMNS[side], faults);
    else if (header !== null) readParty(parties, header, { ...row, file }, faults);
  };
  const whole = await readCsvRows(file, visit, faults);
  if (whole && header === undefined) readHeader(file, [], COLUMNS[side], faults);
  // What a list that was not read would have named is not unknown: the scores name it instead.
  return whole && header ? parties : { ...parties, file: null };
}

/** The index of an id, which is new to a side that no file lists. */
export function addParty(parties: Parties, id: string): number {
  const index = parties.ids.push(id) - 1;
  parties.indexOf.set(id, index);
  parties.capacity.push(ONE_SEAT);
  parties.minimum.push(NO_MINIMUM);
  return index;
}

function readParty(
  parties: Parties,
  header: Header<Column>,
  { file, row, cells }: Row & { readonly file: string },
  faults: Faults,
): void {
  const { side } = parties;
  const at = (column: Column) => ({ file, row, column });
  const cell = (column: Column) => cellOf(header, cells, column);
  refuseSurplus(cells, header.width, { file, row }, faults);
  const id = cell(side);
  if (id === "") faultEmptyId(at(side), faults);
  const capacity = readSeats(cell("capacity"), ONE_SEAT, at("capacity"), faults);
  const minimum = readSeats(cell("minimum"), NO_MINIMUM, at("minimum"), faults);
  if (minimum > capacity) faultMinimum(minimum, capacity, at("minimum"), faults);
  if (side === "seeker" && capacity > ONE_SEAT) refuseSeveral(capacity, at("capacity"), faults);
  if (cell("group") !== "") refuseGroup(cell("group"), at("group"), faults);
  if (cell("budget") !== "") refuseBudget(cell("budget"), at("budget"), faults);
  if (id === "") return;
  if (parties.indexOf.has(id)) {
    faultTwice(id, at(side), faults);
    return;
  }
  const index = addParty(parties, id);
  parties.capacity[index] = capacity;
  parties.minimum[index] = minimum;
}

type Cell = { readonly file: string; readonly row: number; readonly column: string };

function faultTwice(id: string, cell: Cell, faults: Faults): void {
  faults.add(
    cell,
    both(`${quote(id)} per la seconda volta`, `${quote(id)} a second time`),
    both("ogni codice una volta sola", "each id only once"),
    both("Togliere la riga doppia.", "Remove the duplicate row."),
  );
}

function faultMinimum(minimum: number, capacity: number, cell: Cell, faults: Faults): void {
  faults.add(
    cell,
    both(
      `un minimo di ${minimum} con una capienza (capacity) di ${capacity}`,
      `a minimum of ${minimum} with a capacity of ${capacity}`,
    ),
    both("un minimo non superiore alla capienza", "a minimum no greater than the capacity"),
    both("Abbassare il minimo o alzare la capienza.", "Lower the minimum or raise the capacity."),
  );
}

function refuseSeveral(capacity: number, cell: Cell, faults: Faults): void {
  faults.addUnavailable(
    cell,
    both(`una capienza (capacity) di ${capacity}`, `a capacity of ${capacity}`),
    both("un seeker prende un solo place", "a seeker takes one place"),
  );
}

function refuseGroup(group: string, cell: Cell, faults: Faults): void {
  faults.addUnavailable(
    cell,
    both(`il gruppo ${quote(group)}`, `the group ${quote(group)}`),
    both("lasciare vuota la colonna «group»", "leave the column «group» empty"),
  );
}

function refuseBudget(budget: string, cell: Cell, faults: Faults): void {
  faults.addUnavailable(
    cell,
    both(`un limite di spesa (budget) di ${quote(budget)}`, `a budget of ${quote(budget)}`),
    both("lasciare vuota la colonna «budget»", "leave the column «budget» empty"),
  );
}
