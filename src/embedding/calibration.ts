import { InnestoError } from "../errors.ts";

/** Points of a quantile table. */
export const QUANTILE_POINTS = 1024;

/**
 * The quantiles of a sample of cosines: entry k is the sample's value at probability
 * (k + ½) / 1024, a step of its empirical distribution, in single precision and ascending.
 *
 * Any number of cosines makes a table; few make coarse steps that keep away from the ends (two
 * cosines read 0.25 and 0.75, one reads 0.5). None makes null: nothing can be said to be close.
 * Throws `invalid` at a value that is not finite. The input is left as it is.
 */
export function quantileTable(cosines: Float64Array): Float32Array | null {
  const odd = cosines.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0) throw notFinite(odd, cosines[odd]!);
  if (cosines.length === 0) return null;
  const sorted = cosines.toSorted();
  return Float32Array.from(
    { length: QUANTILE_POINTS },
    (_, k) => sorted[Math.floor(((k + 0.5) * sorted.length) / QUANTILE_POINTS)]!,
  );
}

/**
 * The share of the sample's pairs that are less close than this cosine, in [0, 1]: 0.97 reads
 * "closer than 97 % of pairs". Never falls as the cosine rises. Between two entries it is
 * interpolated; on equal entries it is their middle, so that ties count half; below the table it
 * is 0 and above it 1. A cosine that is not finite throws `invalid`.
 */
export function calibrate(table: Float32Array, cosine: number): number {
  if (!Number.isFinite(cosine)) throw notFinite(0, cosine);
  const value = Math.fround(cosine);
  const below = countWhere(table, (entry) => entry < value);
  const notAbove = countWhere(table, (entry) => entry <= value);
  if (below < notAbove) return (below + notAbove) / 2 / table.length;
  if (below === 0) return 0;
  if (below === table.length) return 1;
  const low = table[below - 1]!;
  const part = (value - low) / (table[below]! - low);
  return (below - 0.5 + part) / table.length;
}

/** The table as text: base64 of its little-endian single-precision entries. */
export function encodeTable(table: Float32Array): string {
  const bytes = Buffer.alloc(table.length * 4);
  table.forEach((value, k) => bytes.writeFloatLE(value, k * 4));
  return bytes.toString("base64");
}

/** The table back from its text; `invalid` when that is no ascending table of 1,024 entries. */
export function decodeTable(text: string): Float32Array {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length !== QUANTILE_POINTS * 4) throw notATable();
  const table = Float32Array.from({ length: QUANTILE_POINTS }, (_, k) => bytes.readFloatLE(k * 4));
  const ascends = table.every(
    (value, k) => Number.isFinite(value) && value >= (table[k - 1] ?? value),
  );
  if (!ascends) throw notATable();
  return table;
}

/** How many entries, from the first on, pass a test that holds up to some point. */
function countWhere(table: Float32Array, holds: (entry: number) => boolean): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(table[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function notFinite(at: number, value: number): InnestoError {
  return new InnestoError("invalid", {
    it: `La somiglianza numero ${at + 1} non è un numero finito: ${value}`,
    en: `Cosine number ${at + 1} is not a finite number: ${value}`,
  });
}

function notATable(): InnestoError {
  return new InnestoError("invalid", {
    it: `La tabella di calibrazione è danneggiata: attesi ${QUANTILE_POINTS} valori crescenti`,
    en: `The calibration table is damaged: expected ${QUANTILE_POINTS} ascending values`,
  });
}
