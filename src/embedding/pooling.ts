import type { Pooling } from "./transformer-settings.ts";

/** Token vectors of a batch: texts × tokens × dimensions, row after row. */
export type TokenVectors = {
  readonly values: ArrayLike<number>;
  readonly tokens: number;
  readonly dimensions: number;
};

/**
 * One vector for a text of the batch, not yet of unit length: the mean of its `length` first
 * tokens, summed in double precision (padding stands behind them and is left out), or its first.
 */
export function pool(
  batch: TokenVectors,
  text: number,
  length: number,
  pooling: Pooling,
): Float64Array {
  const { values, tokens, dimensions } = batch;
  const counted = pooling === "cls" ? 1 : length;
  const sums = new Float64Array(dimensions);
  for (let token = 0; token < counted; token++) {
    const start = (text * tokens + token) * dimensions;
    for (let i = 0; i < dimensions; i++) sums[i]! += values[start + i]!;
  }
  return sums.map((sum) => sum / counted);
}
