import { at, both, fault } from "../../faults.ts";
import { sheetOf } from "../../sheets.ts";
import { type Plan, type PlannedRow, placeOf, rowsIn } from "../planned.ts";
import { holdsSeat, isFromFile, type Rule } from "./rule.ts";

/** No more collaborations under way on a seat than it has room for. */
export const seatsHaveRoom: Rule = (plan) => {
  const resources = new Map(rowsIn(plan, "resources").map((row) => [row.id, row]));
  const holders = new Map<string, PlannedRow[]>();
  for (const row of rowsIn(plan, "collaborations")) {
    const { seat, state } = row.values;
    if (typeof seat !== "string" || !holdsSeat(state)) continue;
    holders.set(seat, [...(holders.get(seat) ?? []), row]);
  }
  return [...holders].flatMap(([id, taken]) => {
    const resource = resources.get(id);
    const capacity = resource?.values["amount"];
    if (resource === undefined || typeof capacity !== "number") return [];
    return taken.length > capacity ? overfull(plan, resource, capacity, taken) : [];
  });
};

function overfull(plan: Plan, seat: PlannedRow, capacity: number, taken: readonly PlannedRow[]) {
  const code = plan.context.codes.code("resource", seat.id);
  const codes = taken.map(({ id }) => plan.context.codes.code("collaboration", id));
  const found = both(
    `${taken.length} collaborazioni in corso su ${code}: ${codes.join(", ")}`,
    `${taken.length} collaborations under way on ${code}: ${codes.join(", ")}`,
  );
  const expected = both(`al più ${capacity}`, `at most ${capacity}`);
  const next = both(
    "Correggere il posto, lo stato, o la quantità della risorsa.",
    "Mend the seat, the state, or the resource's amount.",
  );
  const fileRows = taken.filter(isFromFile);
  const place = fileRows[0]
    ? placeOf(sheetOf("collaborations"), fileRows.at(-1)!, "seat")
    : placeOf(sheetOf("resources"), seat, "amount");
  return fileRows.length > 0 || isFromFile(seat) ? [at(place, fault(found, expected, next))] : [];
}
