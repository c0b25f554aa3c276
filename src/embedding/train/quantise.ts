import { CODE_LIMIT } from "../static-model.ts";

/** Four bits a value: each row by its own step, the one of a few at which rounding costs least. */
export function quantised(
  rows: readonly Float64Array[],
  dimensions: number,
): { scales: Float32Array; codes: Int8Array } {
  const scales = new Float32Array(rows.length);
  const codes = new Int8Array(rows.length * dimensions);
  for (const [row, values] of rows.entries()) {
    const scale = bestScale(values);
    scales[row] = scale;
    for (const [k, value] of values.entries()) codes[row * dimensions + k] = codeOf(value, scale);
  }
  return { scales, codes };
}

/** Where the greatest value of a row may be cut off, as shares of it. */
const CUTS = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

function bestScale(values: Float64Array): number {
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let best = { scale: 0, error: Infinity };
  for (const cut of CUTS) {
    const scale = Math.fround((cut * greatest) / CODE_LIMIT);
    let error = 0;
    for (const value of values) error += (value - scale * codeOf(value, scale)) ** 2;
    if (error < best.error) best = { scale, error };
  }
  return best.scale;
}

const codeOf = (value: number, scale: number) =>
  scale === 0 ? 0 : Math.max(-CODE_LIMIT, Math.min(CODE_LIMIT, Math.round(value / scale)));
