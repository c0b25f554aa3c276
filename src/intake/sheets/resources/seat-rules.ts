import { both, quoted } from "../../faults.ts";
import { formatNumber } from "../../kinds/number.ts";
import type { RowFault } from "../../sheet.ts";
import type { Values } from "../../part.ts";
import { needlessCell } from "../common.ts";

interface SeatValues {
  readonly kind?: string;
  readonly amount?: number;
  readonly minimum?: number | null;
  readonly hosts?: "person" | "idea" | null;
  readonly bands?: readonly string[];
  readonly needs_licence?: boolean | null;
  readonly exposures?: readonly string[];
  readonly measure?: string | null;
  readonly collaboration?: string | null;
}

export const isSeat = ({ kind }: Values): boolean => kind === "seat";

/** What an empty cell means of a seat, and that it means nothing elsewhere. */
export function seatDefaults({ kind, minimum, hosts, needs_licence: licence }: SeatValues) {
  if (kind === "seat")
    return { minimum: minimum ?? 0, hosts: hosts ?? "person", needs_licence: licence ?? false };
  return {
    minimum: minimum === 0 ? null : (minimum ?? null),
    needs_licence: licence === false ? null : (licence ?? null),
  };
}

/** Capacity, minimum, and cells that only a seat may fill. */
export function faultsOfSeat(values: SeatValues): readonly RowFault[] {
  if (values.kind === undefined) return [];
  return values.kind === "seat" ? faultsOfCapacity(values) : faultsOfOthers(values);
}

function faultsOfCapacity({ amount, minimum }: SeatValues): readonly RowFault[] {
  if (amount === undefined) return [];
  const written = formatNumber(amount);
  if (!Number.isInteger(amount)) {
    const expected = both("un numero intero di posti", "a whole number of seats");
    const next = both("Correggere il numero.", "Mend the number.");
    return [{ column: "amount", found: quoted(written), expected, next }];
  }
  if ((minimum ?? 0) <= amount) return [];
  return [
    {
      column: "minimum",
      found: quoted(String(minimum)),
      expected: both(
        `un minimo non oltre i ${written} posti`,
        `a minimum of no more than the ${written} seats`,
      ),
      next: both("Abbassare il minimo o alzare la quantità.", "Lower the minimum or add seats."),
    },
  ];
}

function faultsOfOthers(values: SeatValues): readonly RowFault[] {
  const filled: Readonly<Record<string, boolean>> = {
    minimum: (values.minimum ?? null) !== null,
    hosts: (values.hosts ?? null) !== null,
    bands: (values.bands ?? []).length > 0,
    needs_licence: (values.needs_licence ?? null) !== null,
    exposures: (values.exposures ?? []).length > 0,
    measure: (values.measure ?? null) !== null,
    collaboration: (values.collaboration ?? null) !== null,
  };
  return Object.keys(filled)
    .filter((column) => filled[column])
    .map((column) => needlessCell(column, "niente: non è un posto", "nothing: it is no seat"));
}
