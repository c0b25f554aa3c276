/** How many queries are compared at once: each value of a text is then read once for all of them. */
export const QUERIES_AT_ONCE = 4;

/**
 * Vectors in one block without their zeros, which add nothing to a cosine: of a short text most
 * features of spelling are 0. Vector v has the values from starts[v] to before starts[v + 1].
 */
export interface CompactVectors {
  readonly count: number;
  readonly starts: Uint32Array;
  /** Where each value stands in its vector, times QUERIES_AT_ONCE. */
  readonly places: Uint32Array;
  readonly values: Float32Array;
}

export function compactVectors(vectors: readonly (Float32Array | null)[]): CompactVectors {
  const starts = new Uint32Array(vectors.length + 1);
  for (const [at, vector] of vectors.entries()) {
    let values = 0;
    for (let k = 0; k < (vector?.length ?? 0); k++) if (vector![k] !== 0) values++;
    starts[at + 1] = starts[at]! + values;
  }
  const places = new Uint32Array(starts.at(-1)!);
  const values = new Float32Array(places.length);
  let next = 0;
  for (const vector of vectors) {
    for (let k = 0; k < (vector?.length ?? 0); k++) {
      if (vector![k] === 0) continue;
      places[next] = QUERIES_AT_ONCE * k;
      values[next++] = vector![k]!;
    }
  }
  return { count: vectors.length, starts, places, values };
}

/**
 * The cosines of up to QUERIES_AT_ONCE unit vectors with every vector of a block, query after
 * query, each summed in order in double precision, as `cosine` does. −Infinity where there is none.
 */
export function cosines(
  queries: readonly (Float32Array | null | undefined)[],
  { count, starts, places, values }: CompactVectors,
): Float64Array {
  const beside = sideBySide(queries);
  const found = new Float64Array(QUERIES_AT_ONCE * count);
  for (let text = 0; text < count; text++) {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    const end = starts[text + 1]!;
    for (let n = starts[text]!; n < end; n++) {
      const value = values[n]!;
      const place = places[n]!;
      first += beside[place]! * value;
      second += beside[place + 1]! * value;
      third += beside[place + 2]! * value;
      fourth += beside[place + 3]! * value;
    }
    const isThere = starts[text] !== end;
    found[text] = isThere ? first : -Infinity;
    found[count + text] = isThere ? second : -Infinity;
    found[2 * count + text] = isThere ? third : -Infinity;
    found[3 * count + text] = isThere ? fourth : -Infinity;
  }
  for (let q = 0; q < QUERIES_AT_ONCE; q++) {
    if (!queries[q]) found.fill(-Infinity, q * count, (q + 1) * count);
  }
  return found;
}

/** The first values of all queries, then the second ones, and so on. */
function sideBySide(queries: readonly (Float32Array | null | undefined)[]): Float64Array {
  const dimensions = Math.max(0, ...queries.map((query) => query?.length ?? 0));
  const beside = new Float64Array(QUERIES_AT_ONCE * dimensions);
  for (const [q, query] of queries.entries()) {
    for (const [k, value] of (query ?? []).entries()) beside[QUERIES_AT_ONCE * k + q] = value;
  }
  return beside;
}
