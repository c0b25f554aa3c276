import { faultEmptyId, faultMinimum, faultTwice, readSeats, refuseSurplus } from "./cells.ts";
import { type Row, readCsvRows } from "./csv-rows.ts";
import { both, type Faults, quoted } from "./faults.ts";
import type { Group, GroupList, Side } from "./groups.ts";
import { cellOf, type Columns, type Header, readHeader } from "./header.ts";
import { faultNesting } from "./nesting.ts";

/** No limit: more pairs than the engine can count there are not. */
const UNLIMITED = 2 ** 31 - 1;
const NO_MINIMUM = 0;

type Column = "group" | "side" | "capacity" | "minimum" | "within";

const COLUMNS: Columns<Column> = {
  required: ["group", "side"],
  optional: ["capacity", "minimum", "within"],
};

/** Reads the groups; every fault of a row, and of how they nest, is told. */
export async function readGroups(file: string | undefined, faults: Faults): Promise<GroupList> {
  const byId = new Map<string, Group>();
  if (file === undefined) return { file: null, byId };
  let header: Header<Column> | null | undefined;
  const visit = (row: Row) => {
    if (header === undefined) header = readHeader(file, row.cells, COLUMNS, faults);
    else if (header !== null) readGroup(byId, header, { ...row, file }, faults);
  };
  const whole = await readCsvRows(file, visit, faults);
  if (whole && header === undefined) readHeader(file, [], COLUMNS, faults);
  if (whole && header) faultNesting(file, byId, faults);
  return { file, byId };
}

function readGroup(
  byId: Map<string, Group>,
  header: Header<Column>,
  { file, row, cells }: Row & { readonly file: string },
  faults: Faults,
): void {
  const at = (column: Column) => ({ file, row, column });
  const cell = (column: Column) => cellOf(header, cells, column);
  refuseSurplus(cells, header.width, { file, row }, faults);
  const id = cell("group");
  if (id === "") faultEmptyId(at("group"), faults);
  const side = readSide(cell("side"), at("side"), faults);
  const capacity = readSeats(cell("capacity"), UNLIMITED, at("capacity"), faults);
  const minimum = readSeats(cell("minimum"), NO_MINIMUM, at("minimum"), faults);
  if (minimum > capacity) faultMinimum(minimum, capacity, at("minimum"), faults);
  if (byId.has(id)) faultTwice(id, at("group"), faults);
  else if (id !== "") byId.set(id, { id, side, capacity, minimum, within: cell("within"), row });
}

type Cell = { readonly file: string; readonly row: number; readonly column: string };

function readSide(text: string, cell: Cell, faults: Faults): Side | undefined {
  if (text === "seeker" || text === "place") return text;
  faults.add(
    cell,
    quoted(text),
    both("«seeker» o «place»", "«seeker» or «place»"),
    both("Scrivere di che lato è il gruppo.", "Write which side the group is of."),
  );
  return undefined;
}
