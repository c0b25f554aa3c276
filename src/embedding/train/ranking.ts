/**
 * Ranking loss on rated pairs (CoSENT; J. Su, 2022): of two pairs, the one that people found more
 * alike should have the greater cosine.
 *   loss = log(1 + Σ over likeness[i] > likeness[j] of exp((s[j] − s[i]) / t))
 *
 * `units` holds the first texts' unit vectors, then the second ones', in rows of `size`. Returns
 * the loss and its gradient by `units`.
 */
export function ranking(
  units: Float32Array,
  size: number,
  likeness: readonly number[],
  temperature: number,
): { loss: number; gradients: Float32Array } {
  const n = likeness.length;
  const cosines = likeness.map((_, i) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += units[i * size + k]! * units[(n + i) * size + k]!;
    return sum;
  });
  const slope = new Float64Array(n);
  let total = 1;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (likeness[i]! <= likeness[j]!) continue;
      const term = Math.exp((cosines[j]! - cosines[i]!) / temperature);
      total += term;
      slope[j]! += term;
      slope[i]! -= term;
    }
  }
  const gradients = new Float32Array(units.length);
  for (let i = 0; i < n; i++) {
    const g = slope[i]! / (total * temperature);
    for (let k = 0; k < size; k++) {
      gradients[i * size + k] = g * units[(n + i) * size + k]!;
      gradients[(n + i) * size + k] = g * units[i * size + k]!;
    }
  }
  return { loss: Math.log(total), gradients };
}
