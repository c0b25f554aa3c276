import { both, type Faults, quote } from "./faults.ts";
import type { Group } from "./groups.ts";

/** Tells every group that lies within an unknown one, within one of the other side, or within itself. */
export function faultNesting(file: string, byId: ReadonlyMap<string, Group>, faults: Faults): void {
  for (const group of byId.values()) {
    if (group.within === "") continue;
    const cell = { file, row: group.row, column: "within" };
    const above = byId.get(group.within);
    const name = quote(group.within);
    if (above === undefined)
      faults.add(
        cell,
        both(`il gruppo sconosciuto ${name}`, `the unknown group ${name}`),
        both("un gruppo di questo file", "a group of this file"),
        both("Correggerlo, o aggiungere il gruppo.", "Correct it, or add the group."),
      );
    else if (above.side !== undefined && group.side !== undefined && above.side !== group.side)
      faults.add(
        cell,
        both(
          `il gruppo ${name}, che è di ${above.side}`,
          `the group ${name}, which is of the side ${above.side}`,
        ),
        both(`un gruppo di ${group.side}`, `a group of the side ${group.side}`),
        both("Un gruppo sta dentro uno del suo lato.", "A group lies within one of its own side."),
      );
    else if (liesWithinItself(group, byId))
      faults.add(
        cell,
        both(
          `${quote(group.id)} dentro ${name}, che sta dentro ${quote(group.id)}`,
          `${quote(group.id)} within ${name}, which lies within ${quote(group.id)}`,
        ),
        both("gruppi che non si contengono a vicenda", "groups that do not contain each other"),
        both("Togliere uno dei «within».", "Remove one of the «within»."),
      );
  }
}

/** Whether the way up from a group comes back to it; one that leads into another circle does not. */
function liesWithinItself(group: Group, byId: ReadonlyMap<string, Group>): boolean {
  const passed = new Set<string>();
  let above = byId.get(group.within);
  while (above !== undefined && above !== group && !passed.has(above.id)) {
    passed.add(above.id);
    above = byId.get(above.within);
  }
  return above === group;
}
