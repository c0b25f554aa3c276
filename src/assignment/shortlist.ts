import type { Network } from "./network.ts";

// Long rows keep this many of their best arcs; rows shorter than a few lists are read anew each time.
const LISTED = 16;
const LISTS_PER_ROW = 4;

/**
 * The best and second-best arc of a row by units − price. Of a long row the best few arcs are kept, and with them a
 * bound on all others: while prices only rise the bound holds, and the list answers as long as its second-best
 * reaches it (the k-best heuristic of Goldberg, Kennedy, An efficient cost
 * scaling algorithm for the assignment problem, Math. Programming 71 (1995)).
 * A price that falls makes lists void: call `clear`.
 */
export class Shortlist {
  /** After `best`: by how much it exceeds the second; Infinity when there is none. */
  margin = 0;
  readonly #network: Network;
  readonly #long: boolean;
  readonly #listed: Int32Array;
  readonly #arcs: Int32Array;
  readonly #bound: Float64Array;
  readonly #value = new Float64Array(LISTED + 1);

  constructor(network: Network) {
    this.#network = network;
    this.#long = network.place.length > LISTED * LISTS_PER_ROW * network.seekers;
    this.#listed = new Int32Array(this.#long ? network.seekers : 0);
    this.#arcs = new Int32Array(this.#long ? network.seekers * LISTED : 0);
    this.#bound = new Float64Array(this.#long ? network.seekers : 0);
  }

  clear(): void {
    this.#listed.fill(0);
  }

  best(price: Float64Array, seeker: number): number {
    return this.#long ? this.#bestListed(price, seeker) : this.#bestInRow(price, seeker);
  }

  #bestInRow(price: Float64Array, seeker: number): number {
    const { start, place, units } = this.#network;
    const last = start[seeker + 1]!;
    let best = -1;
    let b1 = -Infinity;
    let b2 = -Infinity;
    for (let a = start[seeker]!; a < last; a++) {
      const value = units[a]! - price[place[a]!]!;
      if (value <= b2) continue;
      if (value > b1) {
        b2 = b1;
        b1 = value;
        best = a;
      } else b2 = value;
    }
    this.margin = b1 - b2;
    return best;
  }

  #bestListed(price: Float64Array, seeker: number): number {
    const { place, units } = this.#network;
    const from = seeker * LISTED;
    for (;;) {
      const last = from + this.#listed[seeker]!;
      let best = -1;
      let b1 = -Infinity;
      let b2 = -Infinity;
      for (let k = from; k < last; k++) {
        const a = this.#arcs[k]!;
        const value = units[a]! - price[place[a]!]!;
        if (value <= b2) continue;
        if (value > b1) {
          b2 = b1;
          b1 = value;
          best = a;
        } else b2 = value;
      }
      if (best >= 0 && b2 >= this.#bound[seeker]!) {
        this.margin = b1 - b2;
        return best;
      }
      this.#list(price, seeker);
    }
  }

  /** Reads the whole row; the list is kept in order, best first, by insertion. */
  #list(price: Float64Array, seeker: number): void {
    const { start, place, units } = this.#network;
    const arcs = this.#arcs;
    const value = this.#value;
    const from = seeker * LISTED;
    const last = start[seeker + 1]!;
    let size = 0;
    let worst = -Infinity;
    for (let a = start[seeker]!; a < last; a++) {
      const v = units[a]! - price[place[a]!]!;
      if (v <= worst) continue;
      if (size < LISTED) size++;
      let at = size - 1;
      for (; at > 0 && value[at - 1]! < v; at--) {
        value[at] = value[at - 1]!;
        arcs[from + at] = arcs[from + at - 1]!;
      }
      value[at] = v;
      arcs[from + at] = a;
      if (size === LISTED) worst = value[size - 1]!;
    }
    this.#listed[seeker] = size;
    // A row that fits its list has no others.
    this.#bound[seeker] = size < LISTED ? -Infinity : worst;
  }
}
