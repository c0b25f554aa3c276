import { OWN_COLUMNS, type OwnSheet } from "../../intake/own-row.ts";
import { RESOURCE_KIND_WORDS } from "../../intake/dictionaries/organisations.ts";
import type { Cells } from "../../intake/row-form.ts";
import type { Bilingual } from "../../errors.ts";
import { OFFER } from "./words.ts";

/** One of the things that a firm writes of itself: which row, and which of its columns the form asks. */
export interface RowKind {
  /** Below `impresa`. */
  readonly path: string;
  readonly sheet: OwnSheet;
  readonly title: Bilingual;
  readonly columns: readonly string[];
  /** What goes without saying. */
  readonly given: Cells;
}

const SEAT_ONLY: ReadonlySet<string> = new Set([
  "asks",
  "bands",
  "needs_licence",
  "exposures",
  "hosts",
]);
/** What a seat has no use for. */
const NOT_OF_SEAT: ReadonlySet<string> = new Set(["kind", "unit", "hosts"]);

const { organisations, resources, needs } = OWN_COLUMNS;

export const SEATS: RowKind = {
  path: "posti",
  sheet: "resources",
  title: OFFER.seat,
  columns: resources.filter((key) => !NOT_OF_SEAT.has(key)),
  given: { kind: RESOURCE_KIND_WORDS.seat[0], unit: "posti" },
};

export const OTHERS: RowKind = {
  path: "risorse",
  sheet: "resources",
  title: OFFER.other,
  columns: resources.filter((key) => !SEAT_ONLY.has(key)),
  given: {},
};

export const NEEDS: RowKind = {
  path: "fabbisogni",
  sheet: "needs",
  title: OFFER.need,
  columns: needs,
  given: {},
};

export const PROFILE: RowKind = {
  path: "scheda",
  sheet: "organisations",
  title: OFFER.profile,
  columns: organisations,
  given: {},
};
