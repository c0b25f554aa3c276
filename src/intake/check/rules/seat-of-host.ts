import { at, both, fault, quoted, listed } from "../../faults.ts";
import type { Party } from "../../kinds/party.ts";
import { sheetOf } from "../../sheets.ts";
import { placeOf, rowsIn } from "../planned.ts";
import { holdsSeat, isFromFile, type Rule } from "./rule.ts";

interface Seating {
  readonly seat?: string | null;
  readonly organisation?: string;
  readonly state?: string;
}

/** A collaboration's seat is a seat, and the host's own. */
export const seatsOfTheHost: Rule = (plan) => {
  const sheet = sheetOf("collaborations");
  const resources = new Map(rowsIn(plan, "resources").map((row) => [row.id, row.values]));
  return rowsIn(plan, "collaborations").flatMap((row) => {
    const { seat, organisation } = row.values as Seating;
    const resource = resources.get(String(seat));
    if (!isFromFile(row) || typeof seat !== "string" || !resource || organisation === undefined)
      return [];
    const giver = resource["giver"] as Party | undefined;
    const isHosts = giver?.kind === "organisation" && giver.id === organisation;
    if (giver === undefined || (resource["kind"] === "seat" && isHosts)) return [];
    const code = plan.context.codes.code("resource", seat);
    const host = plan.context.codes.code("organisation", organisation);
    const expected = both(`un posto di ${host}`, `a seat of ${host}`);
    const next = both(
      "Correggere il posto o l'organizzazione.",
      "Mend the seat or the organisation.",
    );
    return [at(placeOf(sheet, row, "seat"), fault(quoted(code), expected, next))];
  });
};

/** Without a seat it must be clear which: the host has none, or only one. */
export const seatIsClear: Rule = (plan) => {
  const sheet = sheetOf("collaborations");
  const seats = rowsIn(plan, "resources").filter(({ values }) => values["kind"] === "seat");
  return rowsIn(plan, "collaborations").flatMap((row) => {
    const { seat, organisation, state } = row.values as Seating;
    if (!isFromFile(row) || row.fate === "unchanged" || seat !== null || !holdsSeat(state))
      return [];
    const own = seats.filter(
      ({ values }) => (values["giver"] as Party | undefined)?.id === organisation,
    );
    if (own.length < 2) return [];
    const codes = own.map(({ id }) => plan.context.codes.code("resource", id));
    const found = both("una cella vuota", "an empty cell");
    const expected = both(`uno di ${listed(codes)}`, `one of ${listed(codes)}`);
    const next = both("Dire quale posto è occupato.", "Say which seat is taken.");
    return [at(placeOf(sheet, row, "seat"), fault(found, expected, next))];
  });
};
