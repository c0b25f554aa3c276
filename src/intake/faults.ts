import { type Bilingual, type Issue, type Place, verbatim } from "../errors.ts";
import type { Fault } from "./kinds/kind.ts";

const LONGEST_QUOTE = 60;

/** The cell's text between quotes, cut where it is long. */
export function quoted(text: string): Bilingual {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return verbatim(`«${short}»`);
}

/** Names in a row, for "did you mean". */
export const listed = (names: readonly string[]): string =>
  names.map((name) => `«${name}»`).join(", ");

export const both = (it: string, en: string): Bilingual => ({ it, en });

export const fault = (found: Bilingual, expected: Bilingual, next: Bilingual): Fault => ({
  found,
  expected,
  next,
});

export const at = (place: Place, { found, expected, next }: Fault): Issue => ({
  ...place,
  found,
  expected,
  next,
});

/** "Write one of these", or the plain advice where nothing is near. */
export function adviseNearest(nearest: readonly string[], otherwise: Bilingual): Bilingual {
  if (nearest.length === 0) return otherwise;
  const names = listed(nearest);
  return both(`Forse ${names}? ${otherwise.it}`, `Did you mean ${names}? ${otherwise.en}`);
}
