import { expect, test } from "vitest";
import { inHashOrder } from "../../src/matching/order.ts";
import { Random } from "../assignment/random.ts";

const rows = Array.from({ length: 50 }, (_, n) => ({ id: `P${String(n).padStart(2, "0")}` }));
const ids = (ordered: readonly { readonly id: string }[]) => ordered.map(({ id }) => id);

test("does not depend on the order given, and leaves it as it was", () => {
  const given = new Random(7).permutation(rows.length).map((at) => rows[at]!);
  const before = ids(given);
  expect(ids(inHashOrder(given, "seme"))).toEqual(ids(inHashOrder(rows, "seme")));
  expect(ids(given)).toEqual(before);
});

test("keeps every row", () => {
  expect(ids(inHashOrder(rows, "seme")).toSorted()).toEqual(ids(rows));
});

test("follows neither the spelling nor another seed's order", () => {
  expect(ids(inHashOrder(rows, "seme"))).not.toEqual(ids(rows));
  expect(ids(inHashOrder(rows, "seme"))).not.toEqual(ids(inHashOrder(rows, "altro")));
});

/** Written down, so that an answer given once can be given again by a later version. */
test("is this very order", () => {
  expect(ids(inHashOrder(rows.slice(0, 8), "ciclo 1"))).toMatchInlineSnapshot(`
    [
      "P07",
      "P00",
      "P01",
      "P03",
      "P05",
      "P04",
      "P06",
      "P02",
    ]
  `);
});

test("puts each row first about as often", () => {
  const few = rows.slice(0, 4);
  const first = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed++) {
    const { id } = inHashOrder(few, `seme ${seed}`)[0]!;
    first.set(id, (first.get(id) ?? 0) + 1);
  }
  // 500 each on average; five standard deviations are 97.
  for (const { id } of few) expect(Math.abs(first.get(id)! - 500)).toBeLessThan(97);
});
