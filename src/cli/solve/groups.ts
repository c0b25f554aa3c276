import { both, type Faults, quote } from "./faults.ts";

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

type Cell = { readonly file: string; readonly row: number; readonly column: string };

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
