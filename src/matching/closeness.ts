import type { CalibratedPart, MatchInput, Phrase, VectorRow } from "./parties.ts";

/** Reads a cosine among a programme's own pairs: its share of pairs that are less close. */
export type Calibrate = (table: Float32Array, cosine: number) => number;

/** Calibrated closeness of two texts in [0, 1]; null where a text or a calibration is missing. */
export type Closeness = (part: CalibratedPart, a: VectorRow, b: VectorRow) => number | null;

/** Entries of one memory: 32 MiB. */
const MOST_REMEMBERED = 1 << 22;

/**
 * Reads closeness from the vectors. Phrases recur from person to person (everybody's «HACCP» is one
 * vector), so what two phrases are to each other is reckoned once, where a memory of all fits.
 */
export function closenessOf(input: MatchInput, calibrate: Calibrate): Closeness {
  const reckon = (part: CalibratedPart, a: number, b: number): number | null => {
    const table = input.calibrations[part];
    return table === undefined ? null : calibrate(table, cosine(input, a, b));
  };
  const memories = new Map<CalibratedPart, Memory | undefined>();
  return (part, a, b) => {
    if (a === null || b === null) return null;
    if (!memories.has(part)) memories.set(part, memoryFor(part, input));
    const memory = memories.get(part);
    const at = memory?.index(a, b) ?? -1;
    if (memory === undefined || at < 0) return reckon(part, a, b);
    const known = memory.values[at]!;
    if (!Number.isNaN(known)) return known;
    const value = reckon(part, a, b);
    memory.values[at] = value ?? Number.NaN;
    return value;
  };
}

function cosine({ vectors: { data, dimensions } }: MatchInput, a: number, b: number): number {
  let sum = 0;
  const i = a * dimensions;
  const j = b * dimensions;
  for (let d = 0; d < dimensions; d++) sum += data[i + d]! * data[j + d]!;
  return sum;
}

const phrases = <K extends string>(
  parties: readonly { readonly [key in K]: readonly Phrase[] }[],
  key: K,
): VectorRow[] => parties.flatMap((party) => party[key].map(({ vector }) => vector));

/** Where at least one side has phrases, which recur; the other parts hold each text against each once. */
function memoryFor(part: CalibratedPart, { seekers, places, vectors }: MatchInput) {
  const count = vectors.dimensions === 0 ? 0 : vectors.data.length / vectors.dimensions;
  switch (part) {
    case "skill-ask":
      return memoryOf(phrases(seekers, "skills"), phrases(places, "asks"), count);
    case "skills-offer":
      return memoryOf(
        phrases(seekers, "skills"),
        places.map(({ offer }) => offer),
        count,
      );
    case "need-gift":
    case "need-gifts":
      return memoryOf(phrases(seekers, "needs"), phrases(places, "gives"), count);
    default:
      return undefined;
  }
}

interface Memory {
  readonly values: Float64Array;
  /** Where the pair's value stands, or −1. */
  readonly index: (a: number, b: number) => number;
}

/** Room for every left vector against every right one; undefined where that is too much. */
function memoryOf(
  left: readonly VectorRow[],
  right: readonly VectorRow[],
  vectors: number,
): Memory | undefined {
  const rows = numbered(left, vectors);
  const columns = numbered(right, vectors);
  if (rows.count * columns.count > MOST_REMEMBERED) return undefined;
  return {
    values: new Float64Array(rows.count * columns.count).fill(Number.NaN),
    index: (a, b) => {
      const row = rows.number[a]!;
      const column = columns.number[b]!;
      return row < 0 || column < 0 ? -1 : row * columns.count + column;
    },
  };
}

/** Each vector's number among those listed, −1 for the others. */
function numbered(listed: readonly VectorRow[], vectors: number) {
  const number = new Int32Array(vectors).fill(-1);
  let count = 0;
  for (const vector of listed) {
    if (vector === null || number[vector]! >= 0) continue;
    number[vector] = count++;
  }
  return { number, count };
}
