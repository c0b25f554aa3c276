/**
 * Where each key's entries begin once they are sorted: length size + 1, those of key k from
 * start[k] to start[k + 1] − 1. Keys are whole numbers from 0 to size − 1.
 */
export function startsOf(keys: Int32Array, size: number): Int32Array {
  const start = new Int32Array(size + 1);
  for (const key of keys) start[key + 1]!++;
  for (let k = 0; k < size; k++) start[k + 1]! += start[k]!;
  return start;
}

/** The positions by their keys, those of one key as they stood; linear, and again for two keys. */
export function sortedBy(keys: Int32Array, size: number, positions: Int32Array): Int32Array {
  const next = startsOf(keys, size);
  const sorted = new Int32Array(positions.length);
  for (const position of positions) sorted[next[keys[position]!]!++] = position;
  return sorted;
}
