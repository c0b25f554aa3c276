import { expect, test } from "vitest";
import { fixed } from "../../../src/matching/fixed-point.ts";
import {
  type Cover,
  assignEssentialFirst,
} from "../../../src/matching/criteria/essential-first.ts";
import type { Random } from "../../assignment/random.ts";
import { withSeeds } from "../seeds.ts";

const coverOf = (rows: readonly (readonly number[])[], essential: readonly number[]): Cover => ({
  needs: rows.length,
  gifts: rows[0]?.length ?? 0,
  degree: Float64Array.from(rows.flat(), fixed),
  essential: Uint8Array.from(essential),
});

type Sums = readonly [essential: number, others: number];

function sumsOf({ gifts, degree, essential }: Cover, giftOf: Int32Array): Sums {
  const sums: [number, number] = [0, 0];
  giftOf.forEach((gift, need) => {
    if (gift >= 0) sums[essential[need] === 1 ? 0 : 1] += degree[need * gifts + gift]!;
  });
  return sums;
}

const isMore = (a: Sums, b: Sums) => a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);

/** The greatest sums by trying every way. */
function byTrying(cover: Cover): Sums {
  const giftOf = new Int32Array(cover.needs).fill(-1);
  let best: Sums = [0, 0];
  const visit = (need: number) => {
    if (need === cover.needs) {
      const sums = sumsOf(cover, giftOf);
      if (isMore(sums, best)) best = sums;
      return;
    }
    visit(need + 1);
    for (let gift = 0; gift < cover.gifts; gift++) {
      if (giftOf.includes(gift)) continue;
      giftOf[need] = gift;
      visit(need + 1);
      giftOf[need] = -1;
    }
  };
  visit(0);
  return best;
}

/** Few values, so that equal ones abound. */
const drawn = (random: Random) => fixed(random.chance(0.4) ? 0 : random.between(1, 6) / 7);

function randomCover(random: Random): Cover {
  const needs = random.between(0, 5);
  const gifts = random.between(0, 5);
  return {
    needs,
    gifts,
    degree: Float64Array.from({ length: needs * gifts }, () => drawn(random)),
    essential: Uint8Array.from({ length: needs }, () => (random.chance(0.5) ? 1 : 0)),
  };
}

const CASES = [
  ["one gift goes to the need that it covers best", [[0.5], [0.9]], [0, 0], [-1, 0]],
  ["an essential need comes first, even where it is covered less", [[0.9], [0.3]], [0, 1], [-1, 0]],
  ["who is displaced takes another gift", [[0.9, 0.6], [0.8, 0]], [0, 1], [1, 0]], // prettier-ignore
  ["among equal essentials the others decide", [[0.5, 0.5], [0.9, 0]], [1, 0], [1, 0]], // prettier-ignore
  ["what covers nothing is not given", [[0, 0]], [1], [-1]],
] as const;

test.each(CASES)("%s", (_, degrees, essential, expected) => {
  expect([...assignEssentialFirst(coverOf(degrees, essential))]).toEqual(expected);
});

test("each gift goes to one need at most, and the sums are the greatest, level by level", () => {
  let contested = 0;
  withSeeds(2000, (random) => {
    const cover = randomCover(random);
    const giftOf = assignEssentialFirst(cover);
    const given = [...giftOf].filter((gift) => gift >= 0);
    expect(new Set(given).size).toBe(given.length);
    const degrees = [...giftOf].map((gift, need) => cover.degree[need * cover.gifts + gift]);
    expect(degrees.filter((degree, need) => giftOf[need]! >= 0 && degree === 0)).toEqual([]);
    expect(sumsOf(cover, giftOf)).toEqual(byTrying(cover));
    if (given.length > 1) contested++;
  });
  expect(contested).toBeGreaterThan(500);
});

test("one gift more takes nothing from anybody, on either level", () => {
  withSeeds(1000, (random) => {
    const { needs, gifts, degree, essential } = randomCover(random);
    const more = gifts + 1;
    const wider: Cover = {
      needs,
      gifts: more,
      degree: Float64Array.from({ length: needs * more }, (_, at) => {
        const gift = at % more;
        return gift < gifts ? degree[Math.floor(at / more) * gifts + gift]! : drawn(random);
      }),
      essential,
    };
    const before = sumsOf(
      { needs, gifts, degree, essential },
      assignEssentialFirst({ needs, gifts, degree, essential }),
    );
    const after = sumsOf(wider, assignEssentialFirst(wider));
    expect(after[0]).toBeGreaterThanOrEqual(before[0]);
    expect(after[1]).toBeGreaterThanOrEqual(before[1]);
  });
});
