import { faultEmptyId, faultMinimum, faultTwice, readSeats, refuseSurplus } from "./cells.ts";
import { type Row, readCsvRows } from "./csv-rows.ts";
import { both, type Faults, quote, quoted } from "./faults.ts";
import { cellOf, type Columns, type Header, readHeader } from "./header.ts";
import { faultNesting } from "./nesting.ts";

/** The two sides of a pair. */
export type Side = "seeker" | "place";

/** One limit on the pairs of all members, those of the groups within it included. */
export interface Group {
  readonly id: string;
  /** Undefined after telling that it is none. */
  readonly side: Side | undefined;
  readonly capacity: number;
  readonly minimum: number;
  /** The id of the group that it lies within, or empty. */
  readonly within: string;
  /** In the file. */
  readonly row: number;
}

/** The groups of both sides by their ids, in the order of their file; none without one. */
export interface GroupList {
  readonly file: string | null;
  readonly byId: ReadonlyMap<string, Group>;
}

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

/** Tells that a member names a group that is none, or one of the other side. */
export function checkMembership(
  id: string,
  side: Side,
  { file, byId }: GroupList,
  cell: Cell,
  faults: Faults,
): void {
  const group = byId.get(id);
  if (group === undefined)
    faults.add(
      cell,
      both(`il gruppo sconosciuto ${quote(id)}`, `the unknown group ${quote(id)}`),
      file === null
        ? both("il file dei gruppi, con --groups", "the file of groups, by --groups")
        : both(`un gruppo che sta in ${file}`, `a group that stands in ${file}`),
      both("Correggerlo, o aggiungerlo ai gruppi.", "Correct it, or add it to the groups."),
    );
  else if (group.side !== undefined && group.side !== side)
    faults.add(
      cell,
      both(
        `il gruppo ${quote(id)}, che è di ${group.side}`,
        `the group ${quote(id)}, which is of the side ${group.side}`,
      ),
      both(`un gruppo di ${side}`, `a group of the side ${side}`),
      both("Correggerlo, o cambiare lato al gruppo.", "Correct it, or change the group's side."),
    );
}
