import { expect, it } from "vitest";
import fc from "fast-check";
import { type Measures, meanMeasures, measuresOf } from "../../../bench/retrieval/measures.ts";

it("measures a ranking without ties by the places of its answers", () => {
  const scores = Float64Array.of(0.1, 0.9, 0.5, 0.7);
  const { mrr, success1, success5, ndcg10 } = measuresOf(
    scores,
    new Map([
      [2, 1],
      [0, 1],
    ]),
  );
  expect({ mrr, success1, success5 }).toEqual({ mrr: 1 / 3, success1: 0, success5: 1 });
  const ideal = 1 + 1 / Math.log2(3);
  expect(ndcg10).toBeCloseTo((1 / Math.log2(4) + 1 / Math.log2(5)) / ideal, 12);
});

it("gives a ranker that scores all alike what chance would give it", () => {
  const { mrr, success1, success5 } = measuresOf(new Float64Array(20), new Map([[7, 1]]));
  expect(success1).toBeCloseTo(1 / 20, 12);
  expect(success5).toBeCloseTo(5 / 20, 12);
  expect(mrr).toBeCloseTo(harmonic(20) / 20, 12);
});

it("counts a text that nothing found behind all others", () => {
  const scores = Float64Array.of(0.2, -Infinity, -0.4);
  expect(measuresOf(scores, new Map([[1, 1]])).mrr).toBeCloseTo(1 / 3, 12);
});

it("is the mean over all orders of equal scores", () => {
  const instance = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 6,
    })
    .filter((texts) => texts.some(([, gain]) => gain > 0));
  fc.assert(
    fc.property(instance, (texts) => {
      const scores = Float64Array.from(texts, ([score]) => score);
      const gains = new Map(
        [...texts.entries()].flatMap(([at, [, g]]) => (g > 0 ? [[at, g]] : [])),
      );
      const measured = measuresOf(scores, gains);
      const orders = permutations(texts.map((_, at) => at)).filter((order) =>
        order.every((text, at) => at === 0 || scores[order[at - 1]!]! >= scores[text]!),
      );
      const mean = meanMeasures(orders.map((order) => measuresInOrder(order, gains)));
      for (const key of Object.keys(mean) as (keyof Measures)[]) {
        expect(measured[key]).toBeCloseTo(mean[key], 10);
      }
    }),
  );
});

const gained = (list: readonly number[]) =>
  list.slice(0, 10).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);

/** The measures of one strict order, straight from their definitions. */
function measuresInOrder(order: readonly number[], gains: ReadonlyMap<number, number>): Measures {
  const first = order.findIndex((text) => gains.has(text)) + 1;
  return {
    mrr: 1 / first,
    success1: Number(first <= 1),
    success5: Number(first <= 5),
    success10: Number(first <= 10),
    ndcg10:
      gained(order.map((text) => gains.get(text) ?? 0)) /
      gained([...gains.values()].toSorted((a, b) => b - a)),
  };
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

const harmonic = (n: number): number => (n === 0 ? 0 : 1 / n + harmonic(n - 1));
