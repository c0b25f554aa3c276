/** Lists of at most `size` entries each, the greatest keys offered; equal keys stay with who came first. */
export class BestLists {
  readonly #size: number;
  readonly #count: Int32Array;
  readonly #key: Float64Array;
  readonly #item: Int32Array;
  readonly #score: Float64Array;

  constructor(lists: number, size: number) {
    this.#size = size;
    this.#count = new Int32Array(lists);
    this.#key = new Float64Array(lists * size);
    this.#item = new Int32Array(lists * size);
    this.#score = new Float64Array(lists * size);
  }

  /** The key that another must exceed to get into a list. */
  bar(list: number): number {
    return this.#count[list]! < this.#size ? -Infinity : this.#key[list * this.#size]!;
  }

  /** A heap, the least key first. The key must exceed the bar. */
  offer(list: number, key: number, item: number, score: number): void {
    const first = list * this.#size;
    const count = this.#count[list]!;
    if (count === this.#size) {
      this.#sink(first, key, item, score);
      return;
    }
    let at = this.#count[list]!++;
    for (; at > 0; at = (at - 1) >> 1) {
      const up = first + ((at - 1) >> 1);
      if (this.#key[up]! <= key) break;
      this.#put(first + at, this.#key[up]!, this.#item[up]!, this.#score[up]!);
    }
    this.#put(first + at, key, item, score);
  }

  /** Calls `visit` with a list's entries and empties it. */
  take(list: number, visit: (item: number, score: number) => void): void {
    const first = list * this.#size;
    for (let at = first; at < first + this.#count[list]!; at++) {
      visit(this.#item[at]!, this.#score[at]!);
    }
    this.#count[list] = 0;
  }

  #sink(first: number, key: number, item: number, score: number): void {
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.#size) break;
      if (down + 1 < this.#size && this.#key[first + down + 1]! < this.#key[first + down]!) down++;
      if (this.#key[first + down]! >= key) break;
      const from = first + down;
      this.#put(first + at, this.#key[from]!, this.#item[from]!, this.#score[from]!);
      at = down;
    }
    this.#put(first + at, key, item, score);
  }

  #put(at: number, key: number, item: number, score: number): void {
    this.#key[at] = key;
    this.#item[at] = item;
    this.#score[at] = score;
  }
}
