import type { Bilingual, Issue } from "../../errors.ts";
import type { Comuni } from "../../programmes/territory/comuni.ts";
import type { Codes } from "../codes.ts";

/** What a cell's text may lean on: the codes of the files and the database, and the comuni. */
export interface Context {
  readonly codes: Codes;
  readonly comuni: Comuni;
  /** ISTAT codes of the programme's territory, which decide between comuni of like name. */
  readonly territory: ReadonlySet<string>;
}

/** One fault of a cell, before its place is known. */
export type Fault = Pick<Issue, "found" | "expected" | "next">;

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A kind of cell: how its text becomes a value, and the one text that the value is written as. */
export interface Kind<T> {
  readonly expected: Bilingual;
  /** The words allowed, for the sheet «Come si compila». */
  readonly words?: readonly string[];
  /** The code's own words for the same, one by one. */
  readonly codes?: readonly string[];
  /** What a form asks it with; a line of text where nothing is said. */
  readonly field?: "choice" | "date" | "comune" | "items";
  parse(text: string, context: Context): Parsed<T>;
  format(value: T, context: Context): string;
}

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

export const refused = (...faults: readonly Fault[]): { ok: false; faults: readonly Fault[] } => ({
  ok: false,
  faults,
});
