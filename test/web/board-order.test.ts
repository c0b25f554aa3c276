import fc from "fast-check";
import { expect, test } from "vitest";
import type { BoardPair } from "../../src/rounds/board/pairs.ts";
import { select, selectionSchema } from "../../src/web/board/selection.ts";

const collator = new Intl.Collator("it", { numeric: true });

const code = fc.oneof(
  fc
    .tuple(fc.constantFrom("P", "p", "Q", "PA", ""), fc.integer({ min: 0, max: 120 }), fc.boolean())
    .map(
      ([letters, number, padded]) => `${letters}${String(number).padStart(padded ? 3 : 1, "0")}`,
    ),
  fc.constantFrom("P1a", "P1-2", "è1", "e1", "P9999999999999999", "P99999999999999999"),
);
const name = fc.constantFrom("Ànfora", "Anfora", "anfora 2", "Anfora 10", "Zeta", "Èrica", "Erica");
const pair: fc.Arbitrary<BoardPair> = fc.record({
  seeker: code,
  personHub: fc.constantFrom("H1", "H2", "H3", null),
  place: fc.constant("S1"),
  host: name,
  hostHub: fc.constant(null),
  fit: fc.constantFrom(0.2, 0.5, 0.9),
  word: fc.constant("good" as const),
  state: fc.constant(null),
  pinned: fc.constant(false),
});

const hubs = new Map([
  ["H1", "Zolla"],
  ["H2", "Àncora"],
]);
const hubOf = ({ personHub }: BoardPair) =>
  personHub === null ? "\u{10FFFF}" : (hubs.get(personHub) ?? personHub);

/** As the collator alone puts them. */
const ORDERS = {
  persona: () => 0,
  impresa: (a: BoardPair, b: BoardPair) => collator.compare(a.host, b.host),
  hub: (a: BoardPair, b: BoardPair) => collator.compare(hubOf(a), hubOf(b)),
  affinita: (a: BoardPair, b: BoardPair) => b.fit - a.fit,
};

test.each(Object.keys(ORDERS) as (keyof typeof ORDERS)[])(
  "pairs by %s stand as the collator puts each two of them",
  (ordine) => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
        const expected = pairs.toSorted(
          (a, b) => ORDERS[ordine](a, b) || collator.compare(a.seeker, b.seeker),
        );
        expect(select(pairs, selectionSchema.parse({ ordine }), hubs)).toEqual(expected);
      }),
    );
  },
);
