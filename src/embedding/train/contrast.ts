/**
 * Contrastive loss with in-batch negatives (InfoNCE; van den Oord, Li and Vinyals, 2018), both
 * ways: among the batch's second texts, each first text should find its own, and the reverse.
 *
 * With cosines s[i][j] of first i and second j, and temperature t:
 *   loss = −½ mean_i (log softmax_j(s[i][·] / t)[i] + log softmax_i(s[·][i] / t)[i])
 * Pairs of one group (`groups`), other than i itself, mean the same and are left out.
 *
 * `units` holds the first texts' unit vectors, then the second ones', in rows of `size`. Returns
 * the loss and its gradient by `units`. Time n²·size with n pairs.
 */
export function contrast(
  units: Float32Array,
  size: number,
  groups: readonly number[],
  temperature: number,
): { loss: number; gradients: Float32Array } {
  const n = groups.length;
  const likeness = products(units, size, groups, temperature);
  const slope = new Float32Array(n * n);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    loss += addSoftmax(slope, likeness, i * n, 1, n, i);
    loss += addSoftmax(slope, likeness, i, n, n, i);
  }
  const gradients = new Float32Array(units.length);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const g = slope[i * n + j]! / (2 * n * temperature);
      if (Math.abs(g) < NEGLIGIBLE) continue;
      const [first, second] = [i * size, (n + j) * size];
      for (let k = 0; k < size; k++) {
        gradients[first + k]! += g * units[second + k]!;
        gradients[second + k]! += g * units[first + k]!;
      }
    }
  }
  return { loss: loss / (2 * n), gradients };
}

/** Smaller slopes are most of the table and change nothing. */
const NEGLIGIBLE = 1e-6;

/** Cosines over the temperature; those of other pairs of one group are put out of the running. */
function products(
  units: Float32Array,
  size: number,
  groups: readonly number[],
  temperature: number,
): Float32Array {
  const n = groups.length;
  const table = new Float32Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i !== j && groups[i] === groups[j]) {
        table[i * n + j] = -Infinity;
        continue;
      }
      const [a, b] = [i * size, (n + j) * size];
      let [even, odd] = [0, 0];
      for (let k = 0; k < size; k += 2) {
        even += units[a + k]! * units[b + k]!;
        odd += units[a + k + 1]! * units[b + k + 1]!;
      }
      table[i * n + j] = (even + odd) / temperature;
    }
  }
  return table;
}

/** Adds softmax − [right one] along a row or a column of the table; returns −log softmax there. */
function addSoftmax(
  slope: Float32Array,
  table: Float32Array,
  start: number,
  stride: number,
  n: number,
  right: number,
): number {
  let most = -Infinity;
  for (let j = 0; j < n; j++) most = Math.max(most, table[start + j * stride]!);
  let sum = 0;
  for (let j = 0; j < n; j++) sum += Math.exp(table[start + j * stride]! - most);
  for (let j = 0; j < n; j++) {
    slope[start + j * stride]! += Math.exp(table[start + j * stride]! - most) / sum;
  }
  slope[start + right * stride]! -= 1;
  return Math.log(sum) + most - table[start + right * stride]!;
}
