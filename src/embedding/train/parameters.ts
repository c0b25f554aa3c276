import type { Random } from "./random.ts";

/** The numbers that training finds: `count` rows of `dimensions`, changed by rows' own pace. */
export interface Parameters {
  readonly dimensions: number;
  readonly values: Float32Array;
  /** Sum of each row's mean squared gradients: the pace of AdaGrad, one for a row. */
  readonly squares: Float32Array;
  readonly gradients: Float32Array;
  readonly touched: Set<number>;
}

const NAME_LENGTH = 0.5;

/**
 * Rows in random directions: words start as strangers to each other, and what training does not
 * bring together stays apart, so that a shared rare word keeps counting. The first `nameCount` rows
 * are of half the length of the others: a word is first of all its stem and its letters.
 */
export function randomParameters(
  count: number,
  nameCount: number,
  dimensions: number,
  random: Random,
): Parameters {
  const values = new Float32Array(count * dimensions);
  for (let i = 0; i < values.length; i++) {
    const length = i < nameCount * dimensions ? NAME_LENGTH : 1;
    values[i] = (length * random.normal()) / Math.sqrt(dimensions);
  }
  return {
    dimensions,
    values,
    squares: new Float32Array(count),
    gradients: new Float32Array(values.length),
    touched: new Set(),
  };
}

/**
 * One step down the gathered gradients, which are cleared: AdaGrad with one pace for each row
 * (Duchi, Hazan and Singer, JMLR 12, 2011), so that rare words move as far as frequent ones.
 */
export function step(parameters: Parameters, rate: number): void {
  const { dimensions, values, squares, gradients, touched } = parameters;
  for (const row of touched) {
    const start = row * dimensions;
    let sum = 0;
    for (let k = start; k < start + dimensions; k++) sum += gradients[k]! * gradients[k]!;
    squares[row]! += sum / dimensions;
    const pace = rate / Math.sqrt(squares[row]! + 1e-12);
    for (let k = start; k < start + dimensions; k++) {
      values[k]! -= pace * gradients[k]!;
      gradients[k] = 0;
    }
  }
  touched.clear();
}
