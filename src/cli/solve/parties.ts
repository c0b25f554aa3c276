import {
  faultEmptyId,
  faultMinimum,
  faultTwice,
  readQuantity,
  readSeats,
  refuseSurplus,
} from "./cells.ts";
import { type Row, readCsvRows } from "./csv-rows.ts";
import type { Faults } from "./faults.ts";
import { checkMembership, type GroupList, type Side } from "./groups.ts";
import { cellOf, type Columns, type Header, readHeader } from "./header.ts";

/** One side's ids in the order in which they were met, with how many pairs each can and must take. */
export interface Parties {
  readonly side: Side;
  /** The file that lists every id; null: those that the scores name. */
  readonly file: string | null;
  readonly ids: string[];
  readonly indexOf: Map<string, number>;
  readonly capacity: number[];
  readonly minimum: number[];
  /** At most so much may its pairs take; Infinity without a limit. */
  readonly budget: number[];
  /** The group's id, or empty. */
  readonly group: string[];
  /** Row in the file; 0 for those that the scores name. */
  readonly row: number[];
}

const ONE_SEAT = 1;
const NO_MINIMUM = 0;
const NO_BUDGET = Infinity;

type Column = Side | "capacity" | "minimum" | "budget" | "group";

const COLUMNS: Readonly<Record<Side, Columns<Column>>> = {
  seeker: { required: ["seeker"], optional: ["capacity", "group"] },
  place: { required: ["place"], optional: ["capacity", "minimum", "budget", "group"] },
};

/** Reads the list of one side; without a file it is empty, and the scores fill it. */
export async function readParties(
  side: Side,
  file: string | undefined,
  groups: GroupList,
  faults: Faults,
): Promise<Parties> {
  const parties: Parties = {
    side,
    file: file ?? null,
    ids: [],
    indexOf: new Map(),
    capacity: [],
    minimum: [],
    budget: [],
    group: [],
    row: [],
  };
  if (file === undefined) return parties;
  let header: Header<Column> | null | undefined;
  const visit = (row: Row) => {
    if (header === undefined) header = readHeader(file, row.cells, COLUMNS[side], faults);
    else if (header !== null) readParty(parties, header, groups, { ...row, file }, faults);
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
  parties.budget.push(NO_BUDGET);
  parties.group.push("");
  parties.row.push(0);
  return index;
}

function readParty(
  parties: Parties,
  header: Header<Column>,
  groups: GroupList,
  { file, row, cells, decimalComma }: Row & { readonly file: string },
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
  const group = cell("group");
  if (group !== "") checkMembership(group, side, groups, at("group"), faults);
  const budget = readQuantity(cell("budget"), NO_BUDGET, decimalComma, at("budget"), faults);
  if (id === "") return;
  if (parties.indexOf.has(id)) {
    faultTwice(id, at(side), faults);
    return;
  }
  const index = addParty(parties, id);
  parties.capacity[index] = capacity;
  parties.minimum[index] = minimum;
  parties.budget[index] = budget;
  parties.group[index] = group;
  parties.row[index] = row;
}
