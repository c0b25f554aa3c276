/**
 * Signed feature hashing: a feature falls on one coordinate with one sign, so that the dot product
 * of two hashed vectors is an unbiased estimate of that of the unhashed ones, however many features
 * there are (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009).
 * Hashes are FNV-1a over UTF-16 code units with MurmurHash3's finaliser: 32-bit integers alone, the
 * same on every platform.
 */
export function addFeature(vector: Float64Array, hash: number, weight: number): void {
  const mixed = spread(hash);
  vector[(mixed >>> 1) % vector.length]! += (mixed & 1) === 0 ? weight : -weight;
}

/** Extends a hash by the code units of `text` from `start` to before `end`. */
export function hashText(seed: number, text: string, start = 0, end = text.length): number {
  let hash = seed;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** A start for a kind of feature: equal texts of two kinds are two features. */
export function hashSeed(kind: string): number {
  return hashText(FNV_OFFSET, kind);
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** A hash with its bits stirred, as a whole number from 0 to before 2^32. */
export function spread(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
