import fc from "fast-check";
import { expect, test } from "vitest";
import { PairHeap } from "../../src/assignment/heap.ts";

const keys = fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -9, max: 9 }));

test("nodes leave in the order of their keys, then of their index, however often keys were lowered", () => {
  const heap = new PairHeap(20);
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 19 }), keys), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (lowered) => {
      heap.clear();
      const least = new Map<number, readonly [number, number]>();
      for (const [node, [first, second]] of lowered) {
        const known = least.get(node);
        if (known && (known[0] < first || (known[0] === first && known[1] <= second))) continue;
        least.set(node, [first, second]);
        heap.lower(node, first, second);
      }
      const sorted = [...least].toSorted(([a, x], [b, y]) => x[0] - y[0] || x[1] - y[1] || a - b);
      for (const [node, [first, second]] of sorted) {
        expect(heap.peek()).toBe(node);
        expect(heap.pop()).toBe(node);
        expect([heap.first[node], heap.second[node]]).toEqual([first, second]);
      }
      expect([heap.peek(), heap.pop()]).toEqual([-1, -1]);
    }),
    { numRuns: 2000, seed: 20_260_101 },
  );
});
