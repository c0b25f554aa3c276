import type { Bilingual, Place } from "../../errors.ts";
import { both, type Faults, quote, quoted } from "./faults.ts";

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const INFINITE = /^[+-]?(?:inf|infinity|∞)$/i;
const WHOLE = /^\d+$/;
/** The engine counts seats in 32 bits. */
const MOST_SEATS = 2 ** 31 - 1;

/** Any finite number, with a point before the decimals or, where told so, a comma; else NaN. */
export function numberIn(text: string, decimalComma: boolean): number {
  const plain = withPoint(text, decimalComma);
  const value = NUMBER.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

const withPoint = (text: string, decimalComma: boolean): string =>
  decimalComma ? text.replace(",", ".") : text;

/** Tells what stands where `numberIn` found no number. */
export function faultNumber(
  text: string,
  decimalComma: boolean,
  place: Place,
  faults: Faults,
): void {
  faults.add(
    place,
    foundInstead(text, withPoint(text, decimalComma)),
    both("un numero finito, come 0.75", "a finite number, such as 0.75"),
    both(
      "Correggere la cella; una coppia che non si può fare si lascia fuori dal file.",
      "Correct the cell; a pair that is not allowed is left out of the file.",
    ),
  );
}

function foundInstead(text: string, plain: string): Bilingual {
  if (text === "") return quoted(text);
  if (/^[+-]?nan$/i.test(text))
    return both(`${quote(text)}, non un numero`, `${quote(text)}, not a number (NaN)`);
  if (INFINITE.test(text) || NUMBER.test(plain))
    return both(`${quote(text)}, un numero infinito`, `${quote(text)}, an infinite number`);
  return both(`${quote(text)}, non un numero`, `${quote(text)}, not a number`);
}

/** A whole number of seats; an empty cell is the default. */
export function readSeats(text: string, otherwise: number, place: Place, faults: Faults): number {
  if (text === "") return otherwise;
  const value = WHOLE.test(text) ? Number(text) : Number.NaN;
  if (value <= MOST_SEATS) return value;
  faults.add(
    place,
    quoted(text),
    both(`un numero intero da 0 a ${MOST_SEATS}`, `a whole number from 0 to ${MOST_SEATS}`),
    both("Correggere la cella, o lasciarla vuota.", "Correct the cell, or leave it empty."),
  );
  return otherwise;
}

/** A number from 0 up; an empty cell is the default. */
export function readQuantity(
  text: string,
  otherwise: number,
  decimalComma: boolean,
  place: Place,
  faults: Faults,
): number {
  if (text === "") return otherwise;
  const value = numberIn(text, decimalComma);
  if (value >= 0) return value;
  if (Number.isNaN(value)) faultNumber(text, decimalComma, place, faults);
  else
    faults.add(
      place,
      quoted(text),
      both("un numero da 0 in su", "a number from 0 up"),
      both("Correggere la cella, o lasciarla vuota.", "Correct the cell, or leave it empty."),
    );
  return otherwise;
}

/** Tells that an id is missing. */
export function faultEmptyId(place: Place, faults: Faults): void {
  faults.add(
    place,
    quoted(""),
    both("un codice", "an id"),
    both("Scrivere il codice, o togliere la riga.", "Write the id, or remove the row."),
  );
}

/** Cells beyond the header's columns would be lost unseen. */
export function refuseSurplus(
  cells: readonly string[],
  width: number,
  place: Place,
  faults: Faults,
): void {
  if (cells.length <= width || cells.slice(width).every((cell) => cell === "")) return;
  faults.add(
    place,
    both(`${cells.length} celle`, `${cells.length} cells`),
    both(`${width}, come nella prima riga`, `${width}, as in the first row`),
    both(
      "Mettere fra virgolette una cella che contiene il separatore.",
      "Quote a cell that holds the separator.",
    ),
  );
}

/** Tells that an id stands in two rows. */
export function faultTwice(id: string, place: Place, faults: Faults): void {
  faults.add(
    place,
    both(`${quote(id)} per la seconda volta`, `${quote(id)} a second time`),
    both("ogni codice una volta sola", "each id only once"),
    both("Togliere la riga doppia.", "Remove the duplicate row."),
  );
}

/** Tells that more must come than can. */
export function faultMinimum(
  minimum: number,
  capacity: number,
  place: Place,
  faults: Faults,
): void {
  faults.add(
    place,
    both(
      `un minimo di ${minimum} con una capienza (capacity) di ${capacity}`,
      `a minimum of ${minimum} with a capacity of ${capacity}`,
    ),
    both("un minimo non superiore alla capienza", "a minimum no greater than the capacity"),
    both("Abbassare il minimo o alzare la capienza.", "Lower the minimum or raise the capacity."),
  );
}
