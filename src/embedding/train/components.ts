import type { Random } from "./random.ts";

const ITERATIONS = 30;

/**
 * The `count` directions that unit vectors have most in common, by power iteration with deflation,
 * not centred: what every text says says nothing, and in long texts it drowns the rest (Mu and
 * Viswanath, "All-but-the-Top", ICLR 2018). Each has length 1 and stands upright on those before it.
 */
export function commonDirections(
  units: readonly Float32Array[],
  dimensions: number,
  count: number,
  random: Random,
): Float64Array[] {
  const found: Float64Array[] = [];
  while (found.length < count) {
    let direction = Float64Array.from({ length: dimensions }, () => random.normal());
    for (let n = 0; n < ITERATIONS; n++) {
      const next = new Float64Array(dimensions);
      for (const unit of units) addScaled(next, unit, dot(unit, direction));
      withoutDirections(next, found);
      const length = Math.sqrt(dot(next, next));
      direction = next.map((value) => value / length);
    }
    found.push(direction);
  }
  return found;
}

/** Takes each direction's part out of a vector, in place. */
export function withoutDirections(vector: Float64Array, directions: readonly Float64Array[]): void {
  for (const direction of directions) addScaled(vector, direction, -dot(vector, direction));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

function addScaled(to: Float64Array, from: ArrayLike<number>, factor: number): void {
  for (let k = 0; k < to.length; k++) to[k]! += factor * from[k]!;
}
