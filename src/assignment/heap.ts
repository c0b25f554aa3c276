/**
 * An indexed binary heap of nodes 0 … size−1 by a two-level key, least first, ties by index. Keys lie in two
 * arrays that the caller may read; `lower` is the only way to write them. Nothing is allocated after the
 * constructor, and clearing costs what was used, not the size.
 */
export class PairHeap {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly #node: Int32Array;
  readonly #at: Int32Array;
  readonly #touched: Int32Array;
  #size = 0;
  #touchedCount = 0;

  constructor(size: number) {
    this.first = new Float64Array(size).fill(Infinity);
    this.second = new Float64Array(size);
    this.#node = new Int32Array(size);
    this.#at = new Int32Array(size).fill(-1);
    this.#touched = new Int32Array(size);
  }

  clear(): void {
    for (let t = 0; t < this.#touchedCount; t++) {
      const node = this.#touched[t]!;
      this.first[node] = Infinity;
      this.#at[node] = -1;
    }
    this.#size = this.#touchedCount = 0;
  }

  /** The least node, still inside, or −1 when empty. */
  peek(): number {
    return this.#size === 0 ? -1 : this.#node[0]!;
  }

  /** Takes the least node out; its keys stay readable until `clear`. */
  pop(): number {
    if (this.#size === 0) return -1;
    const least = this.#node[0]!;
    const last = this.#node[--this.#size]!;
    this.#at[least] = -2;
    if (this.#size > 0) this.#sink(last);
    return least;
  }

  /** Sets a node's key, which must be less than the one it has; a node never met before is put in. */
  lower(node: number, first: number, second: number): void {
    if (this.first[node] === Infinity) {
      this.#touched[this.#touchedCount++] = node;
      this.#at[node] = this.#size++;
    }
    this.first[node] = first;
    this.second[node] = second;
    this.#rise(node);
  }

  #less(a: number, b: number): boolean {
    const d1 = this.first[a]! - this.first[b]!;
    if (d1 !== 0) return d1 < 0;
    const d2 = this.second[a]! - this.second[b]!;
    return d2 === 0 ? a < b : d2 < 0;
  }

  #rise(node: number): void {
    let at = this.#at[node]!;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = this.#node[up]!;
      if (!this.#less(node, parent)) break;
      this.#node[at] = parent;
      this.#at[parent] = at;
      at = up;
    }
    this.#node[at] = node;
    this.#at[node] = at;
  }

  #sink(node: number): void {
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.#size) break;
      if (down + 1 < this.#size && this.#less(this.#node[down + 1]!, this.#node[down]!)) down++;
      const child = this.#node[down]!;
      if (!this.#less(child, node)) break;
      this.#node[at] = child;
      this.#at[child] = at;
      at = down;
    }
    this.#node[at] = node;
    this.#at[node] = at;
  }
}
