/**
 * Who gets which of the few things there are: an assignment on two levels.
 *
 * Given needs i, some of them essential, gifts j and degrees d(i, j) ≥ 0, choose pairs, each need and each gift in at
 * most one, so that first Σ d over essential needs is greatest, then Σ d over the others. A pair of degree 0 is never
 * chosen: it covers nothing.
 *
 * Needs enter one by one. What entered before stands at its optimum, so a new need i changes it by one alternating
 * path at most: i takes a gift, whose need takes another, … and the last takes a free gift or goes without. The best
 * path is found by relaxation (Bellman–Ford on gains; an optimum leaves no cycle that gains, so it ends after as many
 * passes as there are gifts). The gains of a path are two numbers, compared in order, never one with a big weight.
 * (Ahuja, Magnanti & Orlin, "Network Flows", 1993, chapters 5.4 and 12.4.)
 *
 * Degrees are multiples of 2^-24 (`fixed`), so that their sums are exact and the two greatest sums do not depend on
 * the order of needs or gifts. Between equal answers that order decides. O(needs² × gifts²) in the worst case; a handful
 * of each is what it is for.
 */
export interface Cover {
  readonly needs: number;
  readonly gifts: number;
  /** Of need i and gift j at i × gifts + j; multiples of 2^-24, at least 0. */
  readonly degree: Float64Array;
  /** 1 for the needs that come first. */
  readonly essential: Uint8Array;
}

/** The gift of each need, or −1. */
export function assignEssentialFirst(cover: Cover): Int32Array {
  const giftOf = new Int32Array(cover.needs).fill(-1);
  const needOf = new Int32Array(cover.gifts).fill(-1);
  for (let need = 0; need < cover.needs; need++) {
    const path = bestPath(cover, needOf, need);
    let gift = path.end;
    if (gift < 0) continue;
    if (!path.free) giftOf[needOf[gift]!] = -1;
    for (; gift >= 0; gift = path.before[gift]!) {
      const taker = path.before[gift]! < 0 ? need : needOf[path.before[gift]!]!;
      giftOf[taker] = gift;
      needOf[gift] = taker;
    }
  }
  return giftOf;
}

interface Path {
  /** The last gift that changes hands, or −1: the need goes without. */
  readonly end: number;
  /** Whether nobody had that gift; else who had it goes without. */
  readonly free: boolean;
  /** The gift that the taker of each gift gives up, or −1 for the need that enters. */
  readonly before: Int32Array;
}

/** The change that the need's entry is worth most by; what stood before is an optimum without it. */
function bestPath(cover: Cover, needOf: Int32Array, need: number): Path {
  const { gifts, degree, essential } = cover;
  const gains = bestGains(cover, needOf, need);
  let best = { end: -1, free: true, first: 0, second: 0 };
  for (let gift = 0; gift < gifts; gift++) {
    const owner = needOf[gift]!;
    const left = owner < 0 ? 0 : degree[owner * gifts + gift]!;
    const last = owner >= 0 && essential[owner] === 1;
    const first = gains.first[gift]! - (last ? left : 0);
    const second = gains.second[gift]! - (last ? 0 : left);
    if (isGreater(first, second, best.first, best.second))
      best = { end: gift, free: owner < 0, first, second };
  }
  return { ...best, before: gains.before };
}

/** By gift, the most that a path gains on each level when it ends with that gift taken; −∞ where none does. */
function bestGains({ gifts, degree, essential }: Cover, needOf: Int32Array, need: number) {
  const first = new Float64Array(gifts).fill(-Infinity);
  const second = new Float64Array(gifts).fill(-Infinity);
  const before = new Int32Array(gifts).fill(-1);
  let changed = false;
  const offer = (gift: number, from: number, a: number, b: number) => {
    if (!isGreater(a, b, first[gift]!, second[gift]!)) return;
    first[gift] = a;
    second[gift] = b;
    before[gift] = from;
    changed = true;
  };
  /** Every gift that would cover a taker who gives up `from`, on top of what was gained so far. */
  const takeAny = (taker: number, from: number, a: number, b: number) => {
    const given = from < 0 ? 0 : degree[taker * gifts + from]!;
    const isFirst = essential[taker] === 1;
    for (let gift = 0; gift < gifts; gift++) {
      const gain = degree[taker * gifts + gift]! - given;
      if (gift === from || degree[taker * gifts + gift] === 0) continue;
      offer(gift, from, a + (isFirst ? gain : 0), b + (isFirst ? 0 : gain));
    }
  };
  takeAny(need, -1, 0, 0);
  while (changed) {
    changed = false;
    for (let gift = 0; gift < gifts; gift++)
      if (needOf[gift]! >= 0 && first[gift]! > -Infinity)
        takeAny(needOf[gift]!, gift, first[gift]!, second[gift]!);
  }
  return { first, second, before };
}

const isGreater = (a1: number, a2: number, b1: number, b2: number) =>
  a1 > b1 || (a1 === b1 && a2 > b2);
